package vn.huunghi.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Stones stones;

    @Inject
    Mirror mirror;

    @Inject
    Relay relay;

    @Inject
    Database database;

    @Inject
    Inbox inbox;

    @Inject
    Progress progress;

    @Inject
    EventJson json;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final String key = UUID.randomUUID().toString();

    @Test
    void redeliveredAndLateOlderEventsChangeNothing() {
        publish(key, 1, 3, "red");
        publish(key, 1, 3, "red");
        publish(key, 1, 2, "blue");
        publish(key, 1, 4, "green");

        awaiting(() -> assertEquals(4, versionOf(key)));
        publish(key, 1, 4, "green");
        publish(key, 1, 1, "blue");
        publish(key, 1, 5, "grey");
        awaiting(() -> assertEquals(5, versionOf(key)));

        assertTrue(stones.find(key).applied() <= 3, "three versions were newer than what was held, at most");
        assertEquals(
                "grey",
                mirror.find(Stones.TOPIC, key)
                        .orElseThrow()
                        .state()
                        .get("colour")
                        .asText());
    }

    @Test
    void aNewGenerationOvertakesHigherVersionsOfTheOldOne() {
        publish(key, 1, 7, "red");
        awaiting(() -> assertEquals(7, versionOf(key)));
        publish(key, 2, 2, "restored");
        publish(key, 1, 8, "from before the backup");
        publish(key, 2, 3, "restored");

        awaiting(() -> assertEquals(3, versionOf(key)));
        assertEquals("restored", stones.find(key).colour());
    }

    @Test
    void whatAProjectionRefusesIsADeadLetterAndTheOthersAreApplied() {
        publish(key, 1, 1, "red");
        publish(key, 1, 2, "poison");
        publish(key + "-next", 1, 1, "blue");

        awaiting(() -> assertNotNull(stones.find(key + "-next")));
        // Before the next version comes: in one batch with it nobody would look at the poisonous one.
        awaiting(() -> assertEquals(1, deadLetters(key).size()));
        publish(key, 1, 3, "green");
        awaiting(() -> assertEquals(3, versionOf(key)));
        assertTrue(deadLetters(key).get(0).contains("No such colour: poison"));
    }

    @Test
    void aPoisonousEventIsOnTheDeadLetterTopicAsItCame() {
        Map<String, String> headers = Events.headers(Stones.TOPIC, key, 1, 1);
        Events.publishRaw(Stones.TOPIC, key, headers, "{\"version\":1,".getBytes(UTF_8));
        publish(key, 1, 2, "red");

        awaiting(() -> assertEquals(2, versionOf(key)));
        awaiting(() -> assertEquals(1, deadLetters(key).size()));
        relay.publishDue();

        List<TopicRecord> letters = TopicRecords.of("huunghi.kit.dead-letter.v1", key);
        assertEquals(1, letters.size());
        assertEquals("{\"version\":1,", letters.get(0).value().asText());
        Map<String, String> received = letters.get(0).headers();
        headers.forEach((name, value) -> assertEquals(value, received.get(name)));
        assertEquals(Stones.TOPIC, received.get("dead_letter_topic"));
        assertTrue(received.get("dead_letter_reason").contains("no JSON"));
        assertTrue(received.keySet()
                .containsAll(List.of("dead_letter_partition", "dead_letter_offset", "dead_letter_time")));
    }

    @Test
    void recordsThatAreNoEventsArePutAside() {
        byte[] value = "{\"version\":1}".getBytes(UTF_8);
        Map<String, String> headers = Events.headers(Stones.TOPIC, key, 1, 1);
        for (String missing : List.of("ce_id", "ce_generation", "ce_time", "ce_specversion")) {
            Map<String, String> without = Events.headers(Stones.TOPIC, key, 1, 1);
            without.remove(missing);
            Events.publishRaw(Stones.TOPIC, key, without, value);
        }
        Events.publishRaw(Stones.TOPIC, key, headers, null);
        Events.publishRaw(Stones.TOPIC, key, headers, "[]".getBytes(UTF_8));
        Events.publishRaw(Stones.TOPIC, key, headers, "{\"version\":2}".getBytes(UTF_8));
        Events.publishRaw(Stones.TOPIC, key, Events.headers(Stones.TOPIC, key, 0, 1), value);
        Events.publishRaw(Stones.TOPIC, key, Events.headers(Stones.TOPIC, "another", 1, 1), value);
        Events.publishRaw(Stones.TOPIC, key, headers, "{\"version\":1,\"name\":\"\\u0000\"}".getBytes(UTF_8));

        Map<String, String> beyondTheCalendar = Events.headers(Stones.TOPIC, key, 1, 1);
        beyondTheCalendar.put("ce_time", "+10000-01-01T00:00:00Z");
        Events.publishRaw(Stones.TOPIC, key, beyondTheCalendar, value);
        Map<String, String> withNul = Events.headers(Stones.TOPIC, key, 1, 1);
        withNul.put("a\0b", "c");
        Events.publishRaw(Stones.TOPIC, key, withNul, "[]".getBytes(UTF_8));

        awaiting(() -> assertEquals(12, deadLetters(key).size()));
        assertNull(stones.find(key));
        publish(key, 1, 1, "red");
        awaiting(() -> assertEquals(1, versionOf(key)));
        assertEquals(1, stones.find(key).applied());
    }

    @Test
    void watermarksThatNobodyCanUseArePutAside() {
        String said = "{\"service\":\"%s\",\"generation\":1,\"time\":\"%s\",\"offsets\":%s}";
        for (String watermark : List.of(
                said.formatted(key, "2024-01-01T00:00:00Z", "{\"huunghi.stone.v1\":{\"x\":1}}"),
                said.formatted(key, "2024-01-01T00:00:00Z", "{\"huunghi.stone.v1\":null}"),
                said.formatted(key, "2024-01-01T00:00:00Z", "{\"huunghi.stone.v1\":{\"0\":-1}}"),
                said.formatted(key, "+10000-01-01T00:00:00Z", "{}"))) {
            Events.publishRaw(
                    Topics.WATERMARKS, key, Events.headers(Topics.WATERMARKS, key, 1, 1), watermark.getBytes(UTF_8));
        }

        awaiting(() -> assertEquals(4, deadLetters(Topics.WATERMARKS, key).size()));
        publish(key, 1, 1, "red");
        awaiting(() -> assertEquals(1, versionOf(key)));
    }

    @Test
    void aConnectionThatDiesWhileApplyingCostsAnotherAttemptAndNothingElse() {
        stones.killConnectionOf(key);
        publish(key, 1, 1, "red");

        awaiting(() -> assertNotNull(stones.find(key)));
        assertEquals(1, stones.find(key).applied());
        assertEquals(List.of(), deadLetters(key));
    }

    @Test
    void aWithdrawnRecordIsHeldButNotKnown() {
        Events.publish(Stones.TOPIC, key, 1, 2, "{\"version\":2,\"withdrawn\":true}");

        awaiting(() ->
                assertTrue(mirror.find(Stones.TOPIC, key).map(Event::withdrawn).orElse(false)));
        assertTrue(mirror.known(Stones.TOPIC, List.of(key)).isEmpty());
    }

    @Test
    void twoMembersOfAGroupShareTheWorkAndApplyEverythingOnce() throws Exception {
        List<String> keys = IntStream.range(0, 100).mapToObj(i -> key + "-" + i).toList();
        Reader second = new Reader(new ReaderSettings("kit", "second", 1000, kafka), inbox, progress, json);
        SortedSet<String> topics = inbox.topics();
        topics.add(Topics.WATERMARKS);
        Thread thread = new Thread(() -> second.read(topics));
        thread.start();
        try (Admin admin = Admin.create(kafka)) {
            keys.subList(0, 30).forEach(k -> publish(k, 1, 1, "red"));
            awaiting(() -> {
                ConsumerGroupDescription group = admin.describeConsumerGroups(List.of("kit"))
                        .describedGroups()
                        .get("kit")
                        .get();
                assertEquals(
                        2,
                        group.members().stream()
                                .filter(member -> member.assignment().topicPartitions().stream()
                                        .anyMatch(p -> p.topic().equals(Stones.TOPIC)))
                                .count());
            });
            keys.subList(30, 70).forEach(k -> publish(k, 1, 1, "red"));
        } finally {
            second.stop();
            thread.join(20_000);
            second.close();
        }
        keys.subList(70, 100).forEach(k -> publish(k, 1, 1, "red"));

        awaiting(() -> keys.forEach(k -> assertNotNull(stones.find(k), k)));
        keys.forEach(k -> assertEquals(1, stones.find(k).applied(), k));
    }

    private static void publish(String key, long generation, long version, String colour) {
        Events.publish(
                Stones.TOPIC,
                key,
                generation,
                version,
                "{\"version\":%d,\"colour\":\"%s\",\"notYetKnown\":{}}".formatted(version, colour));
    }

    private long versionOf(String of) {
        Stones.Stone stone = stones.find(of);
        return stone == null ? 0 : stone.version();
    }

    private List<String> deadLetters(String of) {
        return deadLetters(Stones.TOPIC, of);
    }

    private List<String> deadLetters(String topic, String of) {
        return database.query(
                "select reason from dead_letter where topic = ? and key = ?",
                row -> row.getString("reason"),
                topic,
                of);
    }

    private static void awaiting(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
