package vn.huunghi.activity.activity;

import vn.huunghi.kit.text.Message;

/** What people-to-people diplomacy does, as the field's reports name it. */
enum ActivityKind {
    COMMUNICATION("Tuyên truyền", "Communication"),
    CULTURAL_EXCHANGE("Giao lưu văn hóa", "Cultural exchange"),
    SPORT_EXCHANGE("Giao lưu thể thao", "Sport exchange"),
    YOUTH_EXCHANGE("Giao lưu thanh niên", "Youth exchange"),
    COMMEMORATION("Kỷ niệm", "Commemoration"),
    DELEGATION_IN("Đoàn vào", "Incoming delegation"),
    DELEGATION_OUT("Đoàn ra", "Outgoing delegation"),
    RECEPTION("Tiếp khách", "Reception"),
    LIAISON_MEETING("Giao ban", "Liaison meeting"),
    CONFERENCE("Hội nghị, hội thảo", "Conference"),
    TRAINING("Tập huấn", "Training"),
    CONTEST("Cuộc thi", "Contest"),
    SIGNING("Ký kết", "Signing"),
    TWINNING("Kết nghĩa", "Twinning"),
    MEDICAL_MISSION("Khám chữa bệnh", "Medical mission"),
    GIFT("Tặng quà", "Gift"),
    SUPPORT_PROGRAMME("Chương trình hỗ trợ", "Support programme"),
    REMAINS_REPATRIATION("Quy tập hài cốt liệt sĩ", "Repatriation of remains"),
    BORDER_PATROL("Tuần tra biên giới", "Border patrol"),
    SELF_MANAGEMENT("Tự quản đường biên, cột mốc", "Border self-management"),
    BORDER_CROSSING("Xuất nhập cảnh", "Border crossing"),
    AWARD("Khen thưởng", "Award"),
    OTHER("Hoạt động khác", "Other");

    private final Message label;

    ActivityKind(String vi, String en) {
        label = new Message(vi, en);
    }

    /** What people call it. */
    Message label() {
        return label;
    }
}
