package vn.huunghi.reporting.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.reporting.report.ReportView.NarrativeView;

/** A report as a workbook: a sheet for each group of measures, numbers as numbers that show what they are qualified by. */
final class XlsxReport {

    private static final String HEADING_COLOUR = "D9E2F3";
    private static final Set<Qualifier> SAID_BEFORE_THE_NUMBER =
            Set.of(Qualifier.MORE_THAN, Qualifier.NEARLY, Qualifier.ABOUT);
    // What a cell of a workbook can hold (ECMA-376, 18.18.93), less a little for pairs of surrogates.
    private static final int LONGEST_TEXT = 32_000;
    private static final int MEASURE_WIDTH = 44;
    private static final int TEXT_WIDTH = 90;
    private static final int PLACE_WIDTH = 30;
    private static final int WORD_WIDTH = 16;
    private static final int FIGURE_WIDTH = 20;

    private final ReportSheet report;
    private final Workbook workbook;

    private XlsxReport(ReportSheet report, Workbook workbook) {
        this.report = report;
        this.workbook = workbook;
    }

    static void write(ReportSheet report, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "HuuNghi", "1.0")) {
            new XlsxReport(report, workbook).sheets();
        }
    }

    private void sheets() {
        for (var group : report.groups()) {
            figures(group.heading(), group.rows(), false);
        }
        if (!report.shared().isEmpty()) {
            figures(word(Word.SHEET_SHARED), report.shared(), true);
        }
        members();
        narratives();
        notes();
    }

    /** A heading and how wide its column is, in characters. */
    private record Heading(String text, int width) {}

    private void figures(String name, List<ReportSheet.Row> rows, boolean ofSeveralPlaces) {
        var headings = new ArrayList<Heading>();
        if (ofSeveralPlaces) {
            headings.add(new Heading(word(Word.PLACE), PLACE_WIDTH));
        }
        headings.add(new Heading(word(Word.MEASURE), MEASURE_WIDTH));
        headings.add(new Heading(word(Word.UNIT), WORD_WIDTH));
        headings.add(new Heading(word(Word.ACCUMULATION), WORD_WIDTH));
        report.headings().forEach(heading -> headings.add(new Heading(heading, FIGURE_WIDTH)));
        headings.add(new Heading(word(Word.REMARKS), MEASURE_WIDTH));
        table(
                name,
                headings,
                rows.stream()
                        .map(row -> {
                            var cells = new ArrayList<Object>();
                            if (ofSeveralPlaces) {
                                cells.add(row.place());
                            }
                            cells.addAll(List.of(row.name(), row.unit(), row.accumulation()));
                            cells.addAll(row.figures());
                            cells.add(row.remarks());
                            return (List<Object>) cells;
                        })
                        .toList());
    }

    private void members() {
        table(
                word(Word.SHEET_MEMBERS),
                List.of(
                        new Heading(word(Word.PROVINCE), MEASURE_WIDTH),
                        new Heading(word(Word.HAS_UNION), WORD_WIDTH),
                        new Heading(word(Word.RETURNED), WORD_WIDTH)),
                report.report().members().stream()
                        .map(member -> List.<Object>of(
                                member.province(),
                                word(member.organisationId() != null ? Word.YES : Word.NO),
                                word(member.returned() ? Word.YES : Word.NO)))
                        .toList());
    }

    private void narratives() {
        var rows = new ArrayList<List<Object>>();
        for (var told : report.report().narratives()) {
            rows.addAll(told(told, Word.RESULTS, told.results()));
            rows.addAll(told(told, Word.LIMITATIONS, told.limitations()));
            rows.addAll(told(told, Word.TASKS, told.tasks()));
        }
        if (!rows.isEmpty()) {
            table(
                    word(Word.SHEET_NARRATIVES),
                    List.of(
                            new Heading(word(Word.REPORTER), MEASURE_WIDTH),
                            new Heading(word(Word.PERIOD), PLACE_WIDTH),
                            new Heading(word(Word.SECTION), PLACE_WIDTH),
                            new Heading(word(Word.TEXT), TEXT_WIDTH)),
                    rows);
        }
    }

    private List<List<Object>> told(NarrativeView told, Word part, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pieces(text).stream())
                .map(piece -> List.<Object>of(
                        told.reporter() == null ? told.reporterId() : told.reporter(),
                        report.nameOf(told.period()),
                        word(part),
                        piece))
                .toList();
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (var at = 0;
                at < text.length();
                at = at + pieces.get(pieces.size() - 1).length()) {
            var end = Math.min(text.length(), at + LONGEST_TEXT);
            pieces.add(text.substring(
                    at, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end));
        }
        return pieces;
    }

    private void notes() {
        var sheet = sheet(word(Word.REMARKS));
        sheet.width(0, TEXT_WIDTH + PLACE_WIDTH);
        sheet.inlineString(0, 0, report.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        var row = 2;
        for (var note : report.notes()) {
            sheet.inlineString(row, 0, note);
            sheet.style(row, 0).wrapText(true).set();
            row++;
        }
    }

    private void table(String name, List<Heading> headings, List<List<Object>> rows) {
        var sheet = sheet(name);
        for (var column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column).text());
            sheet.width(column, headings.get(column).width());
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(HEADING_COLOUR)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).size(); column++) {
                cell(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private Worksheet sheet(String name) {
        var sheet = workbook.newWorksheet(name);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        // What stands behind an ampersand would be taken for a code.
        sheet.header(report.title().replace("&", "&&"), Position.CENTER);
        return sheet;
    }

    private void cell(Worksheet sheet, int row, int column, Object content) {
        var style = sheet.style(row, column).borderStyle(BorderStyle.THIN).verticalAlignment("top");
        if (content instanceof FigureView figure && figure.value() != null) {
            sheet.value(row, column, figure.value());
            style.horizontalAlignment("right").format(numberFormat(figure)).set();
        } else if (content instanceof FigureView figure) {
            // A range, or what was not counted, is no number.
            sheet.inlineString(row, column, figure.text());
            style.horizontalAlignment("right").wrapText(true).set();
        } else if (content != null) {
            // A text is never a formula, whatever it begins with.
            sheet.inlineString(row, column, content.toString());
            style.wrapText(true).set();
        } else {
            style.set();
        }
    }

    private String numberFormat(FigureView figure) {
        var scale = Math.max(0, figure.value().stripTrailingZeros().scale());
        var digits = scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
        var said = SAID_BEFORE_THE_NUMBER.contains(figure.qualifier())
                ? "\"" + figure.qualifier().label().in(report.language()) + " \""
                : "";
        return said + digits + ";" + said + "-" + digits;
    }

    private String word(Word word) {
        return report.word(word);
    }
}
