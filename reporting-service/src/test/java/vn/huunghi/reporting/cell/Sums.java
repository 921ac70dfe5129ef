package vn.huunghi.reporting.cell;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.record.Database;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.cell.RandomActivities.Cell;

/** What the database says the sums are, to be compared with what they must be. */
@Singleton
class Sums {
    /** What a reader found in one snapshot, and which versions of the activities stood behind it. */
    record Snapshot(Map<String, Long> versions, Map<Cell, Figure> sums, long dirty) {}

    private final Database database;

    Sums(Database database) {
        this.database = database;
    }

    /** As stored. */
    Map<Cell, Figure> stored(Collection<String> provinces) {
        return sums("cell", provinces);
    }

    /** As a reader sees them. */
    Map<Cell, Figure> current(Collection<String> provinces) {
        return sums("current_cell", provinces);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Snapshot snapshot(Collection<String> provinces, Collection<String> activities) {
        database.update("set transaction isolation level repeatable read, read only");
        Map<String, Long> versions = new HashMap<>();
        database.query(
                "select key, version from mirror where topic = ? and key = any(?)",
                row -> versions.put(row.getString("key"), row.getLong("version")),
                Topics.ACTIVITY,
                activities.toArray(String[]::new));
        return new Snapshot(versions, current(provinces), dirty(provinces));
    }

    long dirty(Collection<String> provinces) {
        return database.query("select count(*) from dirty_cell where provinces && ?", row -> row.getLong(1), (Object)
                        provinces.toArray(String[]::new))
                .get(0);
    }

    private Map<Cell, Figure> sums(String table, Collection<String> provinces) {
        Map<Cell, Figure> sums = new HashMap<>();
        database.query("select * from " + table + " where provinces && ?", Sums::sum, (Object)
                        provinces.toArray(String[]::new))
                .forEach(sum -> {
                    if (sums.put(sum.getKey(), sum.getValue()) != null) {
                        throw new AssertionError("twice in " + table + ": " + sum.getKey());
                    }
                });
        return sums;
    }

    private static Map.Entry<Cell, Figure> sum(ResultSet row) throws SQLException {
        FigureSum sum = new FigureSum();
        sum.add(
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getBigDecimal("value"),
                row.getBoolean("value_missing"),
                row.getBoolean("counted"),
                row.getBoolean("not_counted"),
                row.getLong("parts"));
        return Map.entry(
                new Cell(
                        row.getString("measure"),
                        List.of((String[]) row.getArray("provinces").getArray()),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)),
                sum.figure().orElseThrow());
    }
}
