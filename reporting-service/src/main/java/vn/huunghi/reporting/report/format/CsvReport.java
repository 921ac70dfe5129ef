package vn.huunghi.reporting.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.table.TableWriter;

/** The figures of a report as one table: each as a number, where it has one, and in words. */
final class CsvReport {

    private CsvReport() {}

    static void write(ReportSheet sheet, OutputStream out) throws IOException {
        try (var table = TableWriter.of(TableFormat.CSV, out, sheet.title(), sheet.language())) {
            table.row(headings(sheet));
            for (var row : rows(sheet)) {
                table.row(cells(sheet, row));
            }
        }
    }

    private static List<ReportSheet.Row> rows(ReportSheet sheet) {
        return Stream.concat(
                        sheet.groups().stream().flatMap(group -> group.rows().stream()), sheet.shared().stream())
                .toList();
    }

    private static List<String> headings(ReportSheet sheet) {
        var headings = new ArrayList<String>();
        Stream.of(
                        Word.GROUP,
                        Word.MEASURE,
                        Word.CODE,
                        Word.UNIT,
                        Word.ACCUMULATION,
                        Word.PLACE,
                        Word.FROM,
                        Word.TO)
                .map(sheet::word)
                .forEach(headings::add);
        for (var column : sheet.columns()) {
            headings.add(column.heading(sheet.language()));
            headings.add(column.heading(sheet.language()) + " " + sheet.word(Word.WORDING));
        }
        headings.add(sheet.word(Word.REMARKS));
        if (sheet.edition() != null) {
            headings.add(sheet.word(Word.REVISION));
            headings.add(sheet.word(Word.PROVISIONAL));
        }
        return headings;
    }

    private static List<Object> cells(ReportSheet sheet, ReportSheet.Row row) {
        var cells = new ArrayList<Object>(
                List.of(row.group(), row.name(), row.code(), row.unit(), row.accumulation(), row.place()));
        var period = sheet.report().period();
        cells.add(PeriodName.day(period.from(), sheet.language()));
        cells.add(PeriodName.day(period.to(), sheet.language()));
        for (FigureView figure : row.figures()) {
            cells.add(figure == null ? null : figure.value());
            cells.add(figure == null ? null : figure.text());
        }
        cells.add(row.remarks());
        if (sheet.edition() != null) {
            cells.add(sheet.edition().revision());
            cells.add(sheet.word(sheet.edition().provisional() ? Word.YES : Word.NO));
        }
        return cells;
    }
}
