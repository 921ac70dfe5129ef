package vn.huunghi.reporting.report.format;

import java.util.Map;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** What the groups of the catalogue of indicators are called; a group that an operator added goes by its own code. */
final class GroupName {

    private static final Map<String, Message> NAMES = Map.of(
            "communication", new Message("Tuyên truyền đối ngoại", "Communication"),
            "exchange", new Message("Giao lưu, đoàn vào, đoàn ra", "Exchanges and delegations"),
            "border", new Message("Biên giới", "The border"),
            "humanitarian", new Message("Nhân đạo, hỗ trợ", "Humanitarian work and support"),
            "organisation", new Message("Tổ chức, hội viên", "Organisations and members"),
            "agreement", new Message("Thỏa thuận hợp tác", "Agreements"),
            "aid", new Message("Viện trợ PCPNN", "Foreign NGO aid"));

    private GroupName() {}

    static String of(String group, Language language) {
        var name = NAMES.get(group);
        return name == null ? group : name.in(language);
    }
}
