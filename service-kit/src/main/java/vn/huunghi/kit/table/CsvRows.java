package vn.huunghi.kit.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** The rows of a text file (RFC 4180, the separator apart). */
final class CsvRows implements TableRows {

    private final BoundedRecords text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long number;

    CsvRows(Path file, char separator) throws IOException {
        text = new BoundedRecords(Utf8.open(file));
        parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                // Counted, so that a row has the number that a spreadsheet's program shows.
                .setIgnoreEmptyLines(false)
                .get()
                .parse(text);
        records = parser.iterator();
    }

    @Override
    public Optional<TableRow> next() {
        try {
            while (records.hasNext()) {
                CSVRecord record = records.next();
                number++;
                if (number > TableRow.MOST_ROWS) {
                    throw TableFile.tooManyRows();
                }
                text.recordRead();
                TableRow row = row(record);
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw broken();
        }
    }

    private TableRow row(CSVRecord record) {
        TableRow.Builder cells = new TableRow.Builder(number);
        for (int column = 0; column < record.size(); column++) {
            cells.put(column, Cell.text(TableWriter.meant(record.get(column))));
        }
        return cells.build();
    }

    private Refusal broken() {
        long row = number + 1;
        return new Refusal(
                TableProblem.BROKEN_TABLE,
                new Message(
                        "Không đọc được dòng %d (gần dòng văn bản %d): dấu ngoặc kép không khớp, hoặc dòng quá dài."
                                .formatted(row, parser.getCurrentLineNumber()),
                        "Row %d cannot be read (near line %d of the text): a quotation mark without its partner, or too long a row."
                                .formatted(row, parser.getCurrentLineNumber())));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Stops a quotation mark that is never closed from taking the rest of the file for one cell. */
    private static final class BoundedRecords extends FilterReader {
        private long sinceRecord;

        BoundedRecords(Reader text) {
            super(text);
        }

        void recordRead() {
            sinceRecord = 0;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return counted(read, read);
        }

        private int counted(int answer, int characters) throws IOException {
            sinceRecord += Math.max(0, characters);
            if (sinceRecord > TableRow.Builder.MOST_CHARACTERS) {
                throw new IOException("a record of more than " + TableRow.Builder.MOST_CHARACTERS + " characters");
            }
            return answer;
        }
    }
}
