package vn.huunghi.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class GhostsTest {

    @Inject
    Mirror mirror;

    @Inject
    Stones stones;

    @Inject
    Database database;

    @Inject
    Inbox inbox;

    @Inject
    EventJson json;

    private final String told = key();
    private final String ghost = beside(told, true);

    @Test
    void whatWasNotPublishedAgainIsWithdrawnAndNothingElse() {
        String elsewhere = beside(told, false);
        publish(told, 1, 5, "red");
        publish(ghost, 1, 5, "red");
        publish(elsewhere, 1, 5, "red");
        awaiting(() -> List.of(told, ghost, elsewhere)
                .forEach(key -> assertEquals(5, held(key).version(), key)));

        publish(told, 2, 3, "restored");
        Events.publishMarker(Stones.TOPIC, Events.partition(told), 2);

        awaiting(() -> assertTrue(held(ghost).withdrawn()));
        assertEquals(
                new Event(
                        Stones.TOPIC,
                        ghost,
                        2,
                        0,
                        true,
                        held(ghost).time(),
                        held(ghost).state()),
                held(ghost));
        assertEquals(ghost, held(ghost).state().path("id").asText());
        assertEquals(2, stones.find(ghost).applied(), "projections hear of it");
        assertEquals(3, held(told).version());
        assertFalse(held(told).withdrawn());
        assertFalse(held(elsewhere).withdrawn(), "its partition has not ended");
    }

    @Test
    void aRecordThatIsMadeAnewBehindTheMarkerStands() {
        publish(ghost, 1, 5, "red");
        awaiting(() -> assertEquals(5, held(ghost).version()));

        Events.publishMarker(Stones.TOPIC, Events.partition(ghost), 2);
        publish(ghost, 2, 1, "anew");

        awaiting(() -> assertEquals(1, held(ghost).version()));
        assertFalse(held(ghost).withdrawn());
        assertEquals("anew", stones.find(ghost).colour());
    }

    /** As a service does that came back from a backup which is older than a republication, until the next one. */
    @Test
    void aRecordOfALowerGenerationBehindTheMarkerStandsThoughOneBatchBringsBoth() {
        inbox.apply(new Batch(
                List.of(event(told, 0, 1, 5, "red"), marker(1, 2, ""), event(ghost, 2, 1, 1, "anew")), Map.of(), json));

        assertTrue(held(told).withdrawn());
        assertEquals("anew", stones.find(ghost).colour());
        assertFalse(held(ghost).withdrawn());
    }

    @Test
    void soItDoesWhereTheBatchIsAppliedOneByOne() {
        inbox.apply(new Batch(
                List.of(
                        event(told, 0, 1, 5, "red"),
                        event(key(), 1, 2, 5, "poison"),
                        marker(2, 2, ""),
                        event(ghost, 3, 1, 1, "anew"),
                        event(told, 4, 1, 6, "late")),
                Map.of(),
                json));

        assertTrue(held(told).withdrawn());
        assertFalse(held(ghost).withdrawn());
    }

    @Test
    void whatItsServiceCouldNotTellAgainIsKept() {
        inbox.apply(new Batch(
                List.of(event(told, 0, 1, 5, "red"), event(ghost, 1, 1, 5, "red"), marker(2, 2, told)),
                Map.of(),
                json));

        assertFalse(held(told).withdrawn());
        assertTrue(held(ghost).withdrawn());
        assertEquals(1, stones.find(told).applied());
    }

    @Test
    void anEventOfTheLostTimeThatComesLateDoesNotReviveAGhost() {
        publish(ghost, 1, 5, "red");
        Events.publishMarker(Stones.TOPIC, Events.partition(ghost), 2);
        awaiting(() -> assertTrue(held(ghost).withdrawn()));

        publish(ghost, 1, 6, "late");
        publish(told, 1, 1, "next in the partition");

        awaiting(() -> assertEquals(1, held(told).version()));
        assertTrue(held(ghost).withdrawn());
    }

    @Test
    void whatWasPublishedAgainAndCouldNotBeAppliedIsNoGhost() {
        publish(told, 1, 5, "red");
        awaiting(() -> assertEquals(5, held(told).version()));

        publish(told, 2, 3, "poison");
        Events.publishMarker(Stones.TOPIC, Events.partition(told), 2);
        publish(ghost, 2, 1, "next in the partition");

        awaiting(() -> assertEquals(1, held(ghost).version()));
        assertEquals(5, held(told).version());
        assertFalse(held(told).withdrawn());
        assertEquals(1, deadLetters(told).size());
    }

    @Test
    void aMarkerThatNobodyCanBelieveIsPutAside() {
        publish(told, 1, 5, "red");
        int partition = Events.partition(told);
        Events.publishMarker(Stones.TOPIC, partition, 2, (partition + 1) % 12);
        Events.publishMarker(Stones.TOPIC, partition, 0);
        publish(ghost, 1, 1, "next in the partition");

        awaiting(() -> assertEquals(1, held(ghost).version()));
        assertFalse(held(told).withdrawn());
        assertEquals(
                List.of("no generation", "the end of another partition"),
                deadLetters("!republished").stream().distinct().sorted().toList());
    }

    private ConsumerRecord<byte[], byte[]> event(
            String key, long offset, long generation, long version, String colour) {
        return record(
                key,
                offset,
                Events.headers(Stones.TOPIC, key, generation, version),
                "{\"version\":%d,\"colour\":\"%s\"}".formatted(version, colour));
    }

    private ConsumerRecord<byte[], byte[]> marker(long offset, long generation, String leftOut) {
        Map<String, String> headers = Events.headers(Stones.TOPIC, Topics.REPUBLISHED_KEY, generation, 0);
        headers.put("ce_type", Topics.REPUBLISHED);
        return record(
                Topics.REPUBLISHED_KEY,
                offset,
                headers,
                "{\"generation\":%d,\"topic\":\"%s\",\"partition\":%d,\"leftOut\":[\"%s\"]}"
                        .formatted(generation, Stones.TOPIC, Events.partition(told), leftOut));
    }

    private ConsumerRecord<byte[], byte[]> record(String key, long offset, Map<String, String> headers, String value) {
        // Of no partition's present: positions are told by others.
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                Stones.TOPIC,
                Events.partition(told),
                1_000_000_000 + offset,
                key.getBytes(UTF_8),
                value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    private static void publish(String key, long generation, long version, String colour) {
        String state = "{\"version\":%d,\"colour\":\"%s\"}".formatted(version, colour);
        Events.publishRaw(
                Stones.TOPIC, key, Events.headers(Stones.TOPIC, key, generation, version), state.getBytes(UTF_8));
    }

    private Event held(String key) {
        return mirror.find(Stones.TOPIC, key).orElseThrow(() -> new AssertionError("nothing of " + key));
    }

    private List<String> deadLetters(String key) {
        return database.query(
                "select reason from dead_letter where topic = ? and key = ?",
                row -> row.getString("reason"),
                Stones.TOPIC,
                key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String beside(String other, boolean samePartition) {
        String found = key();
        while (Events.partition(found) == Events.partition(other) != samePartition) {
            found = key();
        }
        return found;
    }

    private static void awaiting(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
