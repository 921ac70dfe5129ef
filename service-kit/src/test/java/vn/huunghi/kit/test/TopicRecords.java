package vn.huunghi.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a topic holds, read from its start as a foreign reader would: committed records only. */
public final class TopicRecords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TopicRecords() {}

    /** In the order of each partition; nothing if the topic does not exist. */
    public static List<TopicRecord> of(String topic) {
        return of(System.getProperty(StackResource.BOOTSTRAP_SERVERS), topic);
    }

    /** Those of one key, in their order. */
    public static List<TopicRecord> of(String topic, Object key) {
        return of(topic).stream()
                .filter(found -> key.toString().equals(found.key()))
                .toList();
    }

    /** As {@link #of(String)}, from another broker. */
    public static List<TopicRecord> from(String bootstrapServers, String topic) {
        return of(bootstrapServers, topic);
    }

    private static List<TopicRecord> of(String bootstrapServers, String topic) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                false,
                "enable.auto.commit",
                false);
        List<TopicRecord> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            if (!consumer.listTopics(PATIENCE).containsKey(topic)) {
                return List.of();
            }
            Set<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("The end of " + topic + " is not reached");
                }
                consumer.poll(Duration.ofMillis(100)).forEach(source -> found.add(read(source)));
            }
        }
        return found;
    }

    private static TopicRecord read(ConsumerRecord<byte[], byte[]> source) {
        Map<String, String> headers = new HashMap<>();
        source.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new TopicRecord(
                source.topic(), source.partition(), source.offset(), text(source.key()), headers, json(source.value()));
    }

    private static JsonNode json(byte[] value) {
        try {
            return value == null ? null : JSON.readTree(text(value));
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text(value));
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
