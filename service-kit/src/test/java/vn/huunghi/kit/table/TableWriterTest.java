package vn.huunghi.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.huunghi.kit.text.Language;

class TableWriterTest {

    @TempDir
    Path directory;

    @Test
    void csvHasAByteOrderMarkAndSemicolons() throws IOException {
        String text = new String(written(TableFormat.CSV, List.of(List.of("Mã", "Tên"))), StandardCharsets.UTF_8);

        assertEquals("\uFEFFMã;Tên\r\n", text);
    }

    @Test
    void csvHoldsNothingThatASpreadsheetWouldCompute() throws IOException {
        List<String> cells = List.of("=1+1", "+84 24", "-5", "@SUM(A1)", "\tx", "a=b");

        String text = new String(written(TableFormat.CSV, List.of(cells)), StandardCharsets.UTF_8);

        assertTrue(text.startsWith("\uFEFF'=1+1;'+84 24;'-5;'@SUM(A1);"), text);
        assertTrue(text.contains(";a=b"), text);
    }

    @Test
    void csvWritesDecimalsAsItsReadersProgramDoes() throws IOException {
        for (var expected : Map.of(Language.VI, "1234567,5;-0,25;100", Language.EN, "1234567.5;-0.25;100")
                .entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter table = TableWriter.of(TableFormat.CSV, out, "x", expected.getKey())) {
                table.row(List.of(new BigDecimal("1234567.5"), new BigDecimal("-0.25"), new BigDecimal("1E+2")));
            }
            assertEquals("\uFEFF" + expected.getValue() + "\r\n", out.toString(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatWasWrittenIsReadAgain(TableFormat format) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Mã", "Tên;và", "“\"x\"”"));
        rows.add(List.of("-5", "dòng 1\ndòng 2", "+84"));
        rows.add(Arrays.asList(null, "@x", "'-7"));
        for (int i = 0; i < 1_200; i++) {
            rows.add(List.of("r" + i, "<&>"));
        }

        List<List<String>> read = Tables.texts(Tables.file(directory, written(format, rows)));

        assertEquals(rows.size(), read.size());
        assertEquals(rows.subList(0, 2), read.subList(0, 2));
        assertEquals(List.of("", "@x"), read.get(2).subList(0, 2));
        assertEquals(rows.get(1_200), read.get(1_200));
    }

    @Test
    void numbersOfAWorkbookStayNumbers() throws IOException {
        byte[] content = written(TableFormat.XLSX, List.of(List.of(new java.math.BigDecimal("1.234"))));

        assertEquals(
                Cell.Kind.NUMBER,
                Tables.rows(Tables.file(directory, content)).get(0).cell(0).kind());
    }

    private static byte[] written(TableFormat format, List<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.of(format, out, "sheet")) {
            for (List<?> row : rows) {
                table.row(row);
            }
            table.explain("explained", List.of(List.of("x")));
        }
        return out.toByteArray();
    }
}
