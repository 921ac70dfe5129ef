package vn.huunghi.kit.table;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/**
 * A file that holds a table, known by what is in it and never by what it is called.
 *
 * @param separator between the cells of a CSV; null for a workbook
 */
public record TableFile(Path path, TableFormat format, Character separator) {

    private static final String ZIP = "PK\3\4";

    /** Begins with what no text begins with, UTF-16 and old workbooks among them, or is a document of another kind. */
    private static final Pattern OTHER_KIND =
            Pattern.compile("(%PDF-|\\{\\\\rtf|\u00FE\u00FF|\u00FF\u00FE|(\u00EF\u00BB\u00BF)?\\s*<).*", Pattern.DOTALL);

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");
    private static final int BEGINNING = 1024;
    private static final String SEPARATORS = ";,\t";
    private static final int LONGEST_HEADINGS = 100_000;

    /**
     * Looks at the whole file without keeping any of it.
     *
     * @throws Refusal 422 not-a-table, empty-table, not-utf8, unpacks-too-large, broken-table
     */
    public static TableFile of(Path path) throws IOException {
        if (Files.size(path) == 0) {
            throw empty();
        }
        String beginning;
        try (InputStream in = Files.newInputStream(path)) {
            beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
        if (beginning.startsWith(ZIP)) {
            Workbook.check(path);
            return new TableFile(path, TableFormat.XLSX, null);
        }
        if (OTHER_KIND.matcher(beginning).matches() || CONTROL.matcher(beginning).find()) {
            throw notATable();
        }
        Utf8.check(path);
        return new TableFile(path, TableFormat.CSV, separator(path));
    }

    /** Opens it; whoever opens closes. */
    public TableRows open() throws IOException {
        try {
            return format == TableFormat.CSV ? new CsvRows(path, separator) : new XlsxRows(path);
        } catch (XMLStreamException | ZipException | EOFException e) {
            throw Workbook.broken();
        }
    }

    /** The one of the usual separators that the headings show most; of a single column any will do. */
    private static char separator(Path path) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        try (BufferedReader text = Utf8.open(path)) {
            boolean quoted = false;
            boolean begun = false;
            int character = text.read();
            for (int read = 0; read < LONGEST_HEADINGS && character >= 0; read++) {
                if (begun && !quoted && (character == '\n' || character == '\r')) {
                    break;
                }
                quoted ^= character == '"';
                begun |= !Character.isWhitespace(character);
                int separator = quoted ? -1 : SEPARATORS.indexOf(character);
                if (separator >= 0) {
                    counts[separator]++;
                }
                character = text.read();
            }
            if (!begun) {
                throw empty();
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    static Refusal notATable() {
        return new Refusal(
                TableProblem.NOT_A_TABLE,
                new Message(
                        "Tệp phải là CSV (UTF-8) hoặc sổ tính XLSX; tệp .xls cũ cần được lưu lại dạng .xlsx.",
                        "The file must be CSV (UTF-8) or an XLSX workbook; save an old .xls as .xlsx."));
    }

    static Refusal tooManyRows() {
        return new Refusal(
                TableProblem.TOO_MANY_ROWS,
                new Message(
                        "Tệp có hơn %d dòng; hãy chia nhỏ tệp.".formatted(TableRow.MOST_ROWS),
                        "The file has more than %d rows; split it.".formatted(TableRow.MOST_ROWS)));
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
