package vn.huunghi.reporting.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.text.Language;

class XlsxReportTest {

    @Test
    void everyGroupHasASheetOfItsOwn() throws IOException {
        assertEquals(
                List.of(
                        "Tuyên truyền đối ngoại",
                        "Viện trợ PCPNN",
                        "made-by-an-operator",
                        "Nhiều địa bàn",
                        "Tình hình báo cáo",
                        "Nội dung",
                        "Ghi chú"),
                List.copyOf(written(SampleReport.province(Language.VI)).sheets().keySet()));
        assertTrue(written(SampleReport.province(Language.EN)).sheets().containsKey("Foreign NGO aid"));
    }

    @Test
    void headingsStayInSightAndSpeakTheLanguage() throws IOException {
        var vi = written(SampleReport.province(Language.VI)).sheets().get("Viện trợ PCPNN");
        var en = written(SampleReport.province(Language.EN)).sheets().get("Foreign NGO aid");

        assertTrue(vi.headingStays());
        assertEquals(
                List.of("Chỉ tiêu", "Đơn vị tính", "Tính chất", "Khai báo", "Ghi nhận", "Chênh lệch"),
                List.of(vi.text("A1"), vi.text("B1"), vi.text("C1"), vi.text("D1"), vi.text("E1"), vi.text("F1")));
        assertEquals("Declared", en.text("D1"));
        assertEquals("đồng", vi.text("B2"));
    }

    @Test
    void numbersAreNumbersThatShowHowTheyAreMeant() throws IOException {
        var vi = written(SampleReport.province(Language.VI)).sheets().get("Viện trợ PCPNN");
        var en = written(SampleReport.province(Language.EN)).sheets().get("Foreign NGO aid");

        assertEquals(
                new ReadWorkbook.Cell(true, "587000.5", "\"hơn \"#,##0.0;\"hơn \"-#,##0.0"),
                vi.cells().get("D2"));
        assertEquals(
                "\"more than \"#,##0.0;\"more than \"-#,##0.0",
                en.cells().get("D2").format());
        assertEquals(
                new ReadWorkbook.Cell(true, "-1234", "#,##0;-#,##0"), vi.cells().get("F2"));
    }

    @Test
    void aRangeIsNoNumberAndZeroIsNotNoData() throws IOException {
        var sheet = written(SampleReport.province(Language.VI)).sheets().get("Tuyên truyền đối ngoại");

        assertFalse(sheet.cells().get("E2").number());
        assertTrue(sheet.text("E2").contains("lượt người"), sheet.text("E2"));
        assertNull(sheet.cells().get("G2"), "nothing was declared before");
        assertEquals("0", sheet.text("H2"));
    }

    @Test
    void aClustersTermHasItsOwnReturnAndYearlyAverages() throws IOException {
        var sheet = written(SampleReport.term(Language.VI)).sheets().get("Viện trợ PCPNN");

        assertEquals("Báo cáo riêng", sheet.text("E1"));
        assertEquals("12", sheet.text("E2"));
        assertEquals("Bình quân năm: khai báo", sheet.text("H1"));
        assertEquals("117400", sheet.text("H2"));
    }

    @Test
    void whatSeveralProvincesDidTogetherNamesThem() throws IOException {
        var sheet = written(SampleReport.province(Language.VI)).sheets().get("Nhiều địa bàn");

        assertEquals("Đắk Lắk, Gia Lai", sheet.text("A2"));
        assertEquals("lũy kế", sheet.text("D2"));
        assertEquals(
                new ReadWorkbook.Cell(true, "1000", "\"hơn \"#,##0;\"hơn \"-#,##0"),
                sheet.cells().get("F2"));
    }

    @Test
    void narrativesAreTextsHoweverTheyBeginAndWhollyThereHoweverLong() throws IOException {
        var sheet = written(SampleReport.province(Language.VI)).sheets().get("Nội dung");
        var texts = sheet.column("D");

        assertEquals("=1+1 không phải công thức", texts.get(0));
        assertFalse(sheet.cells().get("D2").number());
        assertEquals("d".repeat(40_000), texts.get(1) + texts.get(2));
        assertEquals("Kinh phí hạn hẹp & chậm", texts.get(3));
    }

    @Test
    void theNotesSayWhatTheFiguresAre() throws IOException {
        var notes = written(SampleReport.province(Language.VI)).sheets().get("Ghi chú");

        assertEquals("Kết quả công tác đối ngoại nhân dân năm 2024 tại Tây Ninh", notes.text("A1"));
        assertTrue(
                notes.column("A").contains("Gồm mọi thay đổi đến 03:30 ngày 01/02/2025 (giờ Việt Nam)."),
                notes.column("A")::toString);
    }

    private static ReadWorkbook written(ReportSheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxReport.write(sheet, out);
        return ReadWorkbook.of(out.toByteArray());
    }
}
