package vn.huunghi.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One event that waits in the outbox.
 *
 * @param partition null where the key decides
 */
record OutboxRow(
        long id,
        String topic,
        Integer partition,
        String key,
        Long version,
        String type,
        byte[] payload,
        String headers,
        String traceparent,
        Instant changedAt) {

    /** The generation is the one at publication: a change that was under way while it rose must not look older. */
    ProducerRecord<byte[], byte[]> toRecord(String service, long generation) {
        ProducerRecord<byte[], byte[]> kafkaRecord = new ProducerRecord<>(
                topic, partition, key == null ? null : key.getBytes(StandardCharsets.UTF_8), payload);
        List<RecordHeader> all = headers != null
                ? RecordHeader.fromJson(headers)
                : Envelope.headers(service, topic, key, generation, version, type, changedAt, traceparent);
        all.forEach(header -> kafkaRecord.headers().add(header.name(), header.value()));
        return kafkaRecord;
    }
}
