package vn.huunghi.kit.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.huunghi.kit.text.Language;

/** Writes a table row by row, for people to open with a spreadsheet's program. */
public abstract class TableWriter implements Closeable {

    /** A program of spreadsheets takes a text that begins with one of these for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /**
     * Begins a table; {@link #close} ends it and leaves {@code out} open.
     *
     * @param name of the sheet, in a workbook
     */
    public static TableWriter of(TableFormat format, OutputStream out, String name) throws IOException {
        return of(format, out, name, Language.EN);
    }

    /**
     * As {@link #of(TableFormat, OutputStream, String)}.
     *
     * @param language decides how a text file writes the decimals of numbers: with a comma in Vietnamese, as programs of
     *     spreadsheets here read them
     */
    public static TableWriter of(TableFormat format, OutputStream out, String name, Language language)
            throws IOException {
        return format == TableFormat.CSV ? new Csv(out, language) : new Xlsx(out, name);
    }

    /** Adds a row of texts and numbers; null for an empty cell. */
    public abstract void row(List<?> cells) throws IOException;

    /** Adds rows that explain the table, where the format has a place for them: a sheet of its own in a workbook. */
    public abstract void explain(String name, List<? extends List<?>> rows) throws IOException;

    /** A text that no program takes for a formula, so that what strangers wrote is not computed where it is opened. */
    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }

    /** What was meant by a text that {@link #harmless} may have written: such a file comes back mended. */
    static String meant(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static final class Csv extends TableWriter {
        /**
         * As programs of spreadsheets here expect it, whatever the sender's file had: by another they would cut a cell
         * in two, and compute the second half.
         */
        private static final char SEPARATOR = ';';

        private final CSVPrinter printer;
        private final char decimalPoint;

        Csv(OutputStream out, Language language) throws IOException {
            decimalPoint = language == Language.VI ? ',' : '.';
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            printer = CSVFormat.DEFAULT.builder().setDelimiter(SEPARATOR).get().print(text);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            printer.printRecord(cells.stream()
                    .map(cell -> cell instanceof BigDecimal number ? plain(number) : harmless(cell))
                    .toList());
        }

        private String plain(BigDecimal number) {
            return number.toPlainString().replace('.', decimalPoint);
        }

        @Override
        public void explain(String name, List<? extends List<?>> rows) {
            // A text file has one table.
        }

        @Override
        public void close() throws IOException {
            printer.flush();
        }
    }

    private static final class Xlsx extends TableWriter {
        private static final int ROWS_IN_MEMORY = 500;
        private final Workbook workbook;
        private Worksheet sheet;
        private int rows;

        Xlsx(OutputStream out, String name) throws IOException {
            workbook = new Workbook(out, "HuuNghi", "1.0");
            begin(name);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            for (int column = 0; column < Math.min(cells.size(), Worksheet.MAX_COLS); column++) {
                Object cell = cells.get(column);
                if (cell instanceof Number number) {
                    sheet.value(rows, column, number);
                } else if (cell != null) {
                    // A text cell of a workbook is never computed.
                    sheet.inlineString(rows, column, cell.toString());
                }
            }
            rows++;
            if (rows % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void explain(String name, List<? extends List<?>> explanations) throws IOException {
            begin(name);
            for (List<?> explanation : explanations) {
                row(explanation);
            }
        }

        private void begin(String name) {
            sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            rows = 0;
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
        }
    }
}
