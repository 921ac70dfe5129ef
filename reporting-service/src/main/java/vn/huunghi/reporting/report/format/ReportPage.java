package vn.huunghi.reporting.report.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.reporting.report.ReportView.NarrativeView;
import vn.huunghi.reporting.report.Scope;

/**
 * What the template of the printable page shows; public, as are its parts, because the template's engine reads them.
 *
 * @param w the fixed words by their names
 * @param agency whose report it is, below the national union; empty for its own
 * @param wide whether the tables need the long side of the paper
 */
public record ReportPage(
        String lang,
        Map<String, String> w,
        String agency,
        String dateline,
        String title,
        boolean provisional,
        List<Heading> headings,
        boolean wide,
        List<Section> groups,
        List<Line> shared,
        List<Told> results,
        List<Told> limitations,
        List<Told> tasks,
        List<Member> members,
        String signer,
        String signedAs,
        List<String> notes) {

    // Beside the measure and the remarks, on 165 mm.
    private static final int MOST_UPRIGHT = 5;

    /** Of a column of figures. */
    public record Heading(String text) {}

    public record Section(String heading, List<Line> lines) {}

    /** The texts of figures are in the order of the columns, empty where there is none. */
    public record Line(String place, String name, List<String> figures, String remarks) {}

    public record Told(String reporter, String period, List<String> points) {}

    public record Member(String province, boolean hasUnion, boolean returned) {}

    static ReportPage of(ReportSheet sheet) {
        var report = sheet.report();
        var ofCluster = report.scope() == Scope.Kind.CLUSTER;
        return new ReportPage(
                sheet.language().tag(),
                Arrays.stream(Word.values()).collect(Collectors.toMap(Word::name, sheet::word)),
                agency(sheet),
                PeriodName.dateline(
                        sheet.edition() == null ? null : sheet.edition().publishedAt(), sheet.language()),
                clean(sheet.title()),
                sheet.edition() != null && sheet.edition().provisional(),
                sheet.headings().stream().map(Heading::new).toList(),
                sheet.headings().size() > MOST_UPRIGHT,
                sheet.groups().stream()
                        .map(group -> new Section(group.heading(), lines(group.rows())))
                        .toList(),
                lines(sheet.shared()),
                told(sheet, NarrativeView::results),
                told(sheet, NarrativeView::limitations),
                told(sheet, NarrativeView::tasks),
                report.members().stream()
                        .map(member -> new Member(
                                clean(member.province()), member.organisationId() != null, member.returned()))
                        .toList(),
                ofCluster ? "" : sheet.word(Word.ON_BEHALF),
                sheet.word(ofCluster ? Word.CLUSTER_HEAD : Word.PRESIDENT),
                sheet.notes().stream().map(ReportPage::clean).toList());
    }

    private static String agency(ReportSheet sheet) {
        var name = clean(sheet.report().name())
                .toUpperCase(Locale.forLanguageTag(sheet.language().tag()));
        return switch (sheet.report().scope()) {
            case PROVINCE -> sheet.word(Word.PROVINCIAL_UNION) + " " + name;
            case CLUSTER -> name;
            case NATION -> "";
        };
    }

    private static List<Line> lines(List<ReportSheet.Row> rows) {
        return rows.stream()
                .map(row -> new Line(
                        clean(row.place()),
                        clean(row.name()) + (row.cumulative() ? " (" + row.accumulation() + ")" : ""),
                        row.figures().stream()
                                .map(figure -> figure == null ? "" : clean(figure.text()))
                                .toList(),
                        clean(row.remarks())))
                .toList();
    }

    private static List<Told> told(ReportSheet sheet, Function<NarrativeView, List<String>> part) {
        var told = new ArrayList<Told>();
        for (var narrative : sheet.report().narratives()) {
            var points = part.apply(narrative).stream().map(ReportPage::clean).toList();
            if (!points.isEmpty()) {
                var reporter = narrative.reporter() == null ? narrative.reporterId() : narrative.reporter();
                told.add(new Told(clean(reporter), sheet.nameOf(narrative.period()), points));
            }
        }
        return told;
    }

    /** Without the control characters that no page may hold, however they are written. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF]", "");
    }
}
