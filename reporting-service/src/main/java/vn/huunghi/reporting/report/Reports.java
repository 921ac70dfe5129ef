package vn.huunghi.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.huunghi.reporting.statistic.Cell;
import vn.huunghi.reporting.statistic.Period;
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
    private final Reporters reporters;
    private final Directory directory;
    private final MirroredGeography geography;
    private final Watermarks watermarks;
    private final Snapshots snapshots;

    Reports(
            Statistics statistics,
            Measures measures,
            Reporters reporters,
            Directory directory,
            MirroredGeography geography,
            Watermarks watermarks,
            Snapshots snapshots) {
        this.statistics = statistics;
        this.measures = measures;
        this.reporters = reporters;
        this.directory = directory;
        this.geography = geography;
        this.watermarks = watermarks;
        this.snapshots = snapshots;
    }

    /** @param on the day whose boundaries and clusters hold for this period and the one before */
    ReportView report(Scope scope, Period period, LocalDate on, Language language) {
        // Read first: what is applied meanwhile may already be in the report, never the other way round.
        var asOf = watermarks.asOf().orElse(null);
        var current = geography.current();
        var name = name(scope, current, on, language);
        var catalogue = measures.all();
        return snapshots.read(connection -> {
            var lines = new ReportLines(
                    scope,
                    on,
                    now(connection, scope, catalogue, period.days(), on, current),
                    before(connection, scope, catalogue, ReportPeriod.before(period), on, current),
                    cumulative(connection, scope, catalogue, period.days(), on, current),
                    period,
                    language);
            var told = reporters.of(connection, scope, period.days(), current, on);
            return new ReportView(
                    scope.kind(),
                    scope.id(),
                    name,
                    period.days(),
                    period.years(),
                    on,
                    asOf,
                    lines.groups(catalogue),
                    lines.shared(
                            catalogue,
                            ids -> ids.stream()
                                    .map(id -> directory.province(current, id, on, language))
                                    .toList()),
                    told.members(language),
                    told.narratives(language));
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

    private Figures now(
            Connection connection, Scope scope, List<Measure> catalogue, Days days, LocalDate on, Geography current)
            throws SQLException {
        var asked = query(scope, catalogue, Basis.DECLARED, days, on, Accumulation.PERIOD);
        return figures(connection, scope, asked, current, own(connection, scope, asked, current));
    }

    // What the scope itself declared for the period before is in no report.
    private Figures before(
            Connection connection, Scope scope, List<Measure> catalogue, Days days, LocalDate on, Geography current)
            throws SQLException {
        var asked = query(scope, catalogue, Basis.DECLARED, days, on, Accumulation.PERIOD);
        return figures(connection, scope, asked, current, Map.of());
    }

    private Figures figures(
            Connection connection, Scope scope, StatisticQuery declared, Geography current, Map<String, Cell> own)
            throws SQLException {
        return new Figures(
                statistics.scoped(connection, declared, current, scope::within),
                statistics.scoped(connection, declared.on(Basis.RECORDED), current, scope::within),
                own);
    }

    // What was recorded since ever is only of interest where something was declared so.
    private Figures cumulative(
            Connection connection, Scope scope, List<Measure> catalogue, Days days, LocalDate on, Geography current)
            throws SQLException {
        var flows = catalogue.stream().filter(Measure::isFlow).toList();
        var asked = query(scope, flows, Basis.DECLARED, days, on, Accumulation.CUMULATIVE);
        var declared = statistics.scoped(connection, asked, current, scope::within);
        var own = own(connection, scope, asked, current);
        var spokenOf = flows.stream()
                .filter(m -> declared.own().containsKey(m.code()) || own.containsKey(m.code()))
                .toList();
        var recorded = spokenOf.isEmpty()
                ? new Statistics.Scoped(Map.of(), List.of())
                : statistics.scoped(
                        connection,
                        query(scope, spokenOf, Basis.RECORDED, days, on, Accumulation.CUMULATIVE),
                        current,
                        scope::within);
        return new Figures(declared, recorded, own);
    }

    /** What a province's own returns state is what is declared of it. */
    private Map<String, Cell> own(Connection connection, Scope scope, StatisticQuery declared, Geography current)
            throws SQLException {
        return scope.kind() == Scope.Kind.PROVINCE
                ? Map.of()
                : statistics
                        .scoped(connection, declared.at(scope.level()), current, scope::within)
                        .own();
    }

    private static StatisticQuery query(
            Scope scope, List<Measure> asked, Basis basis, Days days, LocalDate on, Accumulation accumulation) {
        return new StatisticQuery(asked, basis, days, scope.groupBy(), scope.filters(), on, accumulation);
    }
}
