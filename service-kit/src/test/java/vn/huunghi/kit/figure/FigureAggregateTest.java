package vn.huunghi.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.huunghi.stack.Postgres;

/** The aggregate documented at {@link FigureSum}, run by the database that statistics are summed in. */
class FigureAggregateTest {

    private static final int GROUPS = 400;

    private static final String CREATE = """
            create temporary table part (total int, grp int, low numeric not null, high numeric, value numeric,
                                         counted boolean not null, not_counted boolean not null)
            """;

    private static final String ROWS = """
            select sum(low), case when count(high) = count(*) then sum(high) end, sum(value) filter (where counted),
                   coalesce(bool_or(counted and value is null), false), coalesce(bool_or(counted), false),
                   coalesce(bool_or(not_counted or not counted), false), count(*)
            from part where total = ?
            """;

    private final long seed = new Random().nextLong();
    private final Figures figures = new Figures(seed);

    @Test
    void whatTheDatabaseAddsUpIsTheSumOfTheParts() throws SQLException {
        try (Postgres postgres = Postgres.temporary(Path.of("target", "figure-aggregate"));
                Connection connection = postgres.connectAsSuperuser("postgres")) {
            List<List<Figure>> totals = new ArrayList<>();
            for (int total = 0; total < GROUPS; total++) {
                totals.add(figures.list(figures.below(8)));
            }
            store(connection, totals);
            for (int total = 0; total < GROUPS; total++) {
                List<Figure> parts = totals.get(total);
                String message = "seed " + seed + ": " + parts;
                Figure expected = Figure.sum(parts).orElse(null);
                assertEquals(expected, aggregated(connection, ROWS, total), message);
                assertEquals(expected, aggregated(connection, ROWS + " group by grp", total), message + " by group");
            }
        }
    }

    private void store(Connection connection, List<List<Figure>> totals) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into part values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int total = 0; total < totals.size(); total++) {
                for (Figure part : totals.get(total)) {
                    insert.setInt(1, total);
                    insert.setInt(2, figures.below(3));
                    insert.setBigDecimal(3, part.low());
                    insert.setBigDecimal(4, part.high());
                    insert.setBigDecimal(5, part.value());
                    insert.setBoolean(6, part.qualifier() != Qualifier.UNQUANTIFIED);
                    insert.setBoolean(7, part.notCounted());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Figure aggregated(Connection connection, String query, int total) throws SQLException {
        FigureSum sum = new FigureSum();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setInt(1, total);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sum.add(
                            row.getBigDecimal(1),
                            row.getBigDecimal(2),
                            row.getBigDecimal(3),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            row.getBoolean(6),
                            row.getLong(7));
                }
            }
        }
        return sum.figure().orElse(null);
    }
}
