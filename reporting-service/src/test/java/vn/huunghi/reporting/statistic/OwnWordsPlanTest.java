package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Basis;

/** How words are found among many records that have none; the rows are rolled back. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OwnWordsPlanTest {

    private static final int CELLS = 500;
    private static final Days YEAR = Days.ofYear(2024);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Inject
    MirroredGeography geography;

    @Test
    void theRecordOfACellIsFoundByItsIndexAndAllInOneStatement() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            fill(connection);
            var cells = cells();
            var before = scans(connection);

            new OwnWords(query(), geography.current()).into(cells, connection);

            assertEquals(
                    CELLS / 2,
                    cells.values().stream()
                            .filter(cell -> "words"
                                    .equals(cell.get(0)
                                            .piece()
                                            .amount()
                                            .figure()
                                            .text()))
                            .count());
            assertEquals(before.get("seq"), scans(connection).get("seq"), "none over the whole table");
            assertTrue(scans(connection).get("idx") > before.get("idx"));
            connection.rollback();
        }
    }

    private static Map<String, Long> scans(Connection connection) throws SQLException {
        return new Sql()
                .add("select idx_scan, seq_scan from pg_stat_xact_user_tables where relname = 'contribution'")
                .rows(connection, row -> Map.of("idx", row.getLong(1), "seq", row.getLong(2)))
                .get(0);
    }

    private static StatisticQuery query() {
        return new StatisticQuery(
                List.of(), Basis.RECORDED, YEAR, Set.of(Dimension.PROVINCE), Filters.NONE, null, Accumulation.PERIOD);
    }

    private static Map<CellKey, List<Tally.Placed>> cells() {
        var cells = new LinkedHashMap<CellKey, List<Tally.Placed>>();
        for (var n = 1; n <= CELLS; n++) {
            var provinces = new TreeSet<>(List.of("p" + n));
            var piece = new Piece(
                    "PLAN",
                    null,
                    TimeBucket.whole(YEAR),
                    provinces,
                    LocalDate.of(2024, 3, 5),
                    CellKey.NO_TRAITS,
                    Amount.of(Figure.exact(BigDecimal.ONE)),
                    1,
                    Set.of(),
                    false,
                    null,
                    false);
            var placed = new Tally.Placed(piece, new Place(provinces, new TreeSet<>(), new TreeSet<>(), false));
            cells.put(CellKey.of(query(), piece, placed.place()), new ArrayList<>(List.of(placed)));
        }
        return cells;
    }

    /** Of each set one record in the year and a hundred in others, as many again of another measure. */
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into contribution (topic, record_id, measure, basis, from_day, to_day, accumulation, provinces,
                        countries, organisations, stated, low, high, value, qualifier, wording)
                    select 'plan', 'r' || n || '-' || y, measure, 'RECORDED', day, day, 'PERIOD', array['p' || n],
                        '{}', '{}', true, 1, 1, 1, 'EXACT', case when y = 0 and n % 2 = 0 then 'words' end
                    from generate_series(1, 500) n cross join generate_series(0, 100) y
                        cross join (values ('PLAN'), ('OTHER')) m (measure)
                        cross join lateral (select case y when 0 then date '2024-03-05'
                            else date '2010-01-01' + (y * 37 + n) % 5000 end as day) d
                    """);
            statement.execute("analyze contribution");
        }
    }
}
