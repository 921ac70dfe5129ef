package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.problem.ReportingProblem;

/** However many periods are asked, what was recorded is read once, and only so much of it is kept; the rows are rolled back. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RecordedByTimeTest {

    private static final String MEASURE = "BY_TIME";
    private static final Geography NOWHERE = new Geography(List.of(), List.of());
    private static final LocalDate FIRST = LocalDate.of(1925, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** Reads the pieces of a question. */
    private interface Reading {
        List<Piece> read(Connection connection, StatisticQuery query, List<TimeBucket> buckets) throws SQLException;
    }

    private static final Reading STOCKS = (connection, query, buckets) ->
            new RecordedStocks(connection, NOWHERE).pieces(query, Set.of(MEASURE), buckets);
    private static final Reading FLOWS = (connection, query, buckets) ->
            new RecordedFlows(connection, NOWHERE, true).pieces(query, Set.of(MEASURE), buckets);

    @Test
    void oneStatementReadsAHundredYearsByMonth() throws SQLException {
        try (Connection connection = with(10)) {
            for (var reading : List.of(STOCKS, FLOWS)) {
                var statements = new AtomicInteger();
                var pieces = pieces(counting(connection, statements), reading, FIRST, Dimension.MONTH);

                assertEquals(10 * 1_200, pieces.size());
                assertEquals(1, statements.get());
            }
            connection.rollback();
        }
    }

    @Test
    void everyPeriodSaysWhatItSaysWhenItIsAskedAlone() throws SQLException {
        try (Connection connection = with(40)) {
            for (var reading : List.of(STOCKS, FLOWS)) {
                var from = LocalDate.of(2015, 1, 1);
                var byYear = pieces(connection, reading, from, Dimension.YEAR);
                for (var year = from; year.isBefore(LAST); year = year.plusYears(1)) {
                    var days = new Days(year, year.plusYears(1).minusDays(1));
                    var alone = pieces(connection, reading, days, Set.of(Dimension.KIND));

                    assertEquals(40, alone.size(), days::toString);
                    assertEquals(
                            values(alone),
                            values(byYear.stream()
                                    .filter(piece -> piece.bucket().days().equals(days))
                                    .toList()),
                            days::toString);
                }
            }
            connection.rollback();
        }
    }

    @Test
    void moreThanMemoryHoldsIsRefused() throws SQLException {
        try (Connection connection = with(170)) {
            for (var reading : List.of(STOCKS, FLOWS)) {
                var refusal = assertThrows(Refusal.class, () -> pieces(connection, reading, FIRST, Dimension.MONTH));
                assertEquals(ReportingProblem.TOO_MANY_CELLS, refusal.type());
                assertEquals(
                        170 * 100,
                        pieces(connection, reading, FIRST, Dimension.YEAR).size());
            }
            connection.rollback();
        }
    }

    // By kind, which no cell has: they are not computed of rows that nobody marked.
    private static List<Piece> pieces(Connection connection, Reading reading, LocalDate from, Dimension time)
            throws SQLException {
        return pieces(connection, reading, new Days(from, LAST), Set.of(Dimension.KIND, time));
    }

    private static List<Piece> pieces(Connection connection, Reading reading, Days days, Set<Dimension> groupBy)
            throws SQLException {
        var query = new StatisticQuery(
                List.of(), Basis.RECORDED, days, groupBy, Filters.NONE, null, Accumulation.CUMULATIVE);
        return reading.read(connection, query, TimeBucket.of(groupBy, days));
    }

    private static List<String> values(List<Piece> pieces) {
        return pieces.stream()
                .map(p -> p.provinces() + " " + p.amount().value().stripTrailingZeros() + " " + p.records())
                .sorted()
                .toList();
    }

    /** So many sets of provinces, each with a first amount long ago and some more in the last ten years. */
    private Connection with(int sets) throws SQLException {
        Connection connection = DriverManager.getConnection(url, owner, password);
        connection.setAutoCommit(false);
        new Sql()
                .add(
                        "insert into contribution (topic, record_id, measure, basis, from_day, to_day, accumulation, provinces,")
                .add(" countries, organisations, stated, low, high, value, qualifier)")
                .add(
                        " select 'by-time', n || '/' || i, ?, 'RECORDED', day, day, 'PERIOD', array['p' || n], '{}', '{}',",
                        MEASURE)
                .add(
                        " true, n + i, n + i, n + i, 'EXACT' from generate_series(1, ?) n cross join generate_series(0, 5) i",
                        sets)
                .add(" cross join lateral (select case when i = 0 then date '1925-01-01'")
                .add(" else date '2015-01-01' + (n * 7919 + i * 104729) % 3650 end as day) d returning 1")
                .rows(connection, row -> 1);
        return connection;
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                RecordedByTimeTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, values) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
