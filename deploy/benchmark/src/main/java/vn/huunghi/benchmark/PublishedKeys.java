package vn.huunghi.benchmark;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Of which records a topic holds how many committed events. */
record PublishedKeys(Map<String, Integer> events) {

    static PublishedKeys of(String bootstrapServers, String topic) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        Map<String, Integer> events = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> events.merge(found.key(), 1, Integer::sum));
            }
        }
        return new PublishedKeys(events);
    }

    /** How many of the keys have events, and how many events they have. */
    String of(List<String> keys) {
        long with = keys.stream().filter(events::containsKey).count();
        long all = keys.stream().mapToLong(key -> events.getOrDefault(key, 0)).sum();
        return "%d records, %d of them on the topic, in %d events".formatted(keys.size(), with, all);
    }
}
