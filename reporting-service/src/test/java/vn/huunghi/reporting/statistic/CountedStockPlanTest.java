package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;

/** How stocks are read, however many records there are of others; the rows are rolled back. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CountedStockPlanTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void standingsAreFoundByMeasureAndReadOnceHoweverManyPeriodsAreAsked() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            fill(connection);
            for (var measure : List.of("ORGANISATIONS", "MEMBERS")) {
                var before = scans(connection);
                var whole = pieces(connection, measure, Set.of());
                var between = scans(connection);
                var monthly = pieces(connection, measure, Set.of(Dimension.MONTH));
                var after = scans(connection);

                assertTrue(monthly > whole && whole >= 7, whole + " and " + monthly + " pieces of " + measure);
                assertTrue(between.get("idx") > before.get("idx"), "by index: " + measure);
                assertEquals(before.get("seq"), after.get("seq"), "none over the whole table: " + measure);
                assertEquals(
                        between.get("idx") - before.get("idx"), after.get("idx") - between.get("idx"), "of " + measure);
            }
            connection.rollback();
        }
    }

    private static Map<String, Long> scans(Connection connection) throws SQLException {
        return new Sql()
                .add("select idx_scan, seq_scan from pg_stat_xact_user_tables where relname = 'standing'")
                .rows(connection, row -> Map.of("idx", row.getLong(1), "seq", row.getLong(2)))
                .get(0);
    }

    private int pieces(Connection connection, String measure, Set<Dimension> dimensions) throws SQLException {
        var query = new StatisticQuery(
                List.of(),
                Basis.RECORDED,
                new Days(LocalDate.of(2008, 1, 1), LocalDate.of(2025, 12, 31)),
                dimensions,
                Filters.NONE,
                null,
                Accumulation.PERIOD);
        return new CountedStocks(connection)
                .pieces(query, List.of(measure), TimeBucket.of(dimensions, query.days()))
                .size();
    }

    /** Few standings of what is asked among many of another measure, of which the planner knows. */
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into standing (topic, record_id, measure, from_day, until_day, provinces, kind, countries,
                        organisations, scope, as_of, low, high, value, qualifier)
                    select 'plan', 'o' || n, measure, date '2005-01-01' + (n * 7919 % 7000), 'infinity',
                        array['p' || n % 7], 'FRIENDSHIP_ASSOCIATION', array['KH'], array['o' || n],
                        case when measure = 'MEMBERS' then case when n % 100 = 0 then 'WITH_CHAPTERS' else 'OWN' end end,
                        case when measure = 'MEMBERS' then date '2005-01-01' end, 1, 1, 1, 'EXACT'
                    from generate_series(1, 30000) n cross join (values ('ORGANISATIONS'), ('MEMBERS'), ('PLAN')) m (measure)
                    where n <= 200 or measure = 'PLAN'
                    """);
            statement.execute("""
                    insert into organisation_parent
                    select 'o' || n, '-infinity', 'infinity', 'o' || (n - n % 100)
                    from generate_series(1, 30000) n where n % 100 > 0
                    """);
            statement.execute("analyze standing");
            statement.execute("analyze organisation_parent");
        }
    }
}
