package vn.huunghi.reporting.rebuild;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Replays;
import vn.huunghi.kit.event.TransientFailure;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;

/** A rebuild is done by whoever takes it on, once, and by none that would count otherwise. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RebuildGoesOnTest {
    private static final String WITNESS =
            "insert into rebuild_next.mirror values ('huunghi.witness.v1', ?, 1, 1, false, now(), '{}')";

    @Inject
    Database database;

    @Inject
    Rebuilds rebuilds;

    @Inject
    NextTables tables;

    @Inject
    Replays replays;

    @Inject
    RebuildWorker worker;

    @Inject
    Flyway flyway;

    /** One that a failed test left would fail all others. */
    @AfterEach
    void giveUpWhatIsLeft() {
        rebuilds.running().ifPresent(left -> tables.fail(left.id(), "left by a test"));
    }

    @Test
    void oneThatWasBrokenOffGoesOn() {
        // More than one batch takes.
        Told told = new Told(database);
        IntStream.range(0, 1_500)
                .parallel()
                .forEach(i -> told.activity(UUID.randomUUID().toString(), 1, 1));
        UUID id = Asked.start();
        assertFalse(new RebuildRun(id, tables, replays, new Times(1)).work());
        String witness = UUID.randomUUID().toString();
        database.update(WITNESS, witness);
        assertTrue(positions() > 0);
        Asked.view(id).body("phase", equalTo("READING"));

        assertTrue(worker.look());

        assertEquals(1, witnesses(witness));
        assertEquals(1_500, told.scholarships());
    }

    @Test
    void oneThatWasBrokenOffBeforeTheSumsGoesOnThere() {
        Told told = new Told(database);
        told.some();
        awaitVersions(told, 11);
        UUID id = Asked.start();
        Rebuild begun = tables.prepared(id);
        try (var replay = replays.open(() -> tables.enter(id))) {
            replay.readToEnd(() -> true);
        }
        tables.read(id);
        tables.index(id);
        told.activity(told.id(), 1, 9);
        assertEquals(RebuildPhase.READING, begun.phase());
        assertEquals(RebuildPhase.SUMMING, tables.prepared(id).phase());

        assertTrue(worker.look());

        assertEquals(1509, told.scholarships());
    }

    @Test
    void oneMadeByAnotherReleaseBeginsAnew() {
        UUID id = Asked.start();
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
        UUID id = Asked.start();
        assertFalse(new RebuildRun(id, tables, replays, new Times(1)).work());

        tables.fail(id, "no more");

        assertEquals(before, told.rows());
        Asked.view(id).body("status", equalTo("FAILED")).body("failure", equalTo("no more"));
        assertTrue(worker.look(), "nothing is left to do");
        Asked.start();
        assertTrue(worker.look(), "and another may follow");
    }

    /** As when the connection that holds the lock is ended and another replica takes the rebuild on. */
    @Test
    void twoThatWorkAtItDoEachStepOnce() {
        Told told = new Told(database);
        told.some();
        awaitVersions(told, 11);
        UUID id = Asked.start();

        List<CompletableFuture<Void>> both = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                new RebuildRun(id, tables, replays, () -> true).work();
                            } catch (NextTables.RebuildOver over) {
                                // The other one was first.
                            } catch (RuntimeException e) {
                                if (!TransientFailure.is(e)) {
                                    throw e;
                                }
                            }
                        },
                        work -> new Thread(work).start()))
                .limit(2)
                .toList();
        both.forEach(CompletableFuture::join);
        worker.look();

        Asked.view(id).body("status", equalTo("SWITCHED"));
        assertEquals(1500, told.scholarships());
    }

    @Test
    void aStepThatAnotherHasTakenIsNotTakenAgain() {
        UUID id = Asked.start();
        tables.prepared(id);
        tables.read(id);
        for (int time = 0; time < 2; time++) {
            tables.index(id);
        }
        for (int time = 0; time < 2; time++) {
            tables.sum(id);
        }
        tables.read(id);

        Asked.view(id).body("phase", equalTo("SWITCHING")).body("status", equalTo("RUNNING"));
    }

    /** During an upgrade, when another replica has migrated already. */
    @Test
    void aReleaseThatDoesNotKnowAMigrationLeavesItAlone() throws SQLException {
        UUID id = Asked.start();
        migration("insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (10000, '9999', 'of another release', 'SQL', 'V9999__x.sql', 'x', 1,"
                + " true)");
        try {
            assertFalse(worker.look());
            Asked.view(id).body("startedAt", nullValue());
        } finally {
            migration("delete from flyway_schema_history where version = '9999'");
        }

        assertTrue(worker.look());
        Asked.view(id).body("status", equalTo("SWITCHED"));
    }

    private void migration(String change) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(change));
        }
    }

    private static void awaitVersions(Told told, long sum) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(sum, told.versions()));
    }

    private long positions() {
        return database.query("select sum(position) from rebuild_next.reader_progress", row -> row.getLong(1))
                .get(0);
    }

    private int witnesses(String key) {
        return database.query("select count(*) from mirror where key = ?", row -> row.getInt(1), key)
                .get(0);
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
