package vn.huunghi.reporting.rebuild;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Replays;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.reporting.Topics;

/** What was built beside the live tables says what the events say, and all of them. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RebuildTest {
    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    Rebuilds rebuilds;

    @Inject
    NextTables tables;

    @Inject
    KnownSchema schema;

    @Inject
    Replays replays;

    @Inject
    RebuildWorker worker;

    /** One that a failed test left would fail all others. */
    @AfterEach
    void giveUpWhatIsLeft() {
        rebuilds.running().ifPresent(left -> tables.fail(left.id(), "left by a test"));
    }

    @Test
    void whateverTheTablesHeldTheyHoldWhatTheEventsSay() {
        Told told = new Told(database);
        told.some();
        told.others();
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertEquals(18, told.versions());
            assertEquals(1, told.leftBehind());
        });
        List<String> before = told.rows();
        for (String part : List.of("standing", "return_inclusion", "\"CLUSTER\"", "\"NATION\"", "AID_DISBURSED")) {
            assertTrue(before.stream().anyMatch(row -> row.contains(part)), part);
        }
        assertTrue(before.size() > 10_000, "more than one statement takes");
        damage(told);
        assertNotEquals(withoutCells(before), withoutCells(told.rows()));

        UUID id = Asked.start();
        assertTrue(worker.look());

        assertEquals(withoutCells(before), withoutCells(told.rows()));
        assertEquals(1550, told.scholarships());
        assertEquals(List.of(), database.query("select 1 from cell_dirty", row -> 1));
        Asked.view(id)
                .body("status", equalTo("SWITCHED"))
                .body("phase", equalTo("SWITCHING"))
                .body("madeBy", notNullValue())
                .body("failure", nullValue())
                .body("finishedAt", notNullValue())
                .body("topics.find { it.topic == 'huunghi.activity.v1' }.position", greaterThan(0));
    }

    /**
     * A release before said of a return that was taken back only that. The live tables kept what it had included; a
     * rebuild does not know it before it is told again.
     */
    @Test
    void whatAReturnThatWasTakenBackIncludedIsKnownOnceItIsToldAgain() {
        Told told = new Told(database);
        String takenBack = told.id();
        String included = UUID.randomUUID().toString();
        told.withdrawn(Topics.RETURN, takenBack, 2);
        awaitVersions(told, 2);
        database.update("insert into return_inclusion (return_id, included_id) values (?, ?)", takenBack, included);
        Asked.start();
        assertTrue(worker.look());
        assertEquals(List.of(), told.included());

        told.takenBack(takenBack, 3, 2, included);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(List.of(included), told.included()));
        Asked.start();
        assertTrue(worker.look());

        assertEquals(List.of(included), told.included());
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

        Asked.start();
        others.start();
        assertTrue(worker.look());
        others.join();

        assertEquals(30, published.get());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(30 * 11 + 30, told.scholarships()));
    }

    @Test
    void deadLettersAreThereOnceAndAreNotPublishedAgain() {
        Told told = new Told(database);
        String poisoned = told.id();
        told.activity(poisoned, 1, 5);
        told.poison(poisoned, 2);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(1, deadLetters(poisoned)));
        assertEquals(1, publishedLetters(poisoned));
        long number = letter(poisoned);

        UUID id = Asked.start();
        assertTrue(worker.look());

        assertEquals(1, deadLetters(poisoned));
        assertTrue(letter(poisoned) > number, "a number means one letter for ever");
        assertEquals(1, publishedLetters(poisoned));
        assertEquals(5, told.scholarships());
        Asked.view(id).body("deadLetters", greaterThan(0));
    }

    @Test
    void aWorkerInTheBackgroundDoesWhatIsAskedFor() throws InterruptedException {
        RebuildWorker other = new RebuildWorker(rebuilds, tables, schema, replays, dataSource, true);
        other.start(null);
        try {
            UUID id = Asked.start();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertEquals(
                            RebuildStatus.SWITCHED, rebuilds.get(id).status()));
        } finally {
            other.stop(null);
        }
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

    private long letter(String key) {
        return database.query("select id from dead_letter where key = ?", row -> row.getLong(1), key)
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
}
