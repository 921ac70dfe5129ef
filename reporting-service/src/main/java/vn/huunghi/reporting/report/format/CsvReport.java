package vn.huunghi.reporting.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.kit.table.TableWriter;
import vn.huunghi.reporting.statistic.WrittenTime;

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
        return Stream.concat(sheet.groups().stream().flatMap(group -> group.rows().stream()), sheet.shared().stream())
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
                        Word.TO,
                        Word.GEOGRAPHY,
                        Word.COMPARED_FROM,
                        Word.COMPARED_TO,
                        Word.AS_OF)
                .map(sheet::word)
                .forEach(headings::add);
        for (var heading : sheet.headings()) {
            headings.add(heading);
            Stream.of(Word.LOW, Word.HIGH, Word.WORDING)
                    .map(word -> heading + " " + sheet.word(word))
                    .forEach(headings::add);
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
        var report = sheet.report();
        cells.add(WrittenTime.day(report.period().from(), sheet.language()));
        cells.add(WrittenTime.day(report.period().to(), sheet.language()));
        cells.add(WrittenTime.day(report.geography(), sheet.language()));
        var previous = sheet.previous();
        cells.add(previous.map(days -> WrittenTime.day(days.from(), sheet.language()))
                .orElse(null));
        cells.add(previous.map(days -> WrittenTime.day(days.to(), sheet.language()))
                .orElse(null));
        cells.add(report.asOf() == null ? null : WrittenTime.moment(report.asOf(), sheet.language()));
        for (FigureView figure : row.figures()) {
            cells.add(figure == null ? null : figure.value());
            cells.add(figure == null ? null : figure.low());
            cells.add(figure == null ? null : figure.high());
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
