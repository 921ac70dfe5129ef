package vn.huunghi.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.huunghi.local.TextTable.Column;

/** A report of the reporting service as people read it: declared and recorded side by side, in Vietnamese, in a terminal. */
final class PrintedReport {

    private static final Map<String, String> GROUPS = Map.of(
            "communication", "Tuyên truyền",
            "exchange", "Giao lưu, đón tiếp",
            "border", "Biên giới",
            "humanitarian", "Nhân đạo, hỗ trợ",
            "organisation", "Tổ chức",
            "agreement", "Thỏa thuận",
            "aid", "Viện trợ phi chính phủ nước ngoài");
    private static final Map<String, String> INCOMPLETE = Map.of(
            "NOT_COUNTED", "có phần không đếm được",
            "PERIOD_NOT_COVERED", "chưa phủ hết kỳ",
            "MEMBER_MISSING", "thiếu địa phương");

    private PrintedReport() {}

    static String of(JsonNode report) {
        TextTable table = new TextTable(
                new Column("Chỉ tiêu", 34),
                new Column("Khai báo", 36),
                new Column("Ghi nhận", 30),
                new Column("Chênh lệch", 30),
                new Column("Lưu ý", 24));
        for (JsonNode group : report.path("groups")) {
            String key = group.path("group").asText();
            table.heading("» " + GROUPS.getOrDefault(key, key));
            group.path("lines").forEach(line -> add(table, line));
        }
        return title(report) + "\n" + table + foot(report);
    }

    private static void add(TextTable table, JsonNode line) {
        List<String> remarks = new ArrayList<>();
        if (line.path("accumulation").asText().equals("CUMULATIVE")) {
            remarks.add("lũy kế");
        }
        line.path("incomplete").forEach(mark -> remarks.add(INCOMPLETE.getOrDefault(mark.asText(), mark.asText())));
        table.add(
                line.path("name").asText(),
                figure(line.path("declared")),
                figure(line.path("recorded")),
                figure(line.path("difference")),
                String.join(", ", remarks));
    }

    private static String figure(JsonNode figure) {
        return figure.isObject() ? figure.path("text").asText() : "–";
    }

    private static String title(JsonNode report) {
        JsonNode period = report.path("period");
        String name = report.path("name").asText().toUpperCase(java.util.Locale.forLanguageTag("vi"));
        return "BÁO CÁO ĐỐI NGOẠI NHÂN DÂN · " + name + "\nTừ "
                + day(period.path("from").asText()) + " đến "
                + day(period.path("to").asText()) + " · địa giới ngày "
                + day(report.path("geography").asText()) + " · số liệu đến "
                + report.path("asOf").asText("chưa rõ") + "\n";
    }

    private static String foot(JsonNode report) {
        JsonNode members = report.path("members");
        long returned = 0;
        for (JsonNode member : members) {
            returned += member.path("returned").asBoolean() ? 1 : 0;
        }
        return "Địa phương đã có báo cáo được chấp nhận: " + returned + "/" + members.size() + "\n";
    }

    private static String day(String iso) {
        String[] parts = iso.split("-");
        return parts.length == 3 ? parts[2] + "/" + parts[1] + "/" + parts[0] : iso;
    }
}
