package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.table.TableWriter;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;

/** Writes the files that people fill in, and those with the rows that came back. */
@Singleton
class ImportTables {

    // A workbook's cell holds 32 767 characters.
    private static final int LONGEST_REASONS = 32_000;

    private final ImportRemarks remarks;

    @Inject
    ImportTables(ImportRemarks remarks) {
        this.remarks = remarks;
    }

    /** Writes the refused rows as they stood, with the reasons in a column; mended, the file may be imported as it is. */
    void writeRejected(ImportJob job, OutputStream out, Language language) throws IOException {
        try (TableWriter table = TableWriter.of(job.format(), out, "rejected")) {
            List<Object> headings = new ArrayList<>(job.headings());
            int reasons = reasons(job);
            if (reasons == headings.size()) {
                headings.add(Layout.REASONS.in(language));
            }
            table.row(headings);
            long after = 0;
            List<ImportRemarks.Remark> rows = remarks.refused(job.id(), after);
            while (!rows.isEmpty()) {
                for (ImportRemarks.Remark row : rows) {
                    table.row(rejected(row, job.headings().size(), reasons, language));
                    after = row.number();
                }
                rows = remarks.refused(job.id(), after);
            }
        }
    }

    /** The column of reasons that the file has, else the one behind its last. */
    private static int reasons(ImportJob job) {
        int place = 0;
        while (place < job.headings().size() && !Layout.isReasons(job.headings().get(place))) {
            place++;
        }
        return place;
    }

    private static List<Object> rejected(ImportRemarks.Remark row, int width, int place, Language language) {
        List<Object> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add(null);
        }
        String reasons = Texts.shortened(
                row.issues().stream().map(issue -> issue.in(language)).collect(Collectors.joining(" ")),
                LONGEST_REASONS);
        if (place < width) {
            cells.set(place, reasons);
        } else {
            // Cells without a heading stay behind all others.
            cells.add(place, reasons);
        }
        return cells;
    }

    /** Writes a file that has only the headings, and in a workbook a sheet that explains them. */
    void writeTemplate(ImportTarget target, TableFormat format, OutputStream out, Language language)
            throws IOException {
        try (TableWriter table = TableWriter.of(format, out, target.title().in(language))) {
            List<Column> columns = target.columns();
            List<String> headings = Layout.headings(columns, language);
            table.row(headings);
            table.explain(
                    new Message("Hướng dẫn", "Guide").in(language),
                    IntStream.range(0, columns.size())
                            .mapToObj(i -> explanation(headings.get(i), columns.get(i), language))
                            .toList());
        }
    }

    private static List<String> explanation(String heading, Column column, Language language) {
        return List.of(
                heading,
                column.field(),
                column.required()
                        ? new Message("bắt buộc", "required").in(language)
                        : new Message("không bắt buộc", "optional").in(language),
                column.hint().in(language));
    }
}
