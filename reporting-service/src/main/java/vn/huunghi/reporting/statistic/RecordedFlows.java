package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.ComputedMeasures;
import vn.huunghi.reporting.contribution.Traits;

/** Sums of what was recorded, added in SQL from the cells where they suffice and from single contributions elsewhere. */
final class RecordedFlows {

    // Many may fall into one cell: of sets of provinces and months there are far more than of clusters. Beyond this
    // there
    // is no memory here.
    private static final int MOST_PIECES = 200_000;

    private final Connection connection;
    private final Geography geography;
    private final Surroundings surroundings;
    private final boolean countsRecords;

    /** @param countsRecords whether the answer tells how many records stand behind it */
    RecordedFlows(Connection connection, Geography geography, boolean countsRecords) {
        this.connection = connection;
        this.geography = geography;
        this.surroundings = new Surroundings(geography);
        this.countsRecords = countsRecords;
    }

    List<Piece> pieces(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets)
            throws SQLException {
        var epochs = Epochs.of(query, geography);
        var lastDays = buckets.stream().map(b -> b.days().to()).toList();
        var sql = new Sql();
        sql.add("select s.measure, s.provinces, width_bucket(s.to_day - 1, ?::date[]) as bucket", sql.dates(lastDays));
        sql.add(", width_bucket(s.to_day, ?::date[]) as epoch", sql.dates(epochs.beginnings()));
        var dimensions = TraitColumns.of(query);
        dimensions.forEach(d -> sql.add(", s." + d));
        sql.add(", " + Amount.AGGREGATES + ", sum(records)::bigint as records");
        if (tellsRecords(measures)) {
            sql.add(", array_agg(distinct record_id) as record_ids");
        }
        sql.add(" from (");
        source(sql, query, measures, epochs);
        sql.add(") s");
        var cumulative = query.accumulation() == Accumulation.CUMULATIVE;
        if (query.groupsByTime() && !cumulative) {
            // What is known by its year alone lies in no part of it.
            sql.add(" where width_bucket(s.from_day - 1, ?::date[])", sql.dates(lastDays));
            sql.add(" = width_bucket(s.to_day - 1, ?::date[])", sql.dates(lastDays));
        }
        sql.add(" group by s.measure, s.provinces, bucket, epoch");
        dimensions.forEach(d -> sql.add(", s." + d));
        sql.add(" limit ?", MOST_PIECES + 1);
        var pieces = sql.rows(connection, row -> {
            var bucket = buckets.get(row.getInt("bucket"));
            var piece = piece(row, null, query, bucket, epochs.day(row.getInt("epoch")));
            return tellsRecords(measures) ? piece.ofRecords(Sql.list(row, "record_ids")) : piece;
        });
        mustNotExceed(pieces.size());
        return cumulative ? upToEach(buckets, pieces) : pieces;
    }

    private static void mustNotExceed(int pieces) {
        if (pieces > MOST_PIECES) {
            throw CellLimit.exceeded();
        }
    }

    private record Account(String measure, SortedSet<String> provinces, LocalDate day, Traits traits) {
        static Account of(Piece piece) {
            return new Account(piece.measure(), piece.provinces(), piece.day(), piece.traits());
        }
    }

    /** Everything up to the last day of each period, from what came to be within each; the first has all before it. */
    private static List<Piece> upToEach(List<TimeBucket> buckets, List<Piece> within) {
        var byBucket = within.stream().collect(Collectors.groupingBy(Piece::bucket));
        var sums = new HashMap<Account, Piece>();
        var pieces = new ArrayList<Piece>();
        for (var bucket : buckets) {
            byBucket.getOrDefault(bucket, List.of()).forEach(p -> sums.merge(Account.of(p), p, Piece::plus));
            sums.values().forEach(sum -> pieces.add(sum.in(bucket)));
            mustNotExceed(pieces.size());
        }
        return pieces;
    }

    private void source(Sql sql, StatisticQuery query, Collection<String> measures, Epochs epochs) {
        if (!cellsSuffice(query, measures)) {
            contributions(sql, query, measures);
            return;
        }
        var apart = epochs.dividedMonths(query);
        sql.add("select measure, provinces, from_day, to_day, low, high, value, value_missing, counted, not_counted,");
        sql.add(" parts, null as wording, null as note, records from (");
        cells(sql, query, measures);
        sql.add(") cells");
        if (!apart.isEmpty()) {
            sql.add(" where not (from_day = any(?)", sql.dates(apart));
            sql.add(" and to_day = (from_day + interval '1 month' - interval '1 day')::date) union all ");
            contributions(sql, query, measures);
            sql.add(" and cell_from = any(?)", sql.dates(apart));
            sql.add(" and cell_to = (cell_from + interval '1 month' - interval '1 day')::date");
        }
    }

    private void cells(Sql sql, StatisticQuery query, Collection<String> measures) {
        if (!query.filters().areOfPlaces()) {
            sql.add("select * from current_cell where ");
            measuresAndDays(sql, query, measures);
            return;
        }
        // To look whether a set meets another costs more than all else about a cell, so only their few sets are looked
        // at; offset 0 keeps the planner from changing that.
        sql.add("select c.measure, c.provinces, c.from_day, c.to_day, c.low, c.high, c.value, c.value_missing,");
        sql.add(" c.counted, c.not_counted, c.parts, c.records");
        sql.add(" from (select provinces from cell_provinces where true");
        surroundings.narrow(sql, query.filters());
        sql.add(") s cross join lateral (select * from cell where cell.provinces = s.provinces and ");
        measuresAndDays(sql, query, measures);
        sql.add(" offset 0) c where not exists (select from dirty_cell d where d.measure = c.measure");
        sql.add(" and d.provinces = c.provinces and d.from_day = c.from_day and d.to_day = c.to_day)");
        sql.add(" union all select * from summed_cell where ");
        measuresAndDays(sql, query, measures);
        surroundings.narrow(sql, query.filters());
    }

    private static void measuresAndDays(Sql sql, StatisticQuery query, Collection<String> measures) {
        // Said so, it narrows the marks of dirty cells too, of which there are many during a load.
        if (measures.size() == 1) {
            sql.add("measure = ?", measures.iterator().next());
        } else {
            sql.add("measure = any(?)", sql.texts(measures));
        }
        days(sql, query);
    }

    private void contributions(Sql sql, StatisticQuery query, Collection<String> measures) {
        sql.add("select measure, provinces, from_day, to_day, " + Amount.OF_ONE + ", 1::bigint as records");
        if (tellsRecords(measures)) {
            sql.add(", record_id");
        }
        TraitColumns.of(query).forEach(d -> sql.add(", " + d));
        sql.add(" from visible_contribution where basis = 'RECORDED' and measure = any(?)", sql.texts(measures));
        days(sql, query);
        surroundings.narrow(sql, query.filters());
        TraitColumns.narrow(sql, query.filters());
    }

    static void days(Sql sql, StatisticQuery query) {
        sql.add(" and to_day <= ?", query.days().to());
        if (query.accumulation() == Accumulation.PERIOD) {
            sql.add(" and from_day >= ?", query.days().from());
        }
    }

    private boolean cellsSuffice(StatisticQuery query, Collection<String> measures) {
        return TraitColumns.of(query).isEmpty()
                && query.filters().areOnlyOfPlaces()
                && !tellsRecords(measures)
                && (query.accumulation() == Accumulation.CUMULATIVE
                        || query.days().from().getDayOfMonth() == 1)
                && query.days().to().plusDays(1).getDayOfMonth() == 1;
    }

    /** Whether the records must be known one by one, because one that adds in several parts is still one record. */
    private boolean tellsRecords(Collection<String> measures) {
        return countsRecords && measures.stream().anyMatch(ComputedMeasures.IN_PARTS::contains);
    }

    static Piece piece(ResultSet row, String recordId, StatisticQuery query, TimeBucket bucket, LocalDate day)
            throws SQLException {
        return new Piece(
                row.getString("measure"),
                recordId,
                bucket,
                new TreeSet<>(Sql.list(row, "provinces")),
                day,
                TraitColumns.read(row, query),
                Amount.of(row),
                row.getLong("records"),
                Set.of(),
                false,
                null,
                false);
    }
}
