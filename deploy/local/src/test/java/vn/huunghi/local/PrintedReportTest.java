package vn.huunghi.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedReportTest {

    private static final String REPORT = """
            {"scope":"PROVINCE","id":"tay-ninh","name":"Tây Ninh","period":{"from":"2024-01-01","to":"2024-12-31"},
             "geography":"2024-12-31","asOf":"2026-11-22T08:00:00Z","groups":[
              {"group":"communication","lines":[
                {"measure":"COMMUNICATION_PARTICIPANTS","name":"Lượt người tham gia tuyên truyền","accumulation":"PERIOD",
                 "declared":{"text":"hơn 587.000 lượt người tham gia"},"recorded":null,"difference":null,
                 "incomplete":["PERIOD_NOT_COVERED"]}]}],
             "members":[{"provinceId":"tay-ninh","returned":true}]}
            """;

    @Test
    void declaredAndRecordedStandSideBySideWithWhatIsIncomplete() throws IOException {
        List<String> lines = PrintedReport.of(Api.JSON.readTree(REPORT)).lines().toList();

        assertTrue(lines.get(0).contains("TÂY NINH"), lines::toString);
        assertTrue(lines.get(1).contains("Từ 01/01/2024 đến 31/12/2024"), lines::toString);
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.startsWith("Lượt người tham gia tuyên truyền")
                                && line.contains("hơn 587.000 lượt người tham gia  –")
                                && line.endsWith("chưa phủ hết kỳ")),
                lines::toString);
    }
}
