package vn.huunghi.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.problem.Refusal;

class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path directory;

    @Test
    void aSheetThatUnpacksToTooMuchIsRefused() throws IOException {
        Path file = bomb("<row><c><v>1</v></c></row>", 401);

        assertTrue(Files.size(file) < 5L * MEGABYTE, "it is small as long as nobody unpacks it");
        assertEquals(TableProblem.UNPACKS_TOO_LARGE, Tables.refusal(file).type());
    }

    @Test
    void whatAnEntrySaysOfItsSizeDoesNotCount() throws IOException {
        byte[] zip = Files.readAllBytes(bomb("<row><c><v>1</v></c></row>", 401));
        lie(zip);

        Refusal refusal = Tables.refusal(Tables.file(directory, zip));

        assertTrue(
                refusal.type() == TableProblem.UNPACKS_TOO_LARGE || refusal.type() == TableProblem.BROKEN_TABLE,
                refusal.getMessage());
    }

    @Test
    void moreTextsThanCanBeHeldAreRefused() throws IOException {
        String text = "<si><t>" + "ế".repeat(30_000) + "</t></si>";
        Path file = RawWorkbook.of("<row><c t='s'><v>1000</v></c></row>")
                .with(STRINGS, "<sst>" + text.repeat(1_001) + "</sst>")
                .write(directory);

        assertEquals(TableProblem.UNPACKS_TOO_LARGE, Tables.refusal(file).type());
    }

    @Test
    void oneTextWithoutEndIsRefused() throws IOException {
        Path file = RawWorkbook.of("<row><c><v>" + "9".repeat(2 * MEGABYTE) + "</v></c></row>")
                .write(directory);

        assertEquals(TableProblem.UNPACKS_TOO_LARGE, Tables.refusal(file).type());
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        RawWorkbook workbook = RawWorkbook.of("");
        for (int i = 0; i < 2_001; i++) {
            workbook.with("xl/media/" + i, "x");
        }

        assertEquals(
                TableProblem.UNPACKS_TOO_LARGE,
                Tables.refusal(workbook.write(directory)).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"})
    void noPartMayDefineEntities(String part) throws IOException {
        String entities = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>";
        String late = "<?xml version='1.0'?>" + " ".repeat(5_000) + "<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>";

        assertNoTable(RawWorkbook.of("").with(part, entities));
        assertNoTable(RawWorkbook.of("").with(part, late));
        assertNoTable(RawWorkbook.of("").with(part, entities.getBytes(StandardCharsets.UTF_16)));
        assertNoTable(RawWorkbook.of("").with(part, "<a><!-- hidden --></a>"));
    }

    @Test
    void aZipOfSomethingElseIsNoTable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertEquals(
                TableProblem.NOT_A_TABLE,
                Tables.refusal(Tables.file(directory, out.toByteArray())).type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='0'><c><v>1</v></c></row>",
                "<row r='x'><c><v>1</v></c></row>",
                "<row r='99999999'><c><v>1</v></c></row>",
                "<row r='2'><c><v>1</v></c></row><row r='2'><c><v>1</v></c></row>",
                "<row><c r='ZZZ1'><v>1</v></c></row>",
                "<row><c r='1'><v>1</v></c></row>",
                "<row><c t='s'><v>99999999</v></c></row>",
                "<row><c t='s'><v>2147483647</v></c></row>",
                "<row><c t='s'><v>-1</v></c></row>",
                "<row><c t='s'><v>abc</v></c></row>",
                "<row><c><v>1</v></row>",
                "<row><c><v>1",
                "<row><c><v>&unknown;</v></c></row>"
            })
    void aSheetThatContradictsItselfIsBroken(String rows) throws IOException {
        assertEquals(
                TableProblem.BROKEN_TABLE,
                Tables.refusal(RawWorkbook.of(rows).write(directory)).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e400", "NaN", "INF", "0x10", "1,5", "--1"})
    void aNumberThatIsNoneIsAFaultOfItsCell(String value) throws IOException {
        Path file = RawWorkbook.of("<row><c><v>" + value + "</v></c></row>").write(directory);

        assertEquals(Cell.Kind.FAULT, Tables.rows(file).get(0).cell(0).kind());
    }

    @Test
    void aStyleThatIsNotThereIsNone() throws IOException {
        Path file = RawWorkbook.of("<row><c s='-1'><v>1</v></c><c s='99'><v>2</v></c><c s='x'><v>3</v></c></row>")
                .write(directory);

        assertEquals(3, Tables.rows(file).get(0).width());
    }

    @Test
    void elementsInOneAnotherWithoutEndAreBroken() throws IOException {
        Path file = RawWorkbook.of("<row><c>" + "<x>".repeat(1_000_000)).write(directory);

        assertEquals(TableProblem.BROKEN_TABLE, Tables.refusal(file).type());
    }

    @Test
    void aRowWithoutEndIsBroken() throws IOException {
        String cell = "<c t='inlineStr'><is><t>" + "x".repeat(100_000) + "</t></is></c>";
        Path file = RawWorkbook.of("<row>" + cell.repeat(50) + "</row>").write(directory);

        assertEquals(TableProblem.BROKEN_TABLE, Tables.refusal(file).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, STRINGS, "xl/_rels/workbook.xml.rels"})
    void aMissingPartIsBroken(String part) throws IOException {
        Path file = RawWorkbook.of("<row><c t='s'><v>0</v></c></row>").without(part).write(directory);

        assertEquals(TableProblem.BROKEN_TABLE, Tables.refusal(file).type());
    }

    @Test
    void aTruncatedWorkbookIsBroken() throws IOException {
        byte[] whole = RawWorkbook.of("<row><c><v>1</v></c></row>").bytes();

        for (int length = 4; length < whole.length; length += 7) {
            assertEquals(
                    TableProblem.BROKEN_TABLE,
                    Tables.refusal(Tables.file(directory, Arrays.copyOf(whole, length)))
                            .type());
        }
    }

    @Test
    void flippedBytesNeverCauseAnythingButARefusal() throws IOException {
        byte[] whole = RawWorkbook.of("<row r='1'><c r='A1'><v>1</v></c></row>".repeat(1)).bytes();

        for (int i = 4; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x55;
            readOrRefused(Tables.file(directory, flipped));
        }
    }

    private static void readOrRefused(Path file) throws IOException {
        try {
            Tables.rows(file);
        } catch (Refusal refusal) {
            assertTrue(refusal.type() instanceof TableProblem, refusal.getMessage());
        }
    }

    private void assertNoTable(RawWorkbook workbook) throws IOException {
        assertEquals(
                TableProblem.NOT_A_TABLE, Tables.refusal(workbook.write(directory)).type());
    }

    private Path bomb(String row, int megabytes) throws IOException {
        Path file = Files.createTempFile(directory, "bomb", null);
        byte[] block = row.repeat(MEGABYTE / row.length() + 1).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(SHEET));
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
        }
        return file;
    }

    /** Says of every entry in the directory at the end that it unpacks to ten bytes. */
    private static void lie(byte[] zip) {
        for (int i = 0; i < zip.length - 46; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 24] = 10;
                zip[i + 25] = 0;
                zip[i + 26] = 0;
                zip[i + 27] = 0;
            }
        }
    }
}
