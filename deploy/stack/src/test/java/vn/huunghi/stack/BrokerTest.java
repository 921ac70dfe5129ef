package vn.huunghi.stack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokerTest {

    private static Broker broker;

    @BeforeAll
    static void start() {
        broker = Broker.temporary(Path.of("target", "stack"));
    }

    @AfterAll
    static void stopLeavesNothing() {
        ProcessHandle process = ProcessHandle.of(broker.pid()).orElseThrow();
        broker.close();
        assertFalse(Leftover.isRunning(process));
    }

    @Test
    void committedTransactionIsReadAndAbortedOneIsNot() throws Exception {
        String topic = createTopic();
        try (KafkaProducer<String, String> producer = producer(Map.of("transactional.id", "writer-" + topic))) {
            producer.initTransactions();
            send(producer, topic, "aborted").abortTransaction();
            send(producer, topic, "committed").commitTransaction();
        }
        assertEquals(List.of("committed"), read(topic, 1));
    }

    @Test
    void restartKeepsPortAndRecords() throws Exception {
        String topic = createTopic();
        String address = broker.bootstrapServers();
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            producer.send(new ProducerRecord<>(topic, "before")).get();
            broker.restart();
            producer.send(new ProducerRecord<>(topic, "after")).get();
        }
        assertEquals(address, broker.bootstrapServers());
        assertEquals(List.of("before", "after"), read(topic, 2));
    }

    @Test
    void topicIsNotCreatedByMentioningIt() {
        try (Admin admin = Admin.create(client())) {
            ExecutionException refused = assertThrows(
                    ExecutionException.class,
                    () -> admin.describeTopics(List.of("never-created"))
                            .allTopicNames()
                            .get());
            assertInstanceOf(UnknownTopicOrPartitionException.class, refused.getCause());
        }
    }

    private static String createTopic() throws Exception {
        String topic = "topic-" + UUID.randomUUID();
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        return topic;
    }

    private static KafkaProducer<String, String> send(
            KafkaProducer<String, String> producer, String topic, String value) throws Exception {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, value)).get();
        return producer;
    }

    private static List<String> read(String topic, int expected) {
        List<String> values = new ArrayList<>();
        Map<String, Object> settings = with(Map.of(
                "group.id", "reader-" + topic, "auto.offset.reset", "earliest", "isolation.level", "read_committed"));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
                return values.size() >= expected;
            });
        }
        return values;
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> more) {
        return new KafkaProducer<>(with(more), new StringSerializer(), new StringSerializer());
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> settings = client();
        settings.putAll(more);
        return settings;
    }

    private static Map<String, Object> client() {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
