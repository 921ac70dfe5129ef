package vn.huunghi.kit.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.table.TableProblem;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

class LayoutTest {

    private static final Message NONE = new Message("", "");
    private static final List<Column> COLUMNS = List.of(
            Column.required("endsOn", new Message("Ngày kết thúc", "End date"), NONE),
            new Column("people", new Message("Lượt người", "Participants"), List.of("Số lượt"), false, NONE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ngày kết thúc",
                "NGÀY KẾT THÚC",
                "ngay ket thuc",
                "  Ngày   kết thúc ",
                "Nga\u0300y kết thúc",
                "Ngày kết thúc *",
                "Ngày kết thúc (dd/mm/yyyy)",
                "Ngày kết thúc(*)",
                "End date",
                "end date",
                "endsOn",
                "ENDSON"
            })
    void aHeadingIsUnderstoodHoweverItIsWritten(String heading) {
        assertEquals(Optional.of(0), layout(heading).place("endsOn"));
    }

    @Test
    void otherNamesOfAColumnAreUnderstood() {
        Layout layout = layout("End date", "so luot (lượt)");

        assertEquals(Optional.of(1), layout.place("people"));
        assertEquals(List.of("endsOn", "people"), layout.fields());
    }

    @Test
    void aHeadingThatIsNotKnownIsPassedOverWithAWarning() {
        Layout layout = layout("Ghi chú", "End date", "Lý do từ chối");

        assertEquals(Optional.of(1), layout.place("endsOn"));
        assertEquals(1, layout.warnings().size());
        Issue warning = layout.warnings().get(0);
        assertEquals(Severity.WARNING, warning.severity());
        assertEquals("unknown-heading", warning.code());
        assertEquals("Ghi chú", warning.heading());
    }

    @Test
    void aColumnWithoutAHeadingIsPassedOverWithAWarning() {
        Layout layout = layout("End date", "", "people");

        assertEquals(Optional.of(2), layout.place("people"));
        assertEquals(
                "Column 2 has no heading; it is passed over.",
                layout.warnings().get(0).message().en());
    }

    @Test
    void aHeadingMayNotStandTwice() {
        assertRefused(TableProblem.HEADING_TWICE, "End date", "End date");
        assertRefused(TableProblem.HEADING_TWICE, "End date", "Ngày kết thúc");
        assertRefused(TableProblem.HEADING_TWICE, "endsOn", "Ngày kết thúc *");
        assertRefused(TableProblem.HEADING_TWICE, "End date", "Ghi chú", "ghi chu");
        Refusal refusal = assertRefused(TableProblem.HEADING_TWICE, "End date", "Ngày kết thúc");
        assertTrue(
                refusal.detail().en().contains("“End date” and “Ngày kết thúc”"),
                refusal.detail().en());
    }

    @Test
    void aRequiredColumnMayNotBeMissing() {
        Refusal refusal = assertRefused(TableProblem.HEADING_MISSING, "people");

        assertTrue(
                refusal.detail().vi().contains("“Ngày kết thúc” (endsOn)"),
                refusal.detail().vi());
    }

    @Test
    void twoHundredColumnsAreRead() {
        assertEquals(200, layout(headings(200)).headings().size());
        for (int columns : new int[] {201, 300, 16_384}) {
            Refusal refusal = assertRefused(TableProblem.TOO_MANY_COLUMNS, headings(columns));
            assertTrue(
                    refusal.detail().en().contains(columns + " columns"),
                    refusal.detail().en());
        }
    }

    @Test
    void theColumnOfReasonsIsNotCounted() {
        String[] headings = headings(201);
        headings[200] = "Lý do từ chối";

        assertEquals(201, layout(headings).headings().size());
    }

    @Test
    void aHeadingMeansTheColumnThatIsCalledSoBeforeOneThatIsCalledSoToo() {
        List<Column> columns = List.of(
                new Column("title", new Message("Tên", "Title"), List.of("Hoạt động"), false, NONE),
                Column.optional("ACTIVITIES", new Message("Hoạt động", "Activities"), NONE));

        Layout layout = Layout.of(columns, Rows.of(1, "Hoạt động", "Tên"));

        assertEquals(Optional.of(0), layout.place("ACTIVITIES"));
        assertEquals(Optional.of(1), layout.place("title"));
    }

    @Test
    void whereAHeadingMeansAnotherColumnTheTemplateWritesTheField() {
        List<Column> columns = List.of(
                Column.optional("outcomes", new Message("Kết quả", "Outcomes"), NONE),
                Column.optional("RESULTS", new Message("KẾT QUẢ", "Results"), NONE),
                Column.optional("OUTCOMES_SEEN", new Message("Thấy", "Outcomes"), NONE),
                Column.optional("NAMED", new Message("Results (lượt)", "NAMED"), NONE));

        assertEquals(List.of("Kết quả", "RESULTS", "Thấy", "Results (lượt)"), Layout.headings(columns, Language.VI));
        assertEquals(List.of("Outcomes", "Results", "OUTCOMES_SEEN", "NAMED"), Layout.headings(columns, Language.EN));
        for (Language language : Language.values()) {
            String[] headings = Layout.headings(columns, language).toArray(String[]::new);
            assertEquals(
                    columns.stream().map(Column::field).toList(),
                    Layout.of(columns, Rows.of(1, headings)).fields());
        }
    }

    @Test
    void aHeadingWithoutEndIsCutOff() {
        Layout layout = layout("End date", "x" + " ".repeat(500_000) + "y");

        assertTrue(layout.headings().get(1).length() <= 201);
    }

    private static String[] headings(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> i == 0 ? "endsOn" : "h" + i)
                .toArray(String[]::new);
    }

    private static Refusal assertRefused(TableProblem problem, String... headings) {
        Refusal refusal = assertThrows(Refusal.class, () -> layout(headings));
        assertEquals(problem, refusal.type());
        return refusal;
    }

    private static Layout layout(String... headings) {
        return Layout.of(COLUMNS, Rows.of(1, headings));
    }
}
