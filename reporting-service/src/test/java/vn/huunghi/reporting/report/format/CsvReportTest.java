package vn.huunghi.reporting.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.text.Language;

class CsvReportTest {

    @Test
    void aVietnameseSpreadsheetReadsItAsItIs() throws IOException {
        var text = written(SampleReport.province(Language.VI));

        assertTrue(text.startsWith("\uFEFFNhóm;Chỉ tiêu;Mã chỉ tiêu;Đơn vị tính;"), text);
        var aid = rows(text).get(1);
        assertEquals("Viện trợ PCPNN", aid.get("Nhóm"));
        assertEquals("587000,5", aid.get("Khai báo"));
        assertEquals("-1234", aid.get("Chênh lệch"));
        assertEquals("01/01/2024", aid.get("Từ ngày"));
        assertEquals("31/12/2024", aid.get("Đến ngày"));
        assertEquals("31/12/2024", aid.get("Địa giới ngày"));
        assertEquals("01/01/2023", aid.get("So với: từ ngày"));
        assertEquals("31/12/2023", aid.get("So với: đến ngày"));
        assertEquals("03:30 ngày 01/02/2025", aid.get("Số liệu đến"));
        assertEquals("0", aid.get("Năm trước: ghi nhận"));
    }

    @Test
    void anEnglishOneReadsDecimalsWithAPoint() throws IOException {
        var aid = rows(written(SampleReport.province(Language.EN))).get(1);

        assertEquals("587000.5", aid.get("Declared"));
        assertEquals("2024-12-31", aid.get("To"));
    }

    @Test
    void whatIsNoNumberIsSaidInWords() throws IOException {
        var row = rows(written(SampleReport.province(Language.VI))).get(0);

        assertEquals("", row.get("Ghi nhận"));
        assertEquals("3", row.get("Ghi nhận (cận dưới)"));
        assertEquals("5", row.get("Ghi nhận (cận trên)"));
        assertTrue(row.get("Ghi nhận (diễn giải)").contains("lượt người"), row::toString);
        assertTrue(row.get("Khai báo (diễn giải)").startsWith("hơn 587.000,5"), row::toString);
    }

    @Test
    void whatSomebodyCallsAMeasureIsNeverComputed() throws IOException {
        var rows = rows(written(SampleReport.province(Language.VI)));

        assertEquals("'=1+1 buổi", rows.get(2).get("Chỉ tiêu"));
    }

    @Test
    void whatSeveralProvincesDidTogetherIsARowOfTheirs() throws IOException {
        var rows = rows(written(SampleReport.province(Language.VI)));

        assertEquals(
                List.of("Tây Ninh", "Tây Ninh", "Tây Ninh", "Đắk Lắk, Gia Lai"),
                rows.stream().map(row -> row.get("Địa bàn")).toList());
        assertEquals("1000", rows.get(3).get("Ghi nhận"));
        assertTrue(rows.get(3).get("Ghi chú").contains("có phần chưa thống kê"), rows.get(3)::toString);
    }

    @Test
    void aStockIsThatOfTheLastDay() throws IOException {
        var rows = rows(written(SampleReport.province(Language.VI)));

        assertEquals(
                List.of("trong kỳ", "trong kỳ", "đến cuối kỳ", "lũy kế"),
                rows.stream().map(row -> row.get("Tính chất")).toList());
    }

    @Test
    void aPublishedOneSaysWhichRevisionItIsAndWhetherItIsProvisional() throws IOException {
        var report = SampleReport.province(Language.VI).report();
        var edition = new Edition(UUID.randomUUID(), 3, true, Instant.parse("2024-07-01T00:00:00Z"));

        var row = rows(written(new ReportSheet(report, edition, Language.VI))).get(0);

        assertEquals("3", row.get("Lần công bố"));
        assertEquals("có", row.get("Tạm tính"));
    }

    private static String written(ReportSheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        CsvReport.write(sheet, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> rows(String text) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }
}
