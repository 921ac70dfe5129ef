package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.huunghi.reporting.contribution.ComputedMeasures;

/**
 * Stocks counted from records: what stands on the last day asked, of each period its last day.
 *
 * <p>However many periods are asked, the standings are read once: what stands over the same of these days is added first,
 * and only the sums are laid out over them.
 */
final class CountedStocks {

    // A country by month over decades; beyond it the answer has too many cells for anybody, and no memory here.
    private static final int MOST_PIECES = 300_000;

    private static final String FIGURES =
            ", low, high, value, qualifier, wording, note, from_day, until_day from standing s";

    private final Connection connection;

    CountedStocks(Connection connection) {
        this.connection = connection;
    }

    /** What is added. */
    List<Piece> pieces(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets)
            throws SQLException {
        var sql = new Sql();
        var headcounts =
                measures.stream().filter(ComputedMeasures.HEADCOUNTS::contains).toList();
        if (!headcounts.isEmpty()) {
            Headcounts.covered(sql, headcounts, day(buckets, 0), day(buckets, buckets.size() - 1));
        }
        return pieces(sql, query, buckets, () -> {
            standing(sql, query, measures, buckets);
            sql.add(" and scope is null");
            if (!headcounts.isEmpty()) {
                sql.add(" union all ");
                Headcounts.counted(sql, dimensions(query));
                held(sql, query, headcounts, buckets);
            }
        });
    }

    /** What is added and what is only shown beside it. */
    List<Piece> shown(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets) throws SQLException {
        var sql = new Sql();
        return pieces(sql, query, buckets, () -> standing(sql, query, measures, buckets));
    }

    private List<Piece> pieces(Sql sql, StatisticQuery query, List<TimeBucket> buckets, Runnable standings)
            throws SQLException {
        var days = sql.dates(buckets.stream().map(b -> b.days().to()).toList());
        var same = "measure, provinces" + dimensions(query);
        var sums = ", " + Amount.AGGREGATES + ", sum(records)::bigint as records from (";
        sql.add("select " + same + ", bucket" + sums);
        sql.add("select " + same + ", first, last" + sums);
        // Counted from one: before the first day that is not before the beginning, up to the last one before the end.
        sql.add("select " + same + ", width_bucket(from_day - 1, ?::date[]) + 1 as first", days);
        sql.add(", width_bucket(until_day - 1, ?::date[]) as last, ", days);
        sql.add(Amount.OF_ONE + ", 1::bigint as records from (");
        standings.run();
        sql.add(") held) spans where first <= last group by " + same + ", first, last");
        sql.add(") spans cross join lateral generate_series(first, last) bucket");
        sql.add(" group by " + same + ", bucket limit ?", MOST_PIECES + 1);
        var pieces = sql.rows(connection, row -> piece(row, query, buckets.get(row.getInt("bucket") - 1)));
        if (pieces.size() > MOST_PIECES) {
            throw CellLimit.exceeded();
        }
        return pieces;
    }

    private static void standing(Sql sql, StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets) {
        sql.add("select measure, provinces" + dimensions(query) + FIGURES);
        held(sql, query, measures, buckets);
    }

    private static void held(Sql sql, StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets) {
        sql.add(" where s.measure = any(?)", sql.texts(measures));
        sql.add(" and from_day <= ?", day(buckets, buckets.size() - 1));
        sql.add(" and until_day > ?", day(buckets, 0));
        TraitColumns.narrow(sql, query.filters());
    }

    private static LocalDate day(List<TimeBucket> buckets, int number) {
        return buckets.get(number).days().to();
    }

    private static String dimensions(StatisticQuery query) {
        return TraitColumns.of(query).stream().map(d -> ", " + d).collect(Collectors.joining());
    }

    private static Piece piece(ResultSet row, StatisticQuery query, TimeBucket bucket) throws SQLException {
        return new Piece(
                row.getString("measure"),
                null,
                bucket,
                new TreeSet<>(Sql.list(row, "provinces")),
                bucket.days().to(),
                TraitColumns.read(row, query),
                Amount.of(row),
                row.getLong("records"),
                Set.of(),
                true,
                null,
                false);
    }
}
