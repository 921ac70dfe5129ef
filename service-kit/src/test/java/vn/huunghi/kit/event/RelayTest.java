package vn.huunghi.kit.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

class RelayTest {

    private static RelayStack stack;

    // A database, a transactional id and topics of its own for each test.
    private final String name = "s" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String topic = "huunghi." + name + ".v1";
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        stack = new RelayStack();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void nothingIsLostAndOrderIsKeptWhileConnectionsAreCutAndTheBrokerRestarts() throws Exception {
        RelaySettings service = stack.service(name);
        List<String> keys = IntStream.range(0, 12).mapToObj(i -> key + "-" + i).toList();
        AtomicBoolean writing = new AtomicBoolean(true);
        int cuts = 0;
        Map<String, Long> written;
        try (Relay first = new Relay(service);
                Relay second = new Relay(service)) {
            first.start();
            second.start();
            List<CompletableFuture<Map<String, Long>>> writers = IntStream.range(0, 3)
                    .mapToObj(w -> CompletableFuture.supplyAsync(
                            () -> write(service, keys.subList(w * 4, w * 4 + 4), writing),
                            command -> new Thread(command).start()))
                    .toList();
            for (int round = 0; round < 12; round++) {
                long published = first.published() + second.published();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> first.published() + second.published() > published + 50);
                if (round == 6) {
                    stack.broker().restart();
                } else {
                    cuts += RelayStack.cutTheLockHolder(service);
                }
            }
            writing.set(false);
            written = new HashMap<>();
            writers.forEach(writer -> written.putAll(writer.join()));
            awaiting(() -> assertEquals(List.of("0"), RelayStack.query(service, "select count(*) from outbox")));
        }

        assertTrue(cuts >= 8, "the lock holder was cut " + cuts + " times");
        Map<String, List<Long>> published = new HashMap<>();
        records(topic)
                .forEach(event -> published
                        .computeIfAbsent(event.key(), k -> new ArrayList<>())
                        .add(event.value().get("version").asLong()));
        assertEquals(written.keySet(), published.keySet());
        published.forEach((k, versions) -> {
            assertEquals(written.get(k), versions.get(versions.size() - 1), "the last event is the last version");
            long before = 0;
            for (long version : versions) {
                assertTrue(version <= before + 1, "after version " + before + " came " + version);
                before = version;
            }
        });
    }

    // As a service does: the record's row is locked and its version raised before the event is appended.
    private Map<String, Long> write(RelaySettings service, List<String> keys, AtomicBoolean writing) {
        Map<String, Long> versions = new HashMap<>();
        String sql = """
                insert into history (topic, key, version, at, subject, client, action) values ('record', ?, 0, now(), '', '', '')
                on conflict do nothing
                """;
        try (Connection connection = RelayStack.connect(service)) {
            connection.setAutoCommit(false);
            for (String k : keys) {
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    insert.setString(1, k);
                    insert.executeUpdate();
                }
            }
            connection.commit();
            while (writing.get()) {
                String k = keys.get(ThreadLocalRandom.current().nextInt(keys.size()));
                long version = raise(connection, k);
                RelayStack.append(connection, topic, k, version, "{\"version\":" + version + "}");
                if (ThreadLocalRandom.current().nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    versions.put(k, version);
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long raise(Connection connection, String k) throws SQLException {
        String sql = "update history set version = version + 1 where topic = 'record' and key = ? returning version";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, k);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void aFencedOldRelayCannotPublish() throws Exception {
        RelaySettings service = stack.service(name);
        RelayStack.append(service, topic, key, 1, "{\"version\":1}");
        try (RelayTenure old = new RelayTenure(service);
                RelayTenure young = new RelayTenure(service)) {
            assertTrue(old.tryLead());
            assertFalse(young.tryLead(), "one at a time");
            Topics.ensure(service.kafka(), Optional.empty(), List.of(topic));
            OutboxTable.Due due = old.due();

            assertEquals(1, RelayStack.cutTheLockHolder(service));
            awaiting(() -> assertTrue(young.tryLead()));
            assertEquals(1, young.pass().published());

            assertThrows(KafkaException.class, () -> old.send(due));
            assertThrows(SQLException.class, old::due);
        }
        assertEquals(1, records(topic).size());
    }

    @Test
    void aCommitThatGoesUnansweredEndsTheTenureAndNotTheRelay() throws Exception {
        RelaySettings service = stack.service(name);
        RelayStack.append(service, topic, key, 1, "{\"version\":1}");
        Topics.ensure(service.kafka(), Optional.empty(), List.of(topic));
        try (RelayTenure cutOff = new RelayTenure(service)) {
            assertTrue(cutOff.tryLead());
            cutOff.write(cutOff.due());
            stack.broker().stop();
            assertThrows(TimeoutException.class, cutOff::commit);
        } finally {
            stack.broker().restart();
        }

        try (RelayTenure next = new RelayTenure(service)) {
            awaiting(() -> assertTrue(next.leads() || next.tryLead()));
            assertEquals(1, next.pass().published());
        }
        assertEquals(1, records(topic).size());
    }

    @Test
    void whatWasSentButNotForgottenIsSentAgain() throws Exception {
        RelaySettings service = stack.service(name);
        RelayStack.append(service, topic, key, 1, "{\"version\":1}");
        RelayStack.append(service, topic, key, 2, "{\"version\":2}");
        try (RelayTenure old = new RelayTenure(service)) {
            assertTrue(old.tryLead());
            Topics.ensure(service.kafka(), Optional.empty(), List.of(topic));
            old.send(old.due());
            RelayStack.cutTheLockHolder(service);
            assertThrows(SQLException.class, old::pass);
        }
        try (Relay relay = new Relay(service)) {
            assertEquals(2, relay.publishDue());
        }
        assertEquals(
                List.of(1L, 2L, 1L, 2L),
                records(topic).stream()
                        .map(event -> event.value().get("version").asLong())
                        .toList());
    }

    @Test
    void theStandbyTakesOverWhenTheLeaderEnds() throws Exception {
        RelaySettings service = stack.service(name);
        try (Relay second = new Relay(service)) {
            try (Relay first = new Relay(service)) {
                first.start();
                awaiting(() -> assertTrue(first.leads()));
                second.start();
                RelayStack.append(service, topic, key, 1, "{\"version\":1}");
                awaiting(() -> assertEquals(1, first.published()));
                assertFalse(second.leads());
            }
            RelayStack.append(service, topic, key, 2, "{\"version\":2}");
            awaiting(() -> assertEquals(1, second.published()));
            assertTrue(second.leads());
        }
    }

    @Test
    void writesWaitWhileKafkaIsAwayAndLeaveWhenItIsBack() throws Exception {
        RelaySettings service = stack.service(name);
        try (Relay relay = new Relay(service)) {
            stack.broker().stop();
            try {
                relay.start();
                RelayStack.append(service, topic, key, 1, "{\"version\":1}");
                awaiting(() -> assertTrue(relay.failure() != null));
                assertEquals(List.of("1"), RelayStack.query(service, "select count(*) from outbox"));
            } finally {
                stack.broker().restart();
            }
            awaiting(() -> assertEquals(1, relay.published()));
        }
        assertEquals(1, records(topic).size());
    }

    @Test
    void anEventThatTheBrokerNeverTakesIsPutAsideAndTheOthersLeave() throws Exception {
        RelaySettings service = stack.service(name);
        try (Admin admin = Admin.create(service.kafka())) {
            NewTopic narrow = new NewTopic(topic, Optional.of(1), Optional.empty())
                    .configs(Map.of("max.message.bytes", "100000"));
            admin.createTopics(List.of(narrow)).all().get();
        }
        RelayStack.append(service, topic, key, 1, "{\"version\":1}");
        RelayStack.append(service, topic, key, 2, "{\"version\":2,\"x\":\"" + random(200_000) + "\"}");
        RelayStack.append(service, topic, key, 3, "{\"version\":3}");
        try (Relay relay = new Relay(service)) {
            relay.start();
            awaiting(() -> assertEquals(List.of("0"), RelayStack.query(service, "select count(*) from outbox")));
        }
        assertEquals(List.of("2"), RelayStack.query(service, "select version from outbox_refused"));
        assertEquals(
                List.of(1L, 3L),
                records(topic).stream()
                        .map(event -> event.value().get("version").asLong())
                        .toList());
    }

    @Test
    void anEventForAPartitionThatDoesNotExistIsPutAsideAndTheOthersLeave() throws Exception {
        RelaySettings service = stack.service(name);
        RelayStack.append(service, topic, key, 1, "{\"version\":1}");
        RelayStack.query(service, """
                insert into outbox (topic, partition, key, version, type, payload)
                values ('%1$s', 99, 'a', 1, 't', 'x'), ('%1$s', 7, 'b', 1, 't', '{}') returning id
                """.formatted(topic));
        try (Relay relay = new Relay(service)) {
            relay.start();
            awaiting(() -> assertEquals(List.of("0"), RelayStack.query(service, "select count(*) from outbox")));
        }
        assertEquals(List.of("99"), RelayStack.query(service, "select partition from outbox_refused"));
        assertEquals(
                List.of(7),
                records(topic).stream()
                        .filter(event -> event.key().equals("b"))
                        .map(TopicRecord::partition)
                        .toList());
        assertEquals(2, records(topic).size());
    }

    @Test
    void aBacklogOfTheLargestEventsLeavesInBatchesThatFitIntoMemory() throws Exception {
        RelaySettings service = stack.service(name);
        for (int i = 0; i < 40; i++) {
            RelayStack.append(service, topic, key + i, 1, "{\"version\":1,\"x\":\"" + random(500_000) + "\"}");
        }
        try (RelayTenure tenure = new RelayTenure(service)) {
            assertTrue(tenure.tryLead());
            int size = tenure.due().rows().size();
            assertTrue(size > 10 && size < 20, "8 MiB at 500 kB each, and not " + size);
        }
        try (Relay relay = new Relay(service)) {
            assertEquals(40, relay.publishDue());
        }
    }

    @Test
    void watermarksGoOnWhenNobodyWritesAndTellWhereTheLastEventsAre() throws Exception {
        RelaySettings service = stack.service(name);
        Instant before = Instant.parse(RelayStack.query(
                        service, "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0));
        RelayStack.append(service, topic, key, 1, "{\"version\":1}");
        try (Relay relay = new Relay(service)) {
            relay.start();
            awaiting(() -> assertTrue(watermarks().size() >= 3));
        }
        TopicRecord event = records(topic).get(0);
        List<JsonNode> told = watermarks();
        JsonNode last = told.get(told.size() - 1);
        Instant time = Instant.parse(last.get("time").asText());
        assertTrue(time.isAfter(before));
        assertTrue(
                time.isAfter(Instant.parse(told.get(told.size() - 2).get("time").asText())));
        assertEquals(
                event.offset() + 1,
                last.at("/offsets/" + topic + "/" + event.partition()).asLong());

        // A relay that begins anew knows where its predecessor was.
        try (Relay relay = new Relay(service)) {
            relay.start();
            awaiting(() -> assertTrue(watermarks().size() > told.size()));
        }
        List<JsonNode> more = watermarks();
        assertEquals(last.get("offsets"), more.get(more.size() - 1).get("offsets"));
    }

    private List<JsonNode> watermarks() {
        return records(Topics.WATERMARKS).stream()
                .filter(event -> event.key().equals(name))
                .map(TopicRecord::value)
                .toList();
    }

    private static List<TopicRecord> records(String topic) {
        return TopicRecords.from(stack.broker().bootstrapServers(), topic);
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        ThreadLocalRandom.current().ints(length, 'a', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static void awaiting(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
