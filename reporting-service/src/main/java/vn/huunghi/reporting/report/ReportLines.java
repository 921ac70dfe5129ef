package vn.huunghi.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.text.Language;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.directory.ProvinceName;
import vn.huunghi.reporting.measure.Measure;
import vn.huunghi.reporting.measure.Nature;
import vn.huunghi.reporting.report.ReportView.AverageView;
import vn.huunghi.reporting.report.ReportView.GroupView;
import vn.huunghi.reporting.report.ReportView.LineView;
import vn.huunghi.reporting.report.ReportView.PreviousView;
import vn.huunghi.reporting.report.ReportView.SharedView;
import vn.huunghi.reporting.report.ReportView.SourcesView;
import vn.huunghi.reporting.statistic.Cell;
import vn.huunghi.reporting.statistic.CellKey;
import vn.huunghi.reporting.statistic.Dimension;
import vn.huunghi.reporting.statistic.Incomplete;
import vn.huunghi.reporting.statistic.Period;
import vn.huunghi.reporting.statistic.Presentation;
import vn.huunghi.reporting.statistic.SourceLink;
import vn.huunghi.reporting.statistic.StatisticQuery;

/** Lays declared, recorded and earlier figures of each measure side by side. */
record ReportLines(
        Scope scope, LocalDate on, Figures now, Figures before, Figures cumulative, Period period, Language language) {

    List<GroupView> groups(Collection<Measure> catalogue) {
        var groups = new LinkedHashMap<String, List<LineView>>();
        for (var measure : catalogue) {
            var lines = groups.computeIfAbsent(measure.group(), g -> new ArrayList<>());
            if (now.speakOf(measure.code()) || before.speakOf(measure.code())) {
                lines.add(line(measure, now, Accumulation.PERIOD, before));
            }
            if (cumulative.speakOf(measure.code())) {
                lines.add(line(measure, cumulative, Accumulation.CUMULATIVE, null));
            }
        }
        return groups.entrySet().stream()
                .filter(g -> !g.getValue().isEmpty())
                .map(g -> new GroupView(g.getKey(), g.getValue()))
                .toList();
    }

    private LineView line(Measure measure, Figures figures, Accumulation accumulation, Figures earlier) {
        var declared = figures.declared().own().get(measure.code());
        var recorded = figures.recorded().own().get(measure.code());
        var own = figures.own().get(measure.code());
        var difference = figure(measure, declared) == null || figure(measure, recorded) == null
                ? null
                : figure(measure, declared).minus(figure(measure, recorded));
        return new LineView(
                measure.code(),
                measure.name(language),
                measure.unit(),
                measure.nature(),
                accumulation,
                view(measure, declared),
                view(measure, own),
                view(measure, recorded),
                difference == null ? null : FigureView.of(difference, measure.unit(), language),
                accumulation == Accumulation.PERIOD ? average(measure, declared, own, recorded) : null,
                earlier == null ? null : previous(measure, earlier),
                incomplete(declared, own, recorded),
                new SourcesView(
                        link(query(measure, Basis.DECLARED, accumulation), declared),
                        link(query(measure, Basis.DECLARED, accumulation).at(scope.level()), own),
                        link(query(measure, Basis.RECORDED, accumulation), recorded)));
    }

    private static Set<Incomplete> incomplete(Cell... cells) {
        var incomplete = EnumSet.noneOf(Incomplete.class);
        Stream.of(cells).filter(Objects::nonNull).forEach(cell -> incomplete.addAll(cell.incomplete()));
        return incomplete;
    }

    private AverageView average(Measure measure, Cell declared, Cell own, Cell recorded) {
        return period.years() == null || !measure.isFlow()
                ? null
                : new AverageView(average(measure, declared), average(measure, own), average(measure, recorded));
    }

    private FigureView average(Measure measure, Cell cell) {
        return figure(measure, cell) == null
                ? null
                : Presentation.yearlyAverage(cell, period.years(), measure.unit(), language);
    }

    private PreviousView previous(Measure measure, Figures earlier) {
        return new PreviousView(
                ReportPeriod.before(period),
                view(measure, earlier.declared().own().get(measure.code())),
                view(measure, earlier.recorded().own().get(measure.code())));
    }

    private FigureView view(Measure measure, Cell cell) {
        return figure(measure, cell) == null ? null : Presentation.figure(cell, measure.unit(), language);
    }

    // Rates do not add; the rate of a single source is that source's.
    private static Figure figure(Measure measure, Cell cell) {
        return cell == null || measure.nature() == Nature.RATE && cell.records() > 1 ? null : cell.figure();
    }

    private StatisticQuery query(Measure measure, Basis basis, Accumulation accumulation) {
        return new StatisticQuery(
                List.of(measure), basis, period.days(), scope.groupBy(), scope.filters(), on, accumulation);
    }

    private static String link(StatisticQuery query, Cell cell) {
        return cell == null ? null : SourceLink.of(query, cell.key().measure(), cell.key());
    }

    private static String link(Function<CellKey, String> links, Cell cell) {
        return cell == null ? null : links.apply(cell.key());
    }

    /** What sets that reach beyond the scope declared and recorded. */
    List<SharedView> shared(Collection<Measure> catalogue, Function<Collection<String>, List<ProvinceName>> names) {
        var views = new ArrayList<SharedView>();
        for (var measure : catalogue) {
            views.addAll(shared(measure, now, Accumulation.PERIOD, names));
            views.addAll(shared(measure, cumulative, Accumulation.CUMULATIVE, names));
        }
        return views;
    }

    private List<SharedView> shared(
            Measure measure,
            Figures figures,
            Accumulation accumulation,
            Function<Collection<String>, List<ProvinceName>> names) {
        var declared = bySet(measure, figures.declared().shared());
        var recorded = bySet(measure, figures.recorded().shared());
        var sets = new LinkedHashSet<>(declared.keySet());
        sets.addAll(recorded.keySet());
        var declaredLinks = linksBySet(measure, Basis.DECLARED, accumulation);
        var recordedLinks = linksBySet(measure, Basis.RECORDED, accumulation);
        return sets.stream()
                .sorted(Comparator.comparing(set -> String.join(",", set)))
                .map(set -> new SharedView(
                        names.apply(set),
                        measure.code(),
                        measure.name(language),
                        measure.unit(),
                        measure.nature(),
                        accumulation,
                        view(measure, declared.get(set)),
                        view(measure, recorded.get(set)),
                        incomplete(declared.get(set), recorded.get(set)),
                        new SourcesView(
                                link(declaredLinks, declared.get(set)), null, link(recordedLinks, recorded.get(set)))))
                .toList();
    }

    private Function<CellKey, String> linksBySet(Measure measure, Basis basis, Accumulation accumulation) {
        return SourceLink.ofCells(
                query(measure, basis, accumulation).groupedBy(Set.of(Dimension.PROVINCE)), measure.code());
    }

    private static Map<SortedSet<String>, Cell> bySet(Measure measure, List<Cell> cells) {
        var bySet = new LinkedHashMap<SortedSet<String>, Cell>();
        cells.stream()
                .filter(c -> c.key().measure().equals(measure.code()))
                .forEach(c -> bySet.put(c.key().provinces(), c));
        return bySet;
    }
}
