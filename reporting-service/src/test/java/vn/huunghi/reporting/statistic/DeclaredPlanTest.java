package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;

/** How declared figures are found, however much others declared; the rows are rolled back. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DeclaredPlanTest {

    private static final List<String> MEASURES =
            IntStream.range(0, 20).mapToObj(n -> "PLAN_" + n).toList();
    /** Of 24,000; what another test rolled back may still be among them. */
    private static final int MOST_ENTRIES = 100;

    private static final Days YEAR = Days.ofYear(2024);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void aProvincesFiguresAreFoundThroughItAndTheirDays() throws SQLException {
        assertEquals(MEASURES.size(), found(Accumulation.PERIOD, "contribution_declared_province"));
    }

    @Test
    void whatWasDeclaredSinceEverIsFoundAmongItself() throws SQLException {
        assertEquals(1, found(Accumulation.CUMULATIVE, "contribution_declared_cumulative"));
    }

    /** How many figures of one province of a year there are. */
    private int found(Accumulation accumulation, String index) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            fill(connection);
            var query = new StatisticQuery(
                    List.of(), Basis.DECLARED, YEAR, Set.of(), Filters.provinces(Set.of("p1")), null, accumulation);
            var pieces = new DeclaredFigures(connection, new Geography(List.of(), List.of()), false)
                    .flows(query, MEASURES, TimeBucket.of(Set.of(), YEAR));

            assertTrue(count(connection, "numscans", index) > 0, "by the index");
            var entries = count(connection, "tuples_returned", index);
            assertTrue(entries <= MOST_ENTRIES, entries + " entries looked at");
            assertEquals(0, count(connection, "numscans", "contribution"), "none over the whole table");
            connection.rollback();
            return pieces.size();
        }
    }

    private static long count(Connection connection, String what, String relation) throws SQLException {
        return new Sql()
                .add("select pg_stat_get_xact_" + what + "('" + relation + "'::regclass)")
                .rows(connection, row -> row.getLong(1))
                .get(0);
    }

    /** What each of 60 provinces declared of each measure for each of twenty years, and one of them since ever. */
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into contribution (topic, record_id, measure, basis, from_day, to_day, accumulation, provinces,
                        countries, organisations, stated, low, high, value, qualifier)
                    select 'plan', 'p' || p || '-' || y, 'PLAN_' || m, 'DECLARED', make_date(y, 1, 1), make_date(y, 12, 31),
                        'PERIOD', array['p' || p], '{}'::text[], array['o' || p], true, 1, 1, 1, 'EXACT'
                    from generate_series(0, 59) p, generate_series(2005, 2024) y, generate_series(0, 19) m
                    union all
                    select 'plan', 'ever', 'PLAN_7', 'DECLARED', null, date '2024-12-31', 'CUMULATIVE', array['p1'],
                        '{}', array['o1'], true, 1, 1, 1, 'EXACT'
                    """);
            statement.execute("analyze contribution");
        }
    }
}
