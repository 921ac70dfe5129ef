package vn.huunghi.reporting.statistic;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** The kinds of record that the contracts of the topics name: a filter by any other would quietly find nothing. */
final class RecordKinds {

    private static final Map<String, Message> LABELS = new TreeMap<>();

    static final Set<String> KNOWN = Collections.unmodifiableSet(LABELS.keySet());

    static {
        kind("AGENCY", "Cơ quan viện trợ", "Agency");
        kind("AWARD", "Khen thưởng", "Award");
        kind("BORDER_CROSSING", "Xuất nhập cảnh", "Border crossing");
        kind("BORDER_FORCE", "Bộ đội biên phòng", "Border force");
        kind("BORDER_PATROL", "Tuần tra biên giới", "Border patrol");
        kind("CHAPTER", "Chi hội", "Chapter");
        kind("COMMEMORATION", "Kỷ niệm", "Commemoration");
        kind("COMMUNICATION", "Tuyên truyền", "Communication");
        kind("COMPANY", "Công ty", "Company");
        kind("CONFERENCE", "Hội nghị, hội thảo", "Conference");
        kind("CONTEST", "Cuộc thi", "Contest");
        kind("COOPERATION_AGREEMENT", "Thỏa thuận hợp tác", "Cooperation agreement");
        kind("COORDINATION_PROGRAMME", "Chương trình phối hợp", "Coordination programme");
        kind("COORDINATION_REGULATION", "Quy chế phối hợp", "Coordination regulation");
        kind("CULTURAL_EXCHANGE", "Giao lưu văn hóa", "Cultural exchange");
        kind("DELEGATION_IN", "Đoàn vào", "Incoming delegation");
        kind("DELEGATION_OUT", "Đoàn ra", "Outgoing delegation");
        kind("EMULATION_COMMITMENT", "Giao ước thi đua", "Emulation commitment");
        kind("ENTERPRISE", "Doanh nghiệp", "Enterprise");
        kind("FATHERLAND_FRONT", "Mặt trận Tổ quốc", "Fatherland Front");
        kind("FOREIGN_MISSION", "Cơ quan đại diện nước ngoài", "Foreign mission");
        kind("FOREIGN_PARTNER", "Đối tác nước ngoài", "Foreign partner");
        kind("FOUNDATION", "Quỹ tài trợ nước ngoài", "Foundation");
        kind("FRIENDSHIP_ASSOCIATION", "Hội hữu nghị", "Friendship association");
        kind("FUND", "Quỹ", "Fund");
        kind("GIFT", "Tặng quà", "Gift");
        kind("INDIVIDUAL", "Cá nhân", "Individual");
        kind("LIAISON_MEETING", "Giao ban", "Liaison meeting");
        kind("MASS_ORGANISATION", "Đoàn thể nhân dân", "Mass organisation");
        kind("MEDIA", "Cơ quan báo chí", "Media");
        kind("MEDICAL_MISSION", "Khám chữa bệnh", "Medical mission");
        kind("MEMORANDUM", "Bản ghi nhớ", "Memorandum");
        kind("NATIONAL_UNION", "Liên hiệp các tổ chức hữu nghị Việt Nam", "National union");
        kind("NATIONAL_UNION_DEPARTMENT", "Đơn vị của Liên hiệp Việt Nam", "Department of the national union");
        kind("NGO", "Tổ chức phi chính phủ nước ngoài", "Foreign NGO");
        kind("NON_PROJECT", "Phi dự án", "Non-project aid");
        kind("OTHER", "Hoạt động khác", "Other");
        kind("OVERSEAS_VIETNAMESE_BODY", "Tổ chức của người Việt Nam ở nước ngoài", "Body of overseas Vietnamese");
        kind("PARTY_BODY", "Cơ quan Đảng", "Party body");
        kind("PROGRAMME", "Chương trình", "Programme");
        kind("PROJECT", "Dự án", "Project");
        kind("PROVINCIAL_UNION", "Liên hiệp các tổ chức hữu nghị cấp tỉnh", "Provincial union");
        kind("RECEPTION", "Tiếp khách", "Reception");
        kind("REMAINS_REPATRIATION", "Quy tập hài cốt liệt sĩ", "Repatriation of remains");
        kind("SCHOOL", "Trường học", "School");
        kind("SELF_MANAGEMENT", "Tự quản đường biên, cột mốc", "Border self-management");
        kind("SIGNING", "Ký kết", "Signing");
        kind("SPORT_EXCHANGE", "Giao lưu thể thao", "Sport exchange");
        kind("STATE_BODY", "Cơ quan nhà nước", "State body");
        kind("SUPPORT_PROGRAMME", "Chương trình hỗ trợ", "Support programme");
        kind("TRAINING", "Tập huấn", "Training");
        kind("TWINNING", "Kết nghĩa", "Twinning");
        kind("YOUTH_EXCHANGE", "Giao lưu thanh niên", "Youth exchange");
    }

    private RecordKinds() {}

    private static void kind(String kind, String vi, String en) {
        LABELS.put(kind, new Message(vi, en));
    }

    /** What people call it; a kind that a later contract added goes by its own name. */
    static String label(String kind, Language language) {
        var label = LABELS.get(kind);
        return label == null ? kind : label.in(language);
    }
}
