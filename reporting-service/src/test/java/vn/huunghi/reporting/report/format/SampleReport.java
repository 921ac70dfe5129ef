package vn.huunghi.reporting.report.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.directory.ProvinceName;
import vn.huunghi.reporting.measure.Nature;
import vn.huunghi.reporting.report.ReportView;
import vn.huunghi.reporting.report.ReportView.AverageView;
import vn.huunghi.reporting.report.ReportView.GroupView;
import vn.huunghi.reporting.report.ReportView.LineView;
import vn.huunghi.reporting.report.ReportView.MemberView;
import vn.huunghi.reporting.report.ReportView.NarrativeView;
import vn.huunghi.reporting.report.ReportView.PreviousView;
import vn.huunghi.reporting.report.ReportView.SharedView;
import vn.huunghi.reporting.report.ReportView.SourcesView;
import vn.huunghi.reporting.report.Scope;
import vn.huunghi.reporting.statistic.Incomplete;

/** Reports in which everything occurs that the formats must show. */
final class SampleReport {

    static final Days YEAR = Days.ofYear(2024);
    private static final SourcesView NO_SOURCES = new SourcesView(null, null, null);

    private SampleReport() {}

    static ReportSheet province(Language language) {
        return new ReportSheet(view(Scope.Kind.PROVINCE, YEAR, null, language), null, language);
    }

    static ReportSheet term(Language language) {
        var days = new Days(LocalDate.parse("2017-01-01"), LocalDate.parse("2022-12-31"));
        return new ReportSheet(view(Scope.Kind.CLUSTER, days, 5, language), null, language);
    }

    private static ReportView view(Scope.Kind scope, Days days, Integer years, Language language) {
        return new ReportView(
                scope,
                "tay-ninh",
                "Tây Ninh",
                days,
                years,
                days.to(),
                Instant.parse("2025-01-31T20:30:00Z"),
                List.of(
                        new GroupView(
                                "communication",
                                List.of(line("Lượt người tham gia", Unit.PERSON_TURN, years, language))),
                        new GroupView("aid", List.of(line("Viện trợ cam kết", Unit.VND, years, language))),
                        new GroupView(
                                "made-by-an-operator", List.of(line("=1+1 buổi", Unit.SESSION, years, language)))),
                List.of(new SharedView(
                        List.of(
                                new ProvinceName("dak-lak", "66", "Đắk Lắk"),
                                new ProvinceName("gia-lai", "64", "Gia Lai")),
                        "HOUSEHOLDS_SUPPORTED",
                        "Hộ được hỗ trợ",
                        Unit.HOUSEHOLD,
                        Nature.FLOW,
                        Accumulation.CUMULATIVE,
                        null,
                        figure(Figure.moreThan(new BigDecimal("1000")), Unit.HOUSEHOLD, language),
                        Set.of(Incomplete.NOT_COUNTED),
                        NO_SOURCES)),
                List.of(
                        new MemberView("tay-ninh", "Tây Ninh", "0", true),
                        new MemberView("dak-lak", "Đắk Lắk", null, false)),
                List.of(new NarrativeView(
                        "0",
                        "Liên hiệp Tây Ninh",
                        "tay-ninh",
                        null,
                        YEAR,
                        List.of("=1+1 không phải công thức", "d".repeat(40_000)),
                        List.of("Kinh phí hạn hẹp & chậm"),
                        List.of())));
    }

    private static LineView line(String name, Unit unit, Integer years, Language language) {
        return new LineView(
                "MEASURE",
                name,
                unit,
                unit == Unit.SESSION ? Nature.STOCK : Nature.FLOW,
                Accumulation.PERIOD,
                figure(Figure.moreThan(new BigDecimal("587000.5")), unit, language),
                figure(Figure.exact(12), unit, language),
                figure(Figure.range(new BigDecimal("3"), new BigDecimal("5")), unit, language),
                figure(Figure.exact(1).minus(Figure.exact(1235)), unit, language),
                years == null ? null : new AverageView(figure(Figure.exact(117400), unit, language), null, null),
                new PreviousView(Days.ofYear(2023), null, figure(Figure.exact(0), unit, language)),
                Set.of(Incomplete.MEMBER_MISSING),
                NO_SOURCES);
    }

    private static FigureView figure(Figure figure, Unit unit, Language language) {
        return FigureView.of(figure, unit, language);
    }
}
