package vn.huunghi.kit.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/**
 * A file that holds a table, known by what is in it and never by what it is called.
 *
 * @param separator between the cells of a CSV; null for a workbook
 */
public record TableFile(Path path, TableFormat format, Character separator) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String SEPARATORS = ";,\t";

    /**
     * Looks at the whole file without keeping any of it.
     *
     * @throws Refusal 422 not-a-table, empty-table, not-utf8, unpacks-too-large, broken-table
     */
    public static TableFile of(Path path) throws IOException {
        if (Files.size(path) == 0) {
            throw empty();
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(ZIP.length);
        }
        if (Arrays.equals(start, ZIP)) {
            Workbook.check(path);
            return new TableFile(path, TableFormat.XLSX, null);
        }
        Utf8.check(path);
        return new TableFile(path, TableFormat.CSV, separator(path));
    }

    /** Opens it; whoever opens closes. */
    public TableRows open() throws IOException {
        try {
            return format == TableFormat.CSV ? new CsvRows(path, separator) : new XlsxRows(path);
        } catch (ExcelReaderException e) {
            throw Workbook.broken();
        }
    }

    /** The one of the usual separators that the headings show most; of a single column any will do. */
    private static char separator(Path path) throws IOException {
        try (BufferedReader text = Utf8.open(path)) {
            String headings = text.readLine();
            while (headings != null && headings.isBlank()) {
                headings = text.readLine();
            }
            if (headings == null) {
                throw empty();
            }
            String outsideQuotes = headings.replaceAll("\"[^\"]*\"", "");
            char most = SEPARATORS.charAt(0);
            for (char candidate : SEPARATORS.toCharArray()) {
                if (count(outsideQuotes, candidate) > count(outsideQuotes, most)) {
                    most = candidate;
                }
            }
            return most;
        }
    }

    private static long count(String text, char character) {
        return text.chars().filter(c -> c == character).count();
    }

    static Refusal notATable() {
        return new Refusal(
                TableProblem.NOT_A_TABLE,
                new Message(
                        "Tệp phải là CSV (UTF-8) hoặc sổ tính XLSX; tệp .xls cũ cần được lưu lại dạng .xlsx.",
                        "The file must be CSV (UTF-8) or an XLSX workbook; save an old .xls as .xlsx."));
    }

    /** Nothing stands in the file, or nothing but headings. */
    public static Refusal empty() {
        return new Refusal(
                TableProblem.EMPTY_TABLE,
                new Message(
                        "Tệp phải có một dòng tiêu đề và ít nhất một dòng dữ liệu.",
                        "The file must have a row of headings and at least one row of data."));
    }
}
