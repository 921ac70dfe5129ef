package vn.huunghi.kit.event;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RepublicationTest {

    private static final String REPUBLICATIONS = "/republications";
    private static final String TOPIC = PebbleCopies.TOPIC;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    RepublicationWorker worker;

    @Inject
    RepublicationSteps steps;

    @Inject
    Changes changes;

    @Inject
    Relay relay;

    @Inject
    Mirror mirror;

    @Inject
    Checksums checksums;

    @Inject
    Database database;

    private final String key = UUID.randomUUID().toString();

    /** Whatever a test has begun is ended, so that the next may begin another. */
    @AfterEach
    void end() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            worker.work();
            relay.publishDue();
            assertEquals(
                    0,
                    database.query("select count(*) from republication where added_at is null", row -> row.getInt(1))
                            .get(0));
        });
    }

    @Test
    void whileOthersWriteNoOlderStateIsLeftLastInTheTopic() {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<Map<String, Long>>> writers = IntStream.range(0, 3)
                .mapToObj(w ->
                        CompletableFuture.supplyAsync(() -> write(w, writing), command -> new Thread(command).start()))
                .toList();
        await().atMost(PATIENCE).until(() -> relay.publishDue() > 0);

        String id = started();
        awaitDone(id);
        writing.set(false);
        Map<String, Long> written = new HashMap<>();
        writers.forEach(writer -> written.putAll(writer.join()));
        relay.publishDue();

        long generation = generation();
        List<TopicRecord> all = TopicRecords.of(TOPIC);
        int republished = 0;
        for (Map.Entry<String, Long> record : written.entrySet()) {
            List<TopicRecord> events = all.stream()
                    .filter(event -> event.key().equals(record.getKey()))
                    .toList();
            long before = 0;
            for (TopicRecord event : events) {
                long version = event.value().path("version").asLong();
                assertTrue(version >= before, "after version " + before + " came " + version);
                republished += version == before ? 1 : 0;
                before = version;
            }
            assertEquals(record.getValue(), before, "the last event is the last version");
        }
        assertTrue(republished > 0, "something was told twice");
        assertEquals(
                IntStream.range(0, Topics.PARTITIONS).boxed().toList(),
                markers(all, generation).stream()
                        .map(TopicRecord::partition)
                        .sorted()
                        .toList());
        markers(all, generation).forEach(marker -> {
            EventContract.check("huunghi.republished.v1", marker.value());
            assertEquals(marker.partition(), marker.value().path("partition").asInt());
            assertEquals("vn.huunghi.republished", marker.headers().get("ce_type"));
        });
    }

    // As a service does: one transaction per change; some are rolled back.
    private Map<String, Long> write(int writer, AtomicBoolean writing) {
        Map<String, Long> versions = new HashMap<>();
        while (writing.get()) {
            String own = key + "-" + writer + "-" + ThreadLocalRandom.current().nextInt(8);
            long version = versions.getOrDefault(own, 0L) + 1;
            boolean undone = ThreadLocalRandom.current().nextInt(10) == 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    change(own, version, true);
                    database.query("select pg_sleep(random() / 200)::text", row -> row.getString(1));
                    if (undone) {
                        throw new Undone();
                    }
                });
                versions.put(own, version);
            } catch (Undone wanted) {
                // The next change has the same version.
            }
        }
        return versions;
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whoGoesOnAfterARestartLeavesNothingOutAndTellsNothingTwice() {
        relay.publishDue();
        database.update("""
                insert into history (topic, key, version, at, subject, client, action, after)
                select ?, ? || n, 2, now(), 's', 'c', 'create', json_build_object('id', n, 'version', 2)::jsonb
                from generate_series(1, 2500) n
                """, TOPIC, key);
        String id = started();
        assertTrue(steps.advance());
        long before = waiting();

        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    assertTrue(steps.advance());
                    throw new IllegalStateException("killed");
                }));
        assertEquals(before, waiting());
        awaitDone(id);

        administrator()
                .get(REPUBLICATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", is("DONE"))
                .body("topic", nullValue())
                .body("records", is((int) told()));
        long generation = generation();
        Map<String, Long> again = TopicRecords.of(TOPIC).stream()
                .filter(event -> event.headers().get("ce_generation").equals(Long.toString(generation)))
                .collect(Collectors.groupingBy(TopicRecord::key, Collectors.counting()));
        again.remove(Topics.REPUBLISHED_KEY);
        assertEquals(told(TOPIC), again.size());
        assertEquals(List.of(1L), again.values().stream().distinct().toList());
    }

    @Test
    void aDatabaseThatCameBackFromABackupIsTakenByReadersAsItIs() {
        String changed = key + "-changed";
        String lost = key + "-lost";
        String draft = key + "-draft";
        for (long version = 1; version <= 5; version++) {
            long next = version;
            QuarkusTransaction.requiringNew().run(() -> change(changed, next, true));
        }
        QuarkusTransaction.requiringNew().run(() -> change(lost, 1, true));
        QuarkusTransaction.requiringNew().run(() -> change(draft, 1, false));
        relay.publishDue();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertEquals(5, held(changed).version());
            assertEquals(1, held(lost).version());
        });

        // The backup is older than three of the changes and than one of the records.
        database.update("delete from history where topic = ? and key = ? and version > 2", TOPIC, changed);
        database.update("delete from history where topic = ? and key = ?", TOPIC, lost);
        awaitDone(started());

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertEquals(2, held(changed).version());
            assertEquals(generation(), held(changed).generation());
            assertTrue(held(lost).withdrawn());
            assertEquals(0, held(lost).version());
        });
        assertTrue(mirror.find(TOPIC, draft).isEmpty(), "what was told to nobody is not told now");
        assertEquals(
                checksums.told().topics().stream()
                        .filter(topic -> topic.topic().equals(TOPIC))
                        .toList(),
                checksums.mirrored(List.of(TOPIC)));

        // What is changed from now on is newer than all that.
        QuarkusTransaction.requiringNew().run(() -> change(changed, 3, true));
        relay.publishDue();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(3, held(changed).version()));
    }

    @Test
    void whatIsToldAgainSaysWhenItCameAbout() {
        QuarkusTransaction.requiringNew().run(() -> change(key, 1, true));
        database.update(
                "update history set at = ? where topic = ? and key = ?",
                Instant.parse("2024-05-06T07:08:09Z"),
                TOPIC,
                key);

        awaitDone(started());

        List<TopicRecord> events = TopicRecords.of(TOPIC, key);
        assertEquals(
                "2024-05-06T07:08:09Z", events.get(events.size() - 1).headers().get("ce_time"));
    }

    @Test
    void theNextGenerationIsAboveAllThatABackupDoesNotKnow() {
        long before = generation();
        awaitDone(started());
        long first = generation();
        database.update("update service_generation set generation = ?", Math.min(before, 1));
        awaitDone(started());

        assertTrue(first > before);
        assertTrue(generation() >= first);
        database.update("update service_generation set generation = ?", first + 1_000_000);
        awaitDone(started());
        assertEquals(first + 1_000_001, generation());
        database.update("update service_generation set generation = ?", first);
    }

    @Test
    void aTransactionThatHoldsTheOutboxDelaysItAndNobodyElse() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    change(key, 1, true);
                    written.countDown();
                    awaitUninterrupted(enough);
                }),
                command -> new Thread(command).start());
        assertTrue(written.await(20, TimeUnit.SECONDS));
        String id = started();
        long before = waiting();

        worker.work();
        assertEquals(before, waiting());
        QuarkusTransaction.requiringNew().run(() -> change(key + "-other", 1, true));
        assertEquals(before + 1, waiting());

        enough.countDown();
        holder.get(20, TimeUnit.SECONDS);
        awaitDone(id);
        assertEquals(2, TopicRecords.of(TOPIC, key).size());
    }

    @Test
    void oneAtATimeAndOnlyByAnAdministrator() {
        given().post(REPUBLICATIONS).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .post(REPUBLICATIONS)
                .then()
                .statusCode(403);
        given().auth().oauth2(Tokens.of("service")).post(REPUBLICATIONS).then().statusCode(403);
        long before = generation();

        String once = UUID.randomUUID().toString();
        String id = administrator()
                .header("Idempotency-Key", once)
                .post(REPUBLICATIONS)
                .then()
                .statusCode(201)
                .body("status", is("RUNNING"))
                .body("requestedBy", is("test-administrator"))
                .extract()
                .path("id");
        long raised = generation();
        assertTrue(raised > before);
        administrator()
                .header("Idempotency-Key", once)
                .post(REPUBLICATIONS)
                .then()
                .statusCode(201)
                .body("id", is(id));
        administrator().post(REPUBLICATIONS).then().statusCode(409).body("code", is("republication-under-way"));
        assertEquals(raised, generation());

        worker.work();
        administrator().get(REPUBLICATIONS + "/" + id).then().body("status", is("PUBLISHING"));
        awaitDone(id);
        administrator()
                .queryParam("limit", 1)
                .get(REPUBLICATIONS)
                .then()
                .statusCode(200)
                .body("items[0].id", is(id));
        administrator().get(REPUBLICATIONS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aTopicThatIsNotNamedInTheSettingsCannotBePublished() {
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> changes.record(
                                Change.of("huunghi.unnamed.v1", key, 1, "create", null, Map.of("version", 1)))));
    }

    private void change(String of, long version, boolean published) {
        Map<String, Object> state = Map.of("id", of, "version", version);
        changes.record(new Change(TOPIC, of, version, "change", null, null, state, published));
    }

    private String started() {
        String id = administrator()
                .post(REPUBLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertNotNull(id);
        return id;
    }

    private void awaitDone(String id) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            worker.work();
            relay.publishDue();
            administrator().get(REPUBLICATIONS + "/" + id).then().body("status", is("DONE"));
        });
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<TopicRecord> markers(List<TopicRecord> all, long generation) {
        List<TopicRecord> markers = new ArrayList<>(all);
        markers.removeIf(event -> !event.key().equals(Topics.REPUBLISHED_KEY)
                || event.value().path("generation").asLong() != generation);
        assertFalse(markers.isEmpty());
        return markers;
    }

    private Event held(String of) {
        return mirror.find(TOPIC, of).orElseThrow(() -> new AssertionError("nothing of " + of));
    }

    private long told() {
        return checksums.told().topics().stream()
                .mapToLong(Checksums.Topic::records)
                .sum();
    }

    private long told(String topic) {
        return checksums.told().topics().stream()
                .filter(found -> found.topic().equals(topic))
                .mapToLong(Checksums.Topic::records)
                .sum();
    }

    private long waiting() {
        return database.query("select count(*) from outbox", row -> row.getLong(1))
                .get(0);
    }

    private long generation() {
        return database.query("select generation from service_generation", row -> row.getLong(1))
                .get(0);
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.of("administrator"));
    }
}
