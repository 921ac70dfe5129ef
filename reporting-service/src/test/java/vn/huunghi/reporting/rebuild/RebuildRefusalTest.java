package vn.huunghi.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.Topics;

/** Who may ask for a rebuild, and when it is better not done. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RebuildRefusalTest {
    private static final String LOST = "huunghi.a-lost.v1";

    @Inject
    Database database;

    @Inject
    Rebuilds rebuilds;

    @Inject
    NextTables tables;

    @Inject
    RebuildWorker worker;

    /** One that a failed test left would fail all others. */
    @AfterEach
    void giveUpWhatIsLeft() {
        rebuilds.running().ifPresent(left -> tables.fail(left.id(), "left by a test"));
    }

    @Test
    void thereIsOneAtATime() {
        UUID id = Asked.start();

        given().auth()
                .oauth2(Tokens.of("administrator"))
                .post(Asked.REBUILDS)
                .then()
                .statusCode(409)
                .body("code", equalTo("rebuild-under-way"))
                .body("rebuildId", equalTo(id.toString()));
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(Asked.REBUILDS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
    }

    @Test
    void onlyAdministratorsRebuild() {
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .post(Asked.REBUILDS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .get(Asked.REBUILDS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("reader"))
                .get(Asked.REBUILDS + "/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(Asked.REBUILDS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        assertTrue(rebuilds.running().isEmpty());
    }

    /** As after a topic was lost. */
    @Test
    void whatHasLostATopicDoesNotTakeThePlaceOfWhatHasIt() {
        told(10);
        UUID id = Asked.start("false");

        assertTrue(worker.look(), "there is nothing left to do");

        Asked.view(id)
                .body("status", equalTo("FAILED"))
                .body("failure", equalTo("Of " + LOST + " only 0 records were read, where 10 are known"));
        assertEquals(
                10,
                database.query("select 1 from mirror where topic = ?", row -> 1, LOST)
                        .size());
    }

    @Test
    void whoeverAsksForItGetsFewerRecords() {
        told(10);
        UUID id = Asked.start("true");

        assertTrue(worker.look());

        Asked.view(id).body("status", equalTo("SWITCHED"));
        assertEquals(
                0,
                database.query("select 1 from mirror where topic = ?", row -> 1, LOST)
                        .size());
    }

    @Test
    void aTenthMayBeMissingAndWhatWasWithdrawnForARepublicationIsNotMissed() {
        told(11);
        database.update("update mirror set version = 0, withdrawn = true where topic = ? and key = '11'", LOST);
        tables.prepared(Asked.start());
        database.update(
                "insert into rebuild_next.mirror select * from mirror where topic = ? and key::int > 1 and version > 0",
                LOST);
        assertTrue(tables.lacking().filter(reason -> reason.contains(LOST)).isEmpty());

        database.update("delete from rebuild_next.mirror where topic = ? and key = '2'", LOST);
        assertEquals(Optional.of("Of " + LOST + " only 8 records were read, where 10 are known"), tables.lacking());
    }

    /** Where a topic was made anew and the reader has not noticed, waiting would last for ever. */
    @Test
    void whatTheReaderHasAppliedAndNoTopicHoldsEndsIt() {
        String moved = "update reader_progress set position = position + ? where topic = ? and partition = 0";
        assertEquals(1, database.update(moved, 1_000_000, Topics.PROVINCE));
        try {
            UUID id = Asked.start();
            worker.look();

            Asked.view(id)
                    .body("status", equalTo("FAILED"))
                    .body(
                            "failure",
                            containsString(Topics.PROVINCE + "-0 is shorter than what the reader has applied"));
        } finally {
            database.update(moved, -1_000_000, Topics.PROVINCE);
        }
    }

    /** By hand, by no topic: the first by name. */
    private void told(int records) {
        database.update("""
                insert into mirror (topic, key, generation, version, withdrawn, time, state)
                select ?, n, 1, 1, false, now(), '{}' from generate_series(1, ?) n
                """, LOST, records);
    }

    @AfterEach
    void forget() {
        database.update("delete from mirror where topic = ?", LOST);
    }
}
