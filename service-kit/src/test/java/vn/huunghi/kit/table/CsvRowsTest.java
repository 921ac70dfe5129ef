package vn.huunghi.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.problem.Refusal;

class CsvRowsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void theByteOrderMarkIsNoPartOfTheFirstHeading(String mark) throws IOException {
        assertEquals(List.of(List.of("Mã", "Tên"), List.of("1", "Huế")), texts(mark + "Mã;Tên\n1;Huế\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsThatOfTheHeadings(String separator) throws IOException {
        String text = "a;b;c\n1;2;3".replace(";", separator);

        assertEquals(List.of(List.of("a", "b", "c"), List.of("1", "2", "3")), texts(text));
    }

    @Test
    void separatorsInsideOfQuotationMarksDoNotCount() throws IOException {
        String text = "\"a, b, c,\nd\";e\n1;2";

        assertEquals(List.of(List.of("a, b, c,\nd", "e"), List.of("1", "2")), texts(text));
    }

    @Test
    void aSingleColumnNeedsNoSeparator() throws IOException {
        assertEquals(List.of(List.of("a"), List.of("1"), List.of("2")), texts("a\n1\n2"));
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotationMarksAndLineBreaks() throws IOException {
        assertEquals(
                List.of(List.of("a", "b"), List.of("1;2", "nói \"có\"\r\nrồi")),
                texts("a;b\r\n\"1;2\";\"nói \"\"có\"\"\r\nrồi\"\r\n"));
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() throws IOException {
        Path file = file("a;b\r\n\r\n\"1\n1\";2\r\n;\r\n  ; \r\n3;4\r\n\r\n");

        assertEquals(List.of(1L, 3L, 6L), Tables.numbers(file));
    }

    @Test
    void cellsBehindTheLastFilledOneAreNotThere() throws IOException {
        TableRow row = Tables.rows(file("a;b\n1;;;" + ";".repeat(16_000))).get(1);

        assertEquals(1, row.width());
        assertEquals(1, row.cells().size());
        assertTrue(row.cell(5).isBlank());
    }

    @Test
    void whatStandsFarToTheRightIsKeptWithoutTheBlankCellsBeforeIt() throws IOException {
        TableRow row = Tables.rows(file("a;b\n1" + ";".repeat(16_383) + "x")).get(1);

        assertEquals(16_384, row.width());
        assertEquals(TableRow.MOST_PLACED + 1, row.cells().size());
        assertEquals("x", row.cells().get(TableRow.MOST_PLACED).text());
    }

    @Test
    void formulasAreToldFromTexts() throws IOException {
        TableRow row = Tables.rows(file("a;b;c;d\n=1+1;-5;'=A1;'-7")).get(1);

        assertEquals(
                List.of(Cell.Kind.FORMULA, Cell.Kind.TEXT, Cell.Kind.FORMULA, Cell.Kind.TEXT),
                row.cells().stream().map(Cell::kind).toList());
        assertEquals("-7", row.cell(3).text());
    }

    @Test
    void aLineInAnotherEncodingIsNamed() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write("Mã;Tên\n1;Huế\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("2;Đà Nẵng\n".getBytes(Charset.forName("windows-1258")));
        mixed.write("3;Hà Nội\n".getBytes(StandardCharsets.UTF_8));

        Refusal refusal = Tables.refusal(Tables.file(directory, mixed.toByteArray()));

        assertEquals(TableProblem.NOT_UTF8, refusal.type());
        assertTrue(refusal.detail().en().startsWith("Line 3 "), refusal.detail().en());
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsNoUtf8() throws IOException {
        byte[] cut = {'a', '\n', 'b', '\n', (byte) 0xE1, (byte) 0xBA};

        Refusal refusal = Tables.refusal(Tables.file(directory, cut));

        assertEquals(TableProblem.NOT_UTF8, refusal.type());
        assertTrue(refusal.detail().en().startsWith("Line 3 "), refusal.detail().en());
    }

    @Test
    void charactersAcrossBlocksAreRead() throws IOException {
        String text = "a;b\n" + "ế;ồ\n".repeat(50_000);

        assertEquals(50_001, Tables.rows(file(text)).size());
    }

    @Test
    void whatIsNoTextIsNoTable() throws IOException {
        assertNoTable("a;b\n1;2".getBytes(StandardCharsets.UTF_16));
        assertNoTable("a;b\n1;2".getBytes(StandardCharsets.UTF_16LE));
        assertNoTable("a;b\n1;\0".getBytes(StandardCharsets.UTF_8));
        assertNoTable(("a;b\n" + "1;2\n".repeat(100_000) + "1;\0").getBytes(StandardCharsets.UTF_8));
        assertNoTable(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        assertNoTable("%PDF-1.4\n1 0 obj".getBytes(StandardCharsets.US_ASCII));
        assertNoTable(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        assertNoTable("\uFEFF<html><table>".getBytes(StandardCharsets.UTF_8));
        assertNoTable("{\\rtf1}".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uFEFF", "\n\n", " \r\n\t\r\n "})
    void nothingIsAnEmptyTable(String text) throws IOException {
        assertEquals(TableProblem.EMPTY_TABLE, Tables.refusal(file(text)).type());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedBreaksTheTableThere() throws IOException {
        Refusal refusal = Tables.refusal(file("a;b\n1;2\n3;\"4\n" + "5;6\n".repeat(10)));

        assertEquals(TableProblem.BROKEN_TABLE, refusal.type());
        assertTrue(refusal.detail().en().startsWith("Row 3 "), refusal.detail().en());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedDoesNotTakeTheWholeFile() throws IOException {
        Refusal refusal = Tables.refusal(file("a;b\n1;2\n3;\"4\n" + "5;6\n".repeat(500_000)));

        assertEquals(TableProblem.BROKEN_TABLE, refusal.type());
        assertTrue(refusal.detail().en().startsWith("Row 3 "), refusal.detail().en());
    }

    @Test
    void textBehindAClosingQuotationMarkBreaksTheTableThere() throws IOException {
        Refusal refusal = Tables.refusal(file("a;b\n1;2\n\"3\"x;4\n"));

        assertEquals(TableProblem.BROKEN_TABLE, refusal.type());
        assertTrue(refusal.detail().en().startsWith("Row 3 "), refusal.detail().en());
    }

    @Test
    void aSingleLineWithoutEndIsRefused() throws IOException {
        assertEquals(
                TableProblem.BROKEN_TABLE,
                Tables.refusal(file("a;".repeat(2_000_000))).type());
    }

    private void assertNoTable(byte[] content) throws IOException {
        assertEquals(
                TableProblem.NOT_A_TABLE,
                Tables.refusal(Tables.file(directory, content)).type());
    }

    private Path file(String text) throws IOException {
        return Tables.file(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> texts(String text) throws IOException {
        return Tables.texts(file(text));
    }
}
