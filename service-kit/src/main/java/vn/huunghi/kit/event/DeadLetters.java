package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.huunghi.kit.record.Database;

/** Puts aside what could not be applied, as it came and with the reason: in a table, and on a topic for operators. */
@Singleton
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int MAX_REASON = 2_000;

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final String topic;

    @Inject
    DeadLetters(
            Database database,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.topic = Topics.deadLetters(service);
    }

    /** In the caller's transaction; a record that is there already is not added again. */
    void add(Batch.Refused refused) {
        if (keep(refused)) {
            publish(refused);
        }
    }

    /** In the table alone; whether it was not there already. */
    boolean keep(Batch.Refused refused) {
        ConsumerRecord<byte[], byte[]> source = refused.source();
        String reason = storable(refused.reason());
        int added = database.update(
                """
                insert into dead_letter (topic, partition, record_offset, key, headers, payload, reason, at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (topic, partition, record_offset) do nothing
                """,
                source.topic(),
                source.partition(),
                source.offset(),
                key(source),
                RecordHeader.toJson(headers(source)),
                source.value(),
                reason,
                clock.instant());
        if (added == 1) {
            LOG.warnf(
                    "Not applied: %s, partition %d, offset %d, key %s: %s",
                    source.topic(), source.partition(), source.offset(), key(source), reason);
        }
        return added == 1;
    }

    private void publish(Batch.Refused refused) {
        ConsumerRecord<byte[], byte[]> source = refused.source();
        List<RecordHeader> all = new ArrayList<>(headers(source));
        all.add(RecordHeader.of("dead_letter_reason", storable(refused.reason())));
        all.add(RecordHeader.of("dead_letter_topic", source.topic()));
        all.add(RecordHeader.of("dead_letter_partition", Integer.toString(source.partition())));
        all.add(RecordHeader.of("dead_letter_offset", Long.toString(source.offset())));
        all.add(RecordHeader.of("dead_letter_time", clock.instant().toString()));
        outbox.appendDeadLetter(topic, key(source), source.value(), all);
    }

    private static String key(ConsumerRecord<byte[], byte[]> source) {
        return source.key() == null ? null : storable(new String(source.key(), StandardCharsets.UTF_8));
    }

    private static List<RecordHeader> headers(ConsumerRecord<byte[], byte[]> source) {
        return Arrays.stream(source.headers().toArray())
                .map(header -> new RecordHeader(storable(header.key()), header.value()))
                .toList();
    }

    // PostgreSQL's text takes every character but one.
    private static String storable(String text) {
        String clean = text.replace('\0', '\uFFFD');
        return clean.length() > MAX_REASON ? clean.substring(0, MAX_REASON) : clean;
    }
}
