package vn.huunghi.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRowsTest {

    @TempDir
    Path directory;

    /** What a test writes into a sheet. */
    private interface Content {
        void write(Worksheet sheet);
    }

    @Test
    void sharedAndInlineTextsAreRead() throws IOException {
        Path file = written(sheet -> {
            sheet.value(0, 0, "Mã");
            sheet.inlineString(0, 1, "Tên & “nơi” <ở>");
            sheet.value(1, 0, "Mã");
        });

        assertEquals(List.of(List.of("Mã", "Tên & “nơi” <ở>"), List.of("Mã")), Tables.texts(file));
    }

    @Test
    void numbersAreTheOnesThatWereTyped() throws IOException {
        Path file = written(sheet -> {
            sheet.value(0, 0, 0.1 + 0.2);
            sheet.value(0, 1, 42.0);
            sheet.value(0, 2, 20957);
            sheet.value(0, 3, new BigDecimal("4.20"));
            sheet.value(0, 4, 1.5e12);
            sheet.value(0, 5, -7);
        });

        TableRow row = Tables.rows(file).get(0);

        assertEquals(
                List.of("0.3", "42", "20957", "4.2", "1500000000000", "-7"),
                row.cells().stream().map(Cell::text).toList());
        assertTrue(row.cells().stream().allMatch(cell -> cell.kind() == Cell.Kind.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "d/m/yy", "[$-42A]dd\\ mmmm\\ yyyy;@", "yyyy-mm-dd", "\"ngày \"dd/mm", "mmmm"})
    void aNumberIsADayByItsFormat(String format) throws IOException {
        Path file = written(sheet -> {
            sheet.value(0, 0, LocalDate.of(2024, 12, 31));
            sheet.style(0, 0).format(format).set();
        });

        assertEquals(LocalDate.of(2024, 12, 31), only(file).day());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#,##0 \"ngày\"", "General", "[Red]0.00", "0.00E+00", "#,##0 \\đ\\d", "_d0", "# ?/?"})
    void otherNumbersAreQuantities(String format) throws IOException {
        Path file = written(sheet -> {
            sheet.value(0, 0, 45_657);
            sheet.style(0, 0).format(format).set();
        });

        assertEquals(Cell.Kind.NUMBER, only(file).kind());
    }

    @Test
    void timesAndDaysWithATimeAreNeitherDaysNorNumbers() throws IOException {
        Path file = written(sheet -> {
            sheet.value(0, 0, 0.5);
            sheet.style(0, 0).format("hh:mm").set();
            sheet.value(0, 1, LocalDateTime.of(2024, 12, 31, 12, 0));
            sheet.style(0, 1).format("dd/mm/yyyy hh:mm").set();
        });

        assertEquals(
                List.of(Cell.Kind.FAULT, Cell.Kind.FAULT),
                Tables.rows(file).get(0).cells().stream().map(Cell::kind).toList());
    }

    @Test
    void formulasAreNotTakenForWhatTheyShow() throws IOException {
        Path file = written(sheet -> {
            sheet.value(0, 0, 1);
            sheet.formula(0, 1, "A1+1");
        });

        Cell cell = Tables.rows(file).get(0).cell(1);

        assertEquals(Cell.Kind.FORMULA, cell.kind());
        assertEquals("=A1+1", cell.text());
    }

    @Test
    void gapsHiddenRowsAndFurtherSheets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            Worksheet first = workbook.newWorksheet("first");
            first.value(2, 1, "b");
            first.value(2, 3, true);
            first.value(4, 0, "hidden");
            first.hideRow(4);
            workbook.newWorksheet("second").value(0, 0, "other");
        }
        Path file = Tables.file(directory, out.toByteArray());

        assertEquals(List.of(List.of("", "b", "", "true"), List.of("hidden")), Tables.texts(file));
        assertEquals(List.of(3L, 5L), Tables.numbers(file));
    }

    @Test
    void aCellInTheLastColumnMakesTheRowWide() throws IOException {
        Path file = written(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(0, 16_383, "x");
        });

        assertEquals(16_384, Tables.rows(file).get(0).width());
    }

    @Test
    void anEmptySheetHasNoRows() throws IOException {
        assertEquals(List.of(), Tables.rows(written(sheet -> {})));
    }

    @Test
    void formatsThatAreNotWrittenOutAreKnown() throws IOException {
        String styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>";
        Path file = RawWorkbook.of("<row r='1'><c r='A1' s='1'><v>45657</v></c><c r='B1' s='2'><v>0.5</v></c>"
                        + "<c r='C1' s='9'><v>1</v></c></row>")
                .with("xl/styles.xml", styles)
                .write(directory);

        TableRow row = Tables.rows(file).get(0);

        assertEquals(LocalDate.of(2024, 12, 31), row.cell(0).day());
        assertEquals(Cell.Kind.FAULT, row.cell(1).kind());
        assertEquals(Cell.Kind.NUMBER, row.cell(2).kind());
    }

    @Test
    void daysOfTheFirstMonthsAndFrom1904() throws IOException {
        String styles = "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>";
        String cells = "<row><c s='0'><v>1</v></c><c s='0'><v>59</v></c><c s='0'><v>60</v></c><c s='0'><v>61</v></c></row>";
        Path file = RawWorkbook.of(cells).with("xl/styles.xml", styles).write(directory);
        Path other = RawWorkbook.of("<row><c s='0'><v>0</v></c></row>")
                .with("xl/styles.xml", styles)
                .from1904()
                .write(directory);

        TableRow row = Tables.rows(file).get(0);

        assertEquals(LocalDate.of(1900, 1, 1), row.cell(0).day());
        assertEquals(LocalDate.of(1900, 2, 28), row.cell(1).day());
        assertEquals(Cell.Kind.FAULT, row.cell(2).kind());
        assertEquals(LocalDate.of(1900, 3, 1), row.cell(3).day());
        assertEquals(LocalDate.of(1904, 1, 1), only(other).day());
    }

    @Test
    void whatOtherProgramsWriteIsRead() throws IOException {
        String strings = "<sst><si><r><t>Hà </t></r><r><t>Nội</t></r><rPh sb='0' eb='1'><t>hanoi</t></rPh></si></sst>";
        Path file = RawWorkbook.of("<row><c t='s'><v>0</v></c><c t='str'><v>chữ</v></c><c t='d'><v>2024-12-31</v></c>"
                        + "<c t='e'><v>#REF!</v></c><c t='b'><v>1</v></c><c t='inlineStr'><is><t>x</t></is></c>"
                        + "<c><f>SUM(A1)</f><v>3</v></c><c t='s'/><c><v>abc</v></c></row>")
                .with("xl/sharedStrings.xml", strings)
                .write(directory);

        TableRow row = Tables.rows(file).get(0);

        assertEquals(
                List.of("Hà Nội", "chữ", "2024-12-31", "#REF!", "true", "x", "=SUM(A1)", "", "abc"),
                row.cells().stream().map(Cell::text).toList());
        assertEquals(
                List.of(
                        Cell.Kind.TEXT,
                        Cell.Kind.TEXT,
                        Cell.Kind.DAY,
                        Cell.Kind.FAULT,
                        Cell.Kind.TEXT,
                        Cell.Kind.TEXT,
                        Cell.Kind.FORMULA,
                        Cell.Kind.BLANK,
                        Cell.Kind.FAULT),
                row.cells().stream().map(Cell::kind).toList());
    }

    private Path written(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            content.write(workbook.newWorksheet("sheet"));
        }
        return Tables.file(directory, out.toByteArray());
    }

    private static Cell only(Path file) throws IOException {
        return Tables.rows(file).get(0).cell(0);
    }
}
