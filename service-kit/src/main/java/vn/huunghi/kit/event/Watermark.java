package vn.huunghi.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What a service says about itself: every change that it committed before the time lies below these offsets.
 *
 * @param offsets per topic and partition the offset after the last record
 */
record Watermark(String service, long generation, String time, Map<String, Map<String, Long>> offsets) {

    // Lenient: a later publisher may say more.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Watermark of(String service, long generation, Instant time, Map<TopicPartition, Long> positions) {
        Map<String, Map<String, Long>> offsets = new TreeMap<>();
        positions.forEach((partition, position) -> offsets.computeIfAbsent(partition.topic(), t -> new TreeMap<>())
                .put(Integer.toString(partition.partition()), position));
        return new Watermark(service, generation, time.toString(), offsets);
    }

    static Watermark read(ConsumerRecord<byte[], byte[]> source, EventJson json) throws Unreadable {
        if (source.value() == null) {
            throw new Unreadable("no value");
        }
        try {
            Watermark watermark = JSON.treeToValue(Received.state(source, json), Watermark.class);
            if (watermark.service == null || watermark.offsets == null || watermark.generation < 1) {
                throw new Unreadable("no watermark");
            }
            Received.instant("time", watermark.time);
            for (Map<String, Long> partitions : watermark.offsets.values()) {
                checkOffsets(partitions);
            }
            return watermark;
        } catch (JsonProcessingException e) {
            throw new Unreadable("no watermark", e);
        }
    }

    private static void checkOffsets(Map<String, Long> partitions) throws Unreadable {
        if (partitions == null) {
            throw new Unreadable("a topic without offsets");
        }
        for (Map.Entry<String, Long> partition : partitions.entrySet()) {
            if (!partition.getKey().matches("[0-9]{1,6}") || partition.getValue() == null || partition.getValue() < 0) {
                throw new Unreadable("no offset of a partition: " + partition);
            }
        }
    }

    Instant at() {
        return Instant.parse(time);
    }

    String offsetsJson() {
        try {
            return JSON.writeValueAsString(offsets);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProducerRecord<byte[], byte[]> toRecord() {
        try {
            ProducerRecord<byte[], byte[]> kafkaRecord = new ProducerRecord<>(
                    Topics.WATERMARKS, null, service.getBytes(StandardCharsets.UTF_8), JSON.writeValueAsBytes(this));
            long version = ChronoUnit.MICROS.between(Instant.EPOCH, at());
            Envelope.headers(
                            service,
                            Topics.WATERMARKS,
                            service,
                            generation,
                            version,
                            Topics.type(Topics.WATERMARKS),
                            at(),
                            null)
                    .forEach(header -> kafkaRecord.headers().add(header.name(), header.value()));
            return kafkaRecord;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
