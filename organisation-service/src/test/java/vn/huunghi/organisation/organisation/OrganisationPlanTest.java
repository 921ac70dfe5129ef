package vn.huunghi.organisation.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.test.StackResource;

/** What a page reads of a register of 40 000, counted by the database: by its indexes, and little more than it shows. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationPlanTest {
    private static final String FILL = """
            insert into organisation (id, version, changed_at, kind, country_codes, folded)
            select md5('plan' || n)::uuid, 1, now(), 'CHAPTER', array['KH'],
                'chi hoi ke hoach ' || word(n) || ' so ' || n from generate_series(1, 40000) n
            """;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Inject
    Organisations organisations;

    @Inject
    Database database;

    @BeforeAll
    void fill() throws SQLException {
        run("""
                create function pg_temp.word(n integer) returns text language sql immutable
                    return translate((n % 400)::text, '0123456789', 'abcdefghij');
                """ + FILL.replace("word(n)", "pg_temp.word(n)") + """
                ;
                insert into organisation_state (organisation_id, first, name, province_id, status, words)
                select id, true, folded, 'tay-ninh', 'ACTIVE', array_to_tsvector(string_to_array(folded, ' ')) from organisation where folded like 'chi hoi ke hoach %';
                insert into organisation_name
                select id, folded from organisation where folded like 'chi hoi ke hoach %';
                insert into organisation_word
                select distinct word from organisation, regexp_split_to_table(folded, '[ \\n]+') word
                where folded like 'chi hoi ke hoach %' and word <> '' on conflict do nothing;
                analyze organisation; analyze organisation_state; analyze organisation_name; analyze organisation_word
                """);
    }

    @AfterAll
    void empty() throws SQLException {
        run("""
                create temporary table made as select id from organisation where folded like 'chi hoi ke hoach %';
                delete from organisation_name where organisation_id in (select id from made);
                delete from organisation_state where organisation_id in (select id from made);
                delete from organisation where id in (select id from made);
                analyze organisation; analyze organisation_state; analyze organisation_name
                """);
    }

    @ParameterizedTest
    @CsvSource({
        // Everything is walked in the order of names.
        "'', 50, 600",
        // All have its words: so many that a page is met at once.
        "hoach ke hoi, 50, 600",
        // A hundred: found by their words and sorted.
        "ke hoach bcd, 50, 1500",
        // One begins with it.
        "chi hoi ke hoach bcd so 123, 1, 600",
        "so 39999, 1, 600",
        // A hundred, in whose name one letter is mistaken.
        "ke hoahc bcd, 50, 2500"
    })
    void aPageIsFoundByIndexes(String q, int expected, int most) {
        Reads reads = read(q, null, expected);

        assertEquals(0, reads.wholeTables(), reads::toString);
        assertTrue(reads.rows() <= most, reads::toString);
    }

    @Test
    void whereAllBeginWithItNoMoreAreReadThanToKnowThatTheyAreMany() {
        Reads reads = read("chi hoi ke hoach", null, 50);

        assertTrue(reads.rows() <= OrganisationSearch.FEW + 1000, reads::toString);
    }

    @Test
    void theLastPageCostsNoMoreThanTheFirst() {
        for (String last : List.of("zzz", "chi hoi ke hoach jjj so 39999")) {
            Reads reads = read("", Cursor.encode(last, new UUID(0, 0)), 0);

            assertEquals(0, reads.wholeTables(), reads::toString);
            assertTrue(reads.rows() <= 600, reads::toString);
        }
    }

    private record Reads(long wholeTables, long rows) {}

    private Reads read(String q, String cursor, int expected) {
        OrganisationFilter filter = new OrganisationFilter(
                null, null, null, null, null, null, null, q.isEmpty() ? null : q, null, null, false);
        return QuarkusTransaction.requiringNew().call(() -> {
            Reads before = soFar();
            Page<OrganisationView> page = organisations.page(filter, PageQuery.of(50, cursor));
            Reads after = soFar();

            assertTrue(
                    page.items().size() >= expected,
                    () -> "only " + page.items().size());
            return new Reads(after.wholeTables() - before.wholeTables(), after.rows() - before.rows());
        });
    }

    /** In this transaction. */
    private Reads soFar() {
        return database.query(
                        "select sum(seq_scan) as whole, sum(seq_tup_read) + sum(idx_tup_fetch) as fetched"
                                + " from pg_stat_xact_user_tables"
                                + " where relname in ('organisation', 'organisation_state', 'organisation_name', 'organisation_word')",
                        row -> new Reads(row.getLong("whole"), row.getLong("fetched")))
                .get(0);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
