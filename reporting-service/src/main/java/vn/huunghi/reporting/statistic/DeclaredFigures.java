package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Level;
import vn.huunghi.reporting.contribution.Traits;

/** What accepted returns declare; the figures that answer are chosen one by one, so no sum of them is ever stored. */
final class DeclaredFigures {

    private final Connection connection;
    private final Geography geography;
    private final boolean included;
    private final DeclaredSelection selection;

    /** @param included whether to give what is shown and not added, instead of what is added */
    DeclaredFigures(Connection connection, Geography geography, boolean included) {
        this.connection = connection;
        this.geography = geography;
        this.included = included;
        this.selection = new DeclaredSelection(geography);
    }

    List<Piece> flows(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets) throws SQLException {
        var cumulative = query.accumulation() == Accumulation.CUMULATIVE;
        var candidates = candidates(query, measures, sql -> {
            // Written out, since an index is of one accumulation.
            sql.add(" and accumulation = '" + query.accumulation() + "'");
            if (!cumulative) {
                sql.add(" and from_day >= ?", query.days().from());
            }
        });
        return pieces(query, candidates, buckets, cumulative);
    }

    /** Whatever kind of period they were declared for; as of a day, or since an unknown one, they speak for the last day. */
    List<Piece> rates(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets) throws SQLException {
        var candidates =
                candidates(
                                query,
                                measures,
                                sql -> sql.add(
                                        " and coalesce(from_day, to_day) >= ?",
                                        query.days().from()))
                        .stream()
                        .map(DeclaredFigure::onItsDays)
                        .toList();
        return pieces(query, candidates, buckets, false);
    }

    List<Piece> stocks(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets)
            throws SQLException {
        return pieces(query, candidates(query, measures, sql -> {}), buckets, true);
    }

    private List<Piece> pieces(
            StatisticQuery query, List<DeclaredFigure> candidates, List<TimeBucket> buckets, boolean latest)
            throws SQLException {
        var inclusions = IncludedFigures.among(connection, candidates, new Placement(geography, query.geographyOn()));
        var byMeasure = candidates.stream()
                .collect(Collectors.groupingBy(DeclaredFigure::measure, TreeMap::new, Collectors.toList()));
        var pieces = new ArrayList<Piece>();
        for (var figures : byMeasure.values()) {
            for (var bucket : buckets) {
                var selected =
                        latest ? selection.latest(figures, bucket.days()) : selection.flows(figures, bucket.days());
                var notAdded = inclusions.notAdded(
                        within(figures, bucket.days(), latest),
                        selected.stream().map(s -> s.figure().recordId()).collect(Collectors.toSet()));
                selected.stream()
                        .filter(s -> meetsReporter(query, s.figure()))
                        .filter(s -> notAdded.contains(s.figure().recordId()) == included)
                        .forEach(s -> pieces.add(piece(s, bucket, latest)));
            }
        }
        return pieces;
    }

    private static List<DeclaredFigure> within(List<DeclaredFigure> figures, Days days, boolean latest) {
        return latest
                ? figures.stream()
                        .filter(f -> days.contains(f.to()))
                        .map(f -> f.since(days.from()))
                        .toList()
                : figures.stream()
                        .filter(f -> f.from() != null && days.contains(f.days()))
                        .toList();
    }

    private static boolean meetsReporter(StatisticQuery query, DeclaredFigure figure) {
        var asked = query.filters().organisations();
        return asked.isEmpty() || asked.contains(figure.reporter());
    }

    private static Piece piece(DeclaredSelection.Selected selected, TimeBucket bucket, boolean latest) {
        var figure = selected.figure();
        return new Piece(
                figure.measure(),
                figure.recordId(),
                bucket,
                figure.provinces(),
                figure.to(),
                Traits.of(null, List.of(), List.of(figure.reporter())),
                Amount.of(figure.figure()),
                1,
                Set.of(),
                false,
                latest ? figure.since(bucket.days().from()).days() : figure.days(),
                selected.periodNotCovered(),
                figure.clusterId());
    }

    // A return has no kind, country, sector or donor, so a filter by one of them leaves nothing declared.
    private List<DeclaredFigure> candidates(StatisticQuery query, Collection<String> measures, Consumer<Sql> condition)
            throws SQLException {
        if (query.filters().leaveNothingDeclared()) {
            return List.of();
        }
        var sql = new Sql();
        sql.add("select measure, record_id, provinces, cluster_id, organisations, from_day, to_day,");
        sql.add(" low, high, value, qualifier, wording, note from contribution where basis = 'DECLARED'");
        sql.add(" and level = '%s' and measure = any(?)".formatted(query.level()), sql.texts(measures));
        sql.add(" and to_day between ? and ?", query.days().from(), query.days().to());
        condition.accept(sql);
        // A cluster's own figure lies in no province.
        if (query.level() == Level.PROVINCE) {
            new Surroundings(geography).narrowDeclared(sql, query.filters());
        }
        return sql.rows(
                connection,
                row -> new DeclaredFigure(
                        row.getString("measure"),
                        row.getString("record_id"),
                        new TreeSet<>(Sql.list(row, "provinces")),
                        row.getString("cluster_id"),
                        Sql.list(row, "organisations").get(0),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        new Figure(
                                row.getBigDecimal("value"),
                                row.getBigDecimal("low"),
                                row.getBigDecimal("high"),
                                Qualifier.valueOf(row.getString("qualifier")),
                                false,
                                row.getString("wording"),
                                row.getString("note"))));
    }
}
