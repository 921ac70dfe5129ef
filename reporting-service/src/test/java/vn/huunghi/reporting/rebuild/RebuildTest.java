package vn.huunghi.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.event.Replays;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.Topics;

/** What was built beside the live tables says what the events say, and all of them. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RebuildTest {
    private static final String REBUILDS = "/api/v1/rebuilds";
    private static final String WITNESS =
            "insert into rebuild_next.mirror values ('huunghi.witness.v1', ?, 1, 1, false, now(), '{}')";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    Rebuilds rebuilds;

    @Inject
    NextTables tables;

    @Inject
    Replays replays;

    @Inject
    RebuildWorker worker;

    @Inject
    MirroredGeography geography;

    /** One that a failed test left would fail all others. */
    @AfterEach
    void giveUpWhatIsLeft() {
        rebuilds.running().ifPresent(left -> tables.fail(left.id(), "left by a test"));
    }

    @Test
    void whateverTheTablesHeldTheyHoldWhatTheEventsSay() {
        Told told = new Told(database);
        told.some();
        awaitVersions(told, 11);
        List<String> before = told.rows();
        assertTrue(before.stream().anyMatch(row -> row.startsWith("standing")), before::toString);
        assertTrue(before.stream().anyMatch(row -> row.startsWith("return_inclusion")), before::toString);
        damage(told);
        assertNotEquals(withoutCells(before), withoutCells(told.rows()));

        UUID id = start();
        assertTrue(worker.look());

        assertEquals(withoutCells(before), withoutCells(told.rows()));
        assertEquals(1500, told.scholarships());
        assertEquals(List.of(), database.query("select 1 from cell_dirty", row -> 1));
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(REBUILDS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("SWITCHED"))
                .body("phase", equalTo("SWITCHING"))
                .body("failure", nullValue())
                .body("finishedAt", notNullValue())
                .body("topics.find { it.topic == 'huunghi.activity.v1' }.position", greaterThan(0));
    }

    @Test
    void theSchemaIsWhatItWas() {
        List<String> before = schema();

        start();
        assertTrue(worker.look());

        assertEquals(before, schema());
        assertEquals(
                List.of(),
                database.query(
                        "select relname from pg_class where relnamespace = 'rebuild_next'::regnamespace",
                        row -> row.getString(1)));
    }

    /** A table that is made of events and forgotten in rebuilt_tables() would keep what it held. */
    @Test
    void everyTableIsRebuiltOrNamedHere() {
        List<String> others = List.of(
                "flyway_schema_history",
                "history",
                "idempotency_key",
                "import_job",
                "import_part",
                "import_row",
                "named_record",
                "outbox",
                "outbox_refused",
                "projection_gate",
                "publication",
                "publication_document",
                "rebuild",
                "rebuild_topic",
                "referred_name",
                "relay_position",
                "republication",
                "service_generation");

        assertEquals(others, database.query("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all (rebuilt_tables())
                        order by relname
                        """, row -> row.getString(1)));
    }

    @Test
    void eventsThatComeMeanwhileAreIn() throws InterruptedException {
        Told told = new Told(database);
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            first.add(told.id());
            told.activity(first.get(i), 1, 10);
        }
        AtomicInteger published = new AtomicInteger();
        Thread others = new Thread(() -> {
            for (int i = 0; i < 30; i++) {
                told.activity(first.get(i), 2, 11);
                told.activity(UUID.randomUUID().toString(), 1, 1);
                published.incrementAndGet();
            }
        });

        start();
        others.start();
        assertTrue(worker.look());
        others.join();

        assertEquals(30, published.get());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(30 * 11 + 30, told.scholarships()));
    }

    @Test
    void oneThatWasBrokenOffGoesOn() {
        // More than one batch takes.
        Told told = new Told(database);
        IntStream.range(0, 1_500)
                .parallel()
                .forEach(i -> told.activity(UUID.randomUUID().toString(), 1, 1));
        UUID id = start();
        assertFalse(new RebuildRun(id, tables, replays, new Times(1)).work());
        String witness = UUID.randomUUID().toString();
        database.update(WITNESS, witness);
        assertTrue(positions() > 0);
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(REBUILDS + "/" + id)
                .then()
                .body("phase", equalTo("READING"));

        assertTrue(worker.look());

        assertEquals(1, witnesses(witness));
        assertEquals(1_500, told.scholarships());
    }

    @Test
    void oneThatWasBrokenOffBeforeTheSumsGoesOnThere() {
        Told told = new Told(database);
        told.some();
        awaitVersions(told, 11);
        UUID id = start();
        Rebuild begun = tables.prepared(id);
        try (var replay = replays.open(() -> tables.enter(id))) {
            replay.readToEnd(() -> true);
        }
        tables.index(id);
        told.activity(told.id(), 1, 9);
        assertEquals(RebuildPhase.READING, begun.phase());
        assertEquals(RebuildPhase.SUMMING, tables.prepared(id).phase());

        assertTrue(worker.look());

        assertEquals(1509, told.scholarships());
    }

    @Test
    void oneMadeByAnotherReleaseBeginsAnew() {
        UUID id = start();
        assertFalse(new RebuildRun(id, tables, replays, new Times(1)).work());
        String witness = UUID.randomUUID().toString();
        database.update(WITNESS, witness);
        database.update("update rebuild set made_by = '0.1/3' where id = ?", id);

        assertTrue(worker.look());

        assertEquals(0, witnesses(witness));
    }

    @Test
    void oneThatIsGivenUpLeavesEverythingAsItIs() {
        Told told = new Told(database);
        told.some();
        awaitVersions(told, 11);
        List<String> before = told.rows();
        UUID id = start();
        assertFalse(new RebuildRun(id, tables, replays, new Times(1)).work());

        tables.fail(id, "no more");

        assertEquals(before, told.rows());
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(REBUILDS + "/" + id)
                .then()
                .body("status", equalTo("FAILED"))
                .body("failure", equalTo("no more"));
        assertTrue(worker.look(), "nothing is left to do");
        start();
        assertTrue(worker.look(), "and another may follow");
    }

    @Test
    void deadLettersAreThereOnceAndAreNotPublishedAgain() {
        Told told = new Told(database);
        String poisoned = told.id();
        told.activity(poisoned, 1, 5);
        told.poison(poisoned, 2);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(1, deadLetters(poisoned)));
        assertEquals(1, publishedLetters(poisoned));

        UUID id = start();
        assertTrue(worker.look());

        assertEquals(1, deadLetters(poisoned));
        assertEquals(1, publishedLetters(poisoned));
        assertEquals(5, told.scholarships());
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(REBUILDS + "/" + id)
                .then()
                .body("deadLetters", greaterThan(0));
    }

    /** Count and versions are the same before and after: that another table is the mirror must be enough. */
    @Test
    void theGeographyIsReadAnew() {
        String province = "p-" + UUID.randomUUID();
        province(province, "Tỉnh thật");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals("Tỉnh thật", name(province)));
        database.update(
                "update mirror set state = replace(state::text, 'Tỉnh thật', 'Tỉnh giả')::jsonb where key = ?",
                province);
        String another = "p-" + UUID.randomUUID();
        province(another, "Tỉnh khác");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals("Tỉnh giả", name(province)));

        start();
        assertTrue(worker.look());

        assertEquals("Tỉnh thật", name(province));
    }

    @Test
    void aWorkerInTheBackgroundDoesWhatIsAskedFor() throws InterruptedException {
        RebuildWorker other = new RebuildWorker(rebuilds, tables, replays, dataSource, true);
        other.start(null);
        try {
            UUID id = start();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertEquals(
                            RebuildStatus.SWITCHED, rebuilds.get(id).status()));
        } finally {
            other.stop(null);
        }
    }

    @Test
    void thereIsOneAtATime() {
        UUID id = start();

        given().auth()
                .oauth2(Tokens.of("administrator"))
                .post(REBUILDS)
                .then()
                .statusCode(409)
                .body("code", equalTo("rebuild-under-way"))
                .body("rebuildId", equalTo(id.toString()));
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(REBUILDS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
    }

    @Test
    void onlyAdministratorsRebuild() {
        given().auth().oauth2(Tokens.of("coordinator")).post(REBUILDS).then().statusCode(403);
        given().auth().oauth2(Tokens.of("coordinator")).get(REBUILDS).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("reader"))
                .get(REBUILDS + "/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(REBUILDS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        assertTrue(rebuilds.running().isEmpty());
    }

    private static UUID start() {
        return UUID.fromString(given().auth()
                .oauth2(Tokens.of("administrator"))
                .post(REBUILDS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("RUNNING"))
                .body("topics", equalTo(List.of()))
                .extract()
                .path("id"));
    }

    private void damage(Told told) {
        String[] ids = told.ids.toArray(String[]::new);
        database.update("update contribution set low = 9, high = 9, value = 9 where record_id = any (?)", (Object) ids);
        database.update(
                "update contribution set record_id = ? where record_id = ?",
                UUID.randomUUID().toString(),
                ids[0]);
        database.update("update cell set value = 77 where provinces = ?", (Object) new String[] {told.province});
        database.update("delete from standing where record_id = any (?)", (Object) ids);
        database.update("delete from organisation_parent where organisation_id = any (?)", (Object) ids);
        database.update("update return_inclusion set included_id = 'x' where return_id = any (?)", (Object) ids);
        database.update("update mirror set version = 99, state = '{}' where key = ?", ids[1]);
        database.update("delete from mirror where key = ?", ids[2]);
    }

    /** The cells that are stored depend on whether they were summed before. */
    private static List<String> withoutCells(List<String> rows) {
        return rows.stream().filter(row -> !row.startsWith("cell ")).toList();
    }

    private static void awaitVersions(Told told, long sum) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(sum, told.versions()));
    }

    private List<String> schema() {
        return database.query("""
                select c.relname || ' ' || c.relkind::text || ' ' || coalesce(array_to_string(c.reloptions, ','), '') || ' '
                    || coalesce((select string_agg(a::text, ',' order by a::text) from unnest(c.relacl) a), '') as line
                from pg_class c where c.relnamespace = 'public'::regnamespace
                union all
                select c.relname || '.' || a.attname || ' ' || a.attnum || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
                    || ' ' || a.attcollation || ' ' || a.attidentity::text || ' ' || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
                union all
                select indexdef from pg_indexes where schemaname = 'public'
                union all
                select c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid where c.relnamespace = 'public'::regnamespace
                union all
                select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                union all
                select viewname || ' ' || definition from pg_views where schemaname = 'public'
                order by 1
                """, row -> row.getString("line"));
    }

    private long positions() {
        return database.query("select sum(position) from rebuild_next.reader_progress", row -> row.getLong(1))
                .get(0);
    }

    private int witnesses(String key) {
        return database.query("select count(*) from mirror where key = ?", row -> row.getInt(1), key)
                .get(0);
    }

    private int deadLetters(String key) {
        return database.query("select count(*) from dead_letter where key = ?", row -> row.getInt(1), key)
                .get(0);
    }

    private int publishedLetters(String key) {
        return database.query(
                        "select count(*) from outbox where topic like '%dead-letter%' and key = ?",
                        row -> row.getInt(1), key)
                .get(0);
    }

    private static void province(String id, String name) {
        var state = new ObjectMapper()
                .createObjectNode()
                .put("id", id)
                .put("version", 1)
                .put("code", "00")
                .put("validFrom", "2008-08-01");
        state.putArray("namings")
                .addObject()
                .put("validFrom", "2008-08-01")
                .put("name", name)
                .put("type", "PROVINCE");
        Told.publish(Topics.PROVINCE, state);
    }

    private String name(String province) {
        return geography
                .current()
                .territory(province)
                .orElseThrow()
                .namings()
                .get(0)
                .name();
    }

    /** Lets a run go on so many times. */
    private static final class Times implements BooleanSupplier {
        private int left;

        Times(int left) {
            this.left = left;
        }

        @Override
        public boolean getAsBoolean() {
            return left-- > 0;
        }
    }
}
