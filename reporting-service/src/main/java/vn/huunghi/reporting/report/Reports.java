package vn.huunghi.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.event.Watermarks;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.directory.Directory;
import vn.huunghi.reporting.measure.Measure;
import vn.huunghi.reporting.measure.Measures;
import vn.huunghi.reporting.report.ReportView.MemberView;
import vn.huunghi.reporting.report.ReportView.NarrativeView;
import vn.huunghi.reporting.statistic.Questions;
import vn.huunghi.reporting.statistic.Snapshots;
import vn.huunghi.reporting.statistic.StatisticQuery;
import vn.huunghi.reporting.statistic.Statistics;

/** Puts a scope's statistics of a period together into its report; a handful of queries, however many measures. */
@ApplicationScoped
class Reports {

    private static final Message NATION = new Message("Cả nước", "The nation");

    private final Statistics statistics;
    private final Measures measures;
    private final Accepted accepted;
    private final Directory directory;
    private final MirroredGeography geography;
    private final Watermarks watermarks;
    private final Snapshots snapshots;

    Reports(
            Statistics statistics,
            Measures measures,
            Accepted accepted,
            Directory directory,
            MirroredGeography geography,
            Watermarks watermarks,
            Snapshots snapshots) {
        this.statistics = statistics;
        this.measures = measures;
        this.accepted = accepted;
        this.directory = directory;
        this.geography = geography;
        this.watermarks = watermarks;
        this.snapshots = snapshots;
    }

    /** @param on the day whose boundaries and clusters hold for this period and the one before */
    ReportView report(Scope scope, Days period, LocalDate on, Language language) {
        var current = geography.current();
        var name = name(scope, current, on, language);
        var asOf = watermarks.asOf().orElse(null);
        var catalogue = measures.all();
        return snapshots.read(connection -> {
            var now = figures(connection, scope, catalogue, period, on, current);
            var lines = new ReportLines(
                    scope,
                    on,
                    now,
                    figures(connection, scope, catalogue, ReportPeriod.before(period), on, current),
                    cumulative(connection, scope, catalogue, period, on, current),
                    period,
                    language);
            var returns = accepted.returns(connection, period);
            var provinces = provinces(scope, current, on);
            return new ReportView(
                    scope.kind(),
                    scope.id(),
                    name,
                    period,
                    on,
                    asOf,
                    lines.groups(catalogue),
                    lines.shared(
                            catalogue,
                            (ids) -> ids.stream()
                                    .map(id -> directory.province(current, id, on, language))
                                    .toList()),
                    members(connection, provinces, returns, current, on, language),
                    narratives(returns, provinces, scope, current, on, language));
        });
    }

    private String name(Scope scope, Geography current, LocalDate on, Language language) {
        return switch (scope.kind()) {
            case PROVINCE -> {
                if (current.territory(scope.id()).isEmpty()) {
                    throw Refusal.notFound(scope.id());
                }
                Questions.requireProvince("id", scope.id(), current, on);
                yield directory.province(current, scope.id(), on, language).name();
            }
            case CLUSTER ->
                directory
                        .cluster(scope.id())
                        .orElseThrow(() -> Refusal.notFound(scope.id()))
                        .name();
            case NATION -> NATION.in(language);
        };
    }

    private Figures figures(
            Connection connection, Scope scope, List<Measure> catalogue, Days days, LocalDate on, Geography current)
            throws SQLException {
        var codes = catalogue.stream().map(Measure::code).collect(Collectors.toSet());
        return new Figures(
                scoped(connection, scope, codes, Basis.DECLARED, days, on, Accumulation.PERIOD, current),
                scoped(connection, scope, codes, Basis.RECORDED, days, on, Accumulation.PERIOD, current));
    }

    // What was recorded since ever is only of interest where something was declared so.
    private Figures cumulative(
            Connection connection, Scope scope, List<Measure> catalogue, Days days, LocalDate on, Geography current)
            throws SQLException {
        var flows =
                catalogue.stream().filter(Measure::isFlow).map(Measure::code).collect(Collectors.toSet());
        var declared = scoped(connection, scope, flows, Basis.DECLARED, days, on, Accumulation.CUMULATIVE, current);
        var recorded = declared.own().isEmpty()
                ? new Statistics.Scoped(java.util.Map.of(), List.of())
                : scoped(
                        connection,
                        scope,
                        declared.own().keySet(),
                        Basis.RECORDED,
                        days,
                        on,
                        Accumulation.CUMULATIVE,
                        current);
        return new Figures(declared, recorded);
    }

    private Statistics.Scoped scoped(
            Connection connection,
            Scope scope,
            Set<String> codes,
            Basis basis,
            Days days,
            LocalDate on,
            Accumulation accumulation,
            Geography current)
            throws SQLException {
        var query = new StatisticQuery(codes, basis, days, scope.groupBy(), scope.filters(), on, accumulation);
        return statistics.scoped(connection, query, current, scope::within);
    }

    /** The provinces in force on the day that the report stands for. */
    private static Set<String> provinces(Scope scope, Geography current, LocalDate on) {
        return switch (scope.kind()) {
            case PROVINCE -> Set.of(scope.id());
            case CLUSTER -> current.members(scope.id(), on);
            case NATION -> current.inForce(on).stream().map(t -> t.id()).collect(Collectors.toCollection(TreeSet::new));
        };
    }

    private List<MemberView> members(
            Connection connection,
            Set<String> provinces,
            List<Accepted.Return> returns,
            Geography current,
            LocalDate on,
            Language language)
            throws SQLException {
        var returned = returns.stream().map(Accepted.Return::provinceId).collect(Collectors.toSet());
        var unions = accepted.unions(connection, on).stream()
                .filter(u -> existed(u.provinceId(), current, on))
                .collect(Collectors.groupingBy(u -> current.forward(u.provinceId(), on)));
        var members = new ArrayList<MemberView>();
        for (var province : provinces) {
            var name = directory.province(current, province, on, language).name();
            var own = unions.getOrDefault(province, List.of());
            if (own.isEmpty()) {
                var all = new LinkedHashSet<>(current.predecessors(province));
                all.add(province);
                members.add(new MemberView(province, name, null, all.stream().anyMatch(returned::contains)));
            }
            // Of a merged province every union answers for its own part, the successor's return for all of them.
            own.forEach(union -> members.add(new MemberView(
                    province, name, union.id(), returned.contains(union.provinceId()) || returned.contains(province))));
        }
        members.sort(java.util.Comparator.comparing(MemberView::province, Directory.vietnamese()));
        return members;
    }

    private static boolean isWithin(
            Accepted.Return told, Scope scope, Set<String> provinces, Geography current, LocalDate on) {
        if (scope.kind() == Scope.Kind.NATION) {
            return true;
        }
        if (told.provinceId() == null) {
            return scope.kind() == Scope.Kind.CLUSTER && scope.id().equals(told.clusterId());
        }
        return existed(told.provinceId(), current, on) && provinces.contains(current.forward(told.provinceId(), on));
    }

    /** Whether the province had come into being by the day: a later one cannot be told in its boundaries. */
    private static boolean existed(String provinceId, Geography current, LocalDate on) {
        return current.territory(provinceId)
                .filter(territory -> !on.isBefore(territory.validFrom()))
                .isPresent();
    }

    private List<NarrativeView> narratives(
            List<Accepted.Return> returns,
            Set<String> provinces,
            Scope scope,
            Geography current,
            LocalDate on,
            Language language) {
        var told = returns.stream()
                .filter(Accepted.Return::hasNarrative)
                .filter(r -> isWithin(r, scope, provinces, current, on))
                .toList();
        var names = directory.organisations(
                told.stream().map(Accepted.Return::reporterId).distinct().toList(), on, language);
        return told.stream()
                .map(r -> new NarrativeView(
                        r.reporterId(),
                        names.get(r.reporterId()).name(),
                        r.provinceId(),
                        r.clusterId(),
                        r.period(),
                        r.results(),
                        r.limitations(),
                        r.tasks()))
                .toList();
    }
}
