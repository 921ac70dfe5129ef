package vn.huunghi.reporting.statistic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.reporting.contribution.Traits;

/**
 * Stocks that activities state: of each set of provinces and its organisers the latest on or before the last day asked.
 * A successor province's stock stands in place of its predecessors' that are older.
 */
final class RecordedStocks {

    private final Connection connection;
    private final Succession succession;

    RecordedStocks(Connection connection, Geography geography) {
        this.connection = connection;
        this.succession = new Succession(geography);
    }

    List<Piece> pieces(StatisticQuery query, Collection<String> measures, List<TimeBucket> buckets)
            throws SQLException {
        var pieces = new ArrayList<Piece>();
        for (var bucket : buckets) {
            var latest = latest(query, measures, bucket);
            latest.removeIf(old -> latest.stream()
                    .anyMatch(later -> later.measure().equals(old.measure())
                            && !later.day().isBefore(old.day())
                            && succession.succeeds(later.provinces(), old.provinces())));
            pieces.addAll(latest);
        }
        return pieces;
    }

    private List<Piece> latest(StatisticQuery query, Collection<String> measures, TimeBucket bucket)
            throws SQLException {
        var sql = new Sql();
        sql.add(
                "select distinct on (measure, provinces, organisations) measure, provinces, organisations, record_id, kind,");
        sql.add(" countries, sectors, donors, to_day, " + Amount.OF_ONE
                + ", 1::bigint as records from visible_contribution");
        sql.add(" where basis = 'RECORDED' and measure = any(?)", sql.texts(measures));
        sql.add(" and to_day <= ?", bucket.days().to());
        sql.add(" order by measure, provinces, organisations, to_day desc, record_id desc");
        return new ArrayList<>(sql
                .rows(
                        connection,
                        row -> new Stock(
                                RecordedFlows.piece(
                                        row,
                                        row.getString("record_id"),
                                        query,
                                        bucket,
                                        row.getObject("to_day", LocalDate.class)),
                                new Traits(
                                        row.getString("kind"),
                                        Sql.list(row, "countries"),
                                        Sql.list(row, "organisations"),
                                        Sql.list(row, "sectors"),
                                        Sql.list(row, "donors"))))
                .stream()
                .filter(stock -> query.filters().keep(stock.traits()))
                .map(Stock::piece)
                .toList());
    }

    // Filtered after the latest was found: an older stock of another kind must not come back to life.
    private record Stock(Piece piece, Traits traits) {}
}
