package vn.huunghi.kit.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.Violation;
import vn.huunghi.kit.table.Cell;
import vn.huunghi.kit.table.TableFile;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.table.TableRows;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

class ImportRowTest {

    private static final Message NONE = new Message("", "");
    private static final Layout LAYOUT =
            Layout.of(List.of(Column.optional("field", new Message("Cột", "Column"), NONE)), Rows.of(1, "Cột", "khác"));

    @ParameterizedTest
    @CsvSource({
        "31/12/2024, 2024-12-31",
        "1/2/2024, 2024-02-01",
        "01.02.2024, 2024-02-01",
        "12/2024, 2024-12",
        "2024, 2024",
        "2024-12, 2024-12",
        "2024-12-31, 2024-12-31",
        "' 31/12/2024 ', 2024-12-31"
    })
    void datesAreReadAsTheyAreWrittenHere(String text, String date) {
        ImportRow row = row(text);

        assertEquals(date, row.date("field").toString());
        assertFalse(row.isRefused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2024", "12/31/2024", "13/2024", "24", "hôm qua", "2024-13-01", "0024", "45657", "1/1/1"})
    void whatIsNoDateIsAnErrorOfItsColumn(String text) {
        ImportRow row = row(text);

        assertNull(row.date("field"));
        assertEquals(List.of("invalid-date"), codes(row));
        Issue issue = row.issues().get(0);
        assertEquals("field", issue.field());
        assertEquals("Cột", issue.heading());
        assertTrue(
                issue.message().vi().startsWith("“" + text + "” không phải ngày"),
                issue.message().vi());
    }

    @Test
    void aDayOfAWorkbookIsADateAndANumberThatLooksLikeAYearIsOne() {
        Cell day = new Cell(Cell.Kind.DAY, "2024-12-31", null, LocalDate.of(2024, 12, 31));
        Cell early = new Cell(Cell.Kind.DAY, "1700-01-01", null, LocalDate.of(1700, 1, 1));
        Cell year = new Cell(Cell.Kind.NUMBER, "2024", new BigDecimal("2024"), null);

        assertEquals("2024-12-31", row(day).date("field").toString());
        assertEquals("2024", row(year).date("field").toString());
        ImportRow refused = row(early);
        assertNull(refused.date("field"));
        assertEquals(List.of("invalid-date"), codes(refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RED", "red", "Màu đỏ", "mau do", "MÀU ĐỎ", "Red one"})
    void aChoiceIsKnownByNameAndLabel(String text) {
        assertEquals(Shell.Colour.RED, row(text).choice("field", Shell.Colour.class, Shell.Colour::label));
    }

    @Test
    void anotherValueIsAnErrorThatNamesAll() {
        ImportRow row = row("hồng");

        assertNull(row.choice("field", Shell.Colour.class, Shell.Colour::label));
        assertEquals(
                "“hồng” không có trong danh mục: Màu đỏ, Màu lục.",
                row.issues().get(0).message().vi());
        assertEquals(
                "“hồng” is none of RED, GREEN.", row.issues().get(0).message().en());
    }

    @Test
    void textsStandBetweenSemicolonsOrLineBreaks() {
        assertEquals(List.of("a, b", "c", "d"), row(" a, b ; c;;\r\nd\n ").texts("field"));
        assertEquals(List.of(), row("").texts("field"));
        assertEquals(List.of(), row("x").texts("other"));
    }

    @Test
    void wholeNumbers() {
        assertEquals(12, row("12").integer("field"));
        assertEquals(
                12,
                row(new Cell(Cell.Kind.NUMBER, "12", new BigDecimal("12"), null))
                        .integer("field"));
        for (String text : List.of("1,5", "-1", "1234567890", "zwölf", "1.234")) {
            ImportRow row = row(text);
            assertNull(row.integer("field"));
            assertEquals(List.of("invalid-number"), codes(row));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "25450, 25450",
        "25450.5, 25450.5",
        "'25450,5', 25450.5",
        "'25.450,5', 25450.5",
        "'25,450.5', 25450.5",
        "1.234.567, 1234567",
        "'1,234,567', 1234567",
        "0.650, 0.650",
        "'0,650', 0.650",
        "1234.567, 1234.567"
    })
    void numbersWithDecimals(String text, BigDecimal number) {
        ImportRow row = row(text);

        assertEquals(number, row.decimal("field"));
        assertEquals(List.of(), codes(row));
    }

    @Test
    void aPointBeforeThreeDigitsIsOneOfThousandsUnlessAProgramWroteTheNumber() {
        ImportRow doubtful = row("25.450");
        ImportRow certain = row(new Cell(Cell.Kind.NUMBER, "1.165", new BigDecimal("1.165"), null));

        assertEquals(new BigDecimal("25450"), doubtful.decimal("field"));
        assertEquals(List.of("ambiguous-number"), codes(doubtful));
        assertFalse(doubtful.isRefused());
        assertEquals(new BigDecimal("1.165"), certain.decimal("field"));
        assertEquals(List.of(), codes(certain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25,450", "-1", "1,2,3", "1.2.3", "12.34,567.8", "1 000", "12 đồng", ".5", "5.", "1e3"})
    void whatIsNoNumberOrMayBeTwoIsAnError(String text) {
        ImportRow row = row(text);

        assertNull(row.decimal("field"));
        assertEquals(List.of("invalid-number"), codes(row));
    }

    @Test
    void formulasAndFaultsAreReadAsNothing() {
        ImportRow formula = row(new Cell(Cell.Kind.FORMULA, "=A1", null, null));
        ImportRow fault = row(new Cell(Cell.Kind.FAULT, "#REF!", null, null));

        assertNull(formula.text("field"));
        assertNull(fault.date("field"));

        assertEquals(List.of("formula"), codes(formula));
        assertEquals(List.of("cell-unreadable"), codes(fault));
        assertEquals(Severity.ERROR, fault.issues().get(0).severity());
    }

    @Test
    void aRowThatIsWiderThanTheHeadingsCannotBeRead() {
        ImportRow row = new ImportRow(Rows.of(7, "a", "b", "c"), LAYOUT);

        assertTrue(row.isRefused());
        assertEquals(List.of("cells-without-heading"), codes(row));
        assertEquals(Severity.CRITICAL, row.issues().get(0).severity());
        assertEquals(List.of("a", "b", "c"), row.cells());
    }

    @Test
    void aLongTextIsNotRepeatedInWhatIsSaidOfIt() {
        ImportRow row = row("x".repeat(500_000));

        assertNull(row.date("field"));

        assertTrue(row.issues().get(0).message().en().length() < 300);
    }

    @Test
    void theSameIsSaidOnceAndWarningsRefuseNothing() {
        ImportRow row = row("x");
        row.warn(null, CommonProblem.CONFLICT, NONE);
        row.warn(null, CommonProblem.CONFLICT, NONE);
        row.became(ImportRow.Outcome.CREATED);

        assertEquals(1, row.issues().size());
        assertFalse(row.isRefused());
        assertEquals(ImportRow.Outcome.CREATED, row.outcome());
        row.refuse(
                new Refusal(
                        CommonProblem.CONSTRAINT_VIOLATED,
                        NONE,
                        Violation.of("somewhere", CommonProblem.CONSTRAINT_VIOLATED, NONE)),
                field -> "field");
        assertEquals("field", row.issues().get(1).field());
        assertEquals(ImportRow.Outcome.REFUSED, row.outcome());
    }

    @Test
    void whatCouldNotBeReadIsNotMissingToo() {
        ImportRow unreadable = row("31/02/2024");
        unreadable.date("field");
        unreadable.refuse(violations(CommonProblem.REQUIRED, CommonProblem.CONSTRAINT_VIOLATED), field -> "field");
        assertEquals(List.of("invalid-date"), codes(unreadable));

        ImportRow waiting = row("x");
        waiting.error("other", ImportProblem.INVALID_DATE, NONE);
        waiting.refuse(violations(CommonProblem.REQUIRED), field -> "field");
        assertEquals(List.of("invalid-date"), codes(waiting));

        ImportRow blank = row("");
        blank.error("other", ImportProblem.INVALID_DATE, NONE);
        blank.refuse(violations(CommonProblem.REQUIRED), field -> "field");
        assertEquals(List.of("invalid-date", "required"), codes(blank));

        ImportRow nothingElse = row("x");
        nothingElse.refuse(violations(CommonProblem.REQUIRED), field -> "field");
        assertEquals(List.of("required"), codes(nothingElse));
    }

    @Test
    void whatIsMissingIsNamedAsTheFileNamesIt() {
        ImportRow row = row("");

        row.refuse(violations(CommonProblem.REQUIRED), field -> "field");

        assertEquals("Cột: là bắt buộc.", row.issues().get(0).in(Language.VI));
        ImportRow elsewhere = row("");
        elsewhere.refuse(violations(CommonProblem.REQUIRED), field -> "notInTheFile");
        assertEquals("inner là bắt buộc.", elsewhere.issues().get(0).in(Language.VI));
    }

    private static Refusal violations(CommonProblem... problems) {
        Message message = new Message("inner là bắt buộc.", "inner is required.");
        return new Refusal(
                problems[0],
                message,
                Arrays.stream(problems)
                        .map(problem -> Violation.of("inner", problem, message))
                        .toList());
    }

    private static List<String> codes(ImportRow row) {
        return row.issues().stream().map(Issue::code).toList();
    }

    private static ImportRow row(String text) {
        return row(Rows.cell(text));
    }

    private static ImportRow row(Cell cell) {
        return new ImportRow(Rows.of(2, List.of(cell)), LAYOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u202f", " \u00a0 "})
    void whatNobodySeesIsNothing(String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile("unseen", null), "Cột;khác\n%s;x\n".formatted(text));
        ImportRow row;
        try (TableRows rows = new TableFile(file, TableFormat.CSV, ';').open()) {
            rows.next();
            row = new ImportRow(rows.next().orElseThrow(), LAYOUT);
        } finally {
            Files.delete(file);
        }

        assertFalse(row.has("field"));
        assertNull(row.date("field"));
        assertNull(row.figure("field", Unit.SESSION));
        assertEquals(List.of(), codes(row));
    }

    @Test
    void aNumberWithAFractionCountsAsItWasWrittenOrNotAtAll() {
        ImportRow thousands = row(new Cell(Cell.Kind.NUMBER, "20.957", new BigDecimal("20.957"), null));
        ImportRow half = row(new Cell(Cell.Kind.NUMBER, "4.5", new BigDecimal("4.5"), null));
        ImportRow money = row(new Cell(Cell.Kind.NUMBER, "4.5", new BigDecimal("4.5"), null));

        assertEquals(
                new BigDecimal("20957"), thousands.figure("field", Unit.SESSION).value());
        assertEquals(List.of("ambiguous-number"), codes(thousands));
        assertFalse(thousands.isRefused());
        assertNull(half.figure("field", Unit.SESSION));
        assertTrue(half.isRefused());
        assertEquals(0, money.figure("field", Unit.VND).value().compareTo(new BigDecimal("4.5")));
        assertFalse(money.isRefused());
    }

    @Test
    void notMoreIsSaidOfARowThanAnybodyReads() {
        ImportRow row = row("x");
        for (int i = 0; i < 100_000; i++) {
            row.error("field", ImportProblem.UNKNOWN_NAME, new Message("tên " + i, "name " + i));
        }

        assertEquals(31, row.issues().size());
        assertEquals("more-issues", row.issues().get(30).code());
        ImportRow many = row("a;".repeat(201));
        assertEquals(List.of(), many.texts("field"));
        assertEquals(List.of("too-many-texts"), codes(many));
        assertEquals(200, row("a;".repeat(200)).texts("field").size());
    }
}
