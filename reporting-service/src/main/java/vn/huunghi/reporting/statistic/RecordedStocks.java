package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.reporting.contribution.Traits;

/**
 * Stocks that activities state: of each set of provinces and its organisers the latest on or before the last day asked.
 * A successor province's stock stands in place of its predecessors' that are older.
 *
 * <p>However many periods are asked, the stocks are read once, each with the periods over which it is the latest.
 */
final class RecordedStocks {

    // A village stock by month over decades; beyond it the answer has too many cells for anybody, and no memory here.
    private static final int MOST_PIECES = 200_000;

    private final Connection connection;
    private final Succession succession;
    private final Surroundings surroundings;

    RecordedStocks(Connection connection, Geography geography) {
        this.connection = connection;
        this.surroundings = new Surroundings(geography);
        this.succession = new Succession(geography);
    }

    List<Piece> pieces(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets)
            throws SQLException {
        var stocks = stocks(query, measures, buckets);
        var standing = new Standing(stocks);
        var pieces = new ArrayList<Piece>();
        for (var stock : stocks) {
            // Filtered last: what an older stock gave way to must not bring it back to life by being of another kind.
            var end = query.filters().keep(stock.traits()) ? Math.min(stock.next(), standing.givesWay(stock)) : 0;
            for (var number = stock.first(); number < end; number++) {
                pieces.add(stock.piece().in(buckets.get(number)));
            }
            mustNotExceed(pieces.size());
        }
        return pieces;
    }

    private static void mustNotExceed(int pieces) {
        if (pieces > MOST_PIECES) {
            throw CellLimit.exceeded();
        }
    }

    private List<Stock> stocks(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets)
            throws SQLException {
        var days = buckets.stream().map(b -> b.days().to()).toList();
        var sql = new Sql();
        sql.add("select latest.*, lead(first, 1, ?) over whose as next from (", buckets.size());
        sql.add("select distinct on (measure, provinces, organisations, first) measure, provinces, organisations,");
        sql.add(" record_id, kind, countries, sectors, donors, to_day, " + Amount.OF_ONE + ", 1::bigint as records,");
        // To sort whole rows by sets takes as long as to read them: first the last days, then their few rows.
        sql.add(" first from (select measure as stock, provinces as places, organisations as organisers,");
        // Counted from nought: the first of the days that is not before its own.
        sql.add(" width_bucket(to_day - 1, ?::date[]) as first, max(to_day) as last_day from ", sql.dates(days));
        contributions(sql, query, measures, days.get(days.size() - 1));
        sql.add(" group by measure, provinces, organisations, first offset 0) l");
        sql.add(" cross join lateral (select * from visible_contribution where basis = 'RECORDED'");
        sql.add(" and cell_from is not null and measure = l.stock and provinces = l.places");
        sql.add(" and organisations = l.organisers and to_day = l.last_day offset 0) c");
        sql.add(" order by measure, provinces, organisations, first, record_id desc) latest");
        sql.add(" window whose as (partition by measure, provinces, organisations order by first)");
        sql.add(" limit ?", MOST_PIECES + 1);
        var stocks = sql.rows(connection, row -> stock(row, query, buckets));
        mustNotExceed(stocks.size());
        return stocks;
    }

    private void contributions(Sql sql, StatisticQuery query, Collection<String> measures, LocalDate last) {
        var ofPlaces = query.filters().areOfPlaces();
        if (ofPlaces) {
            // However long a history is, it is read of these sets alone; offset 0 keeps the planner from changing that.
            sql.add("(select provinces as places from recorded_provinces where true");
            surroundings.narrow(sql, query.filters());
            sql.add(") s cross join lateral (select * from ");
        }
        sql.add("visible_contribution where basis = 'RECORDED' and measure = any(?)", sql.texts(measures));
        sql.add(" and to_day <= ?", last);
        if (ofPlaces) {
            sql.add(" and cell_from is not null and provinces = s.places offset 0) c");
        }
    }

    private static Stock stock(ResultSet row, StatisticQuery query, List<TimeBucket> buckets) throws SQLException {
        var first = row.getInt("first");
        return new Stock(
                RecordedFlows.piece(
                        row,
                        row.getString("record_id"),
                        query,
                        buckets.get(first),
                        row.getObject("to_day", LocalDate.class)),
                new Traits(
                        row.getString("kind"),
                        Sql.list(row, "countries"),
                        Sql.list(row, "organisations"),
                        Sql.list(row, "sectors"),
                        Sql.list(row, "donors")),
                first,
                row.getInt("next"));
    }

    /**
     * The latest of its set and organisers.
     *
     * @param first the number of the first period in which it is
     * @param next that of the one in which it no longer is
     */
    private record Stock(Piece piece, Traits traits, int first, int next) {}

    private record Account(String measure, SortedSet<String> provinces) {}

    /** Since which periods something of a day is there for a set of provinces. */
    private final class Standing {

        private final Map<Account, TreeMap<LocalDate, Integer>> since = new HashMap<>();

        Standing(List<Stock> stocks) {
            for (var stock : stocks) {
                var piece = stock.piece();
                since.computeIfAbsent(new Account(piece.measure(), piece.provinces()), account -> new TreeMap<>())
                        .put(piece.day(), stock.first());
            }
        }

        /** The number of the first period in which a successor has a stock that is not older. */
        int givesWay(Stock stock) {
            var piece = stock.piece();
            return succession.successors(piece.provinces()).stream()
                    .map(set -> since.getOrDefault(new Account(piece.measure(), set), new TreeMap<>()))
                    .map(days -> days.ceilingEntry(piece.day()))
                    .filter(later -> later != null)
                    .mapToInt(Map.Entry::getValue)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
    }
}
