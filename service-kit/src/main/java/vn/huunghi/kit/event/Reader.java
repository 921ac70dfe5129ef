package vn.huunghi.kit.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** One membership of the reader's group: brings batches to the inbox, from the positions that the database holds. */
final class Reader implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(3);
    private static final long FIRST_BACKOFF_MILLIS = 50;
    private static final long LAST_BACKOFF_MILLIS = 2_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Inbox inbox;
    private final Progress progress;
    private final EventJson json;
    private final Map<TopicPartition, Long> applied = new HashMap<>();
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private volatile boolean closing;
    private volatile String failure;

    Reader(ReaderSettings settings, Inbox inbox, Progress progress, EventJson json) {
        this.inbox = inbox;
        this.progress = progress;
        this.json = json;
        Map<String, Object> properties = settings.consumer();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        // A reader that was killed must not keep its partitions from the one that takes its place for 45 s, Kafka's
        // default.
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Reads until {@link #stop}; what is under way then is finished. */
    void read(SortedSet<String> topics) {
        consumer.subscribe(topics, this);
        while (!closing) {
            place();
            ConsumerRecords<byte[], byte[]> records = poll(POLL);
            Batch batch = new Batch(records, reached(consumer, placed(), applied), json);
            if (!batch.isEmpty()) {
                apply(batch);
                batch.reached().forEach((partition, reached) -> applied.put(partition, reached.position()));
                tellKafka(batch);
            }
        }
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration time) {
        try {
            return consumer.poll(time);
        } catch (WakeupException e) {
            closing = true;
            return ConsumerRecords.empty();
        }
    }

    /** What has moved since it was last stored; also by records that only mark transactions. */
    static Map<TopicPartition, Batch.Reached> reached(
            KafkaConsumer<?, ?> consumer, Set<TopicPartition> placed, Map<TopicPartition, Long> applied) {
        Map<TopicPartition, Batch.Reached> reached = new HashMap<>();
        for (TopicPartition partition : placed) {
            long position = consumer.position(partition);
            if (!Long.valueOf(position).equals(applied.get(partition))) {
                OptionalLong lag = consumer.currentLag(partition);
                reached.put(
                        partition, new Batch.Reached(position, lag.isPresent() ? position + lag.getAsLong() : null));
            }
        }
        return reached;
    }

    /** Tried until it is done: the partitions rest meanwhile, but the poll keeps the membership alive. */
    private void apply(Batch batch) {
        for (int failures = 0; !closing; ) {
            try {
                inbox.apply(batch);
                if (failures > 0) {
                    LOG.info("Events are applied again");
                    failure = null;
                    consumer.resume(placed());
                }
                return;
            } catch (RuntimeException | Error e) {
                if (failures++ == 0) {
                    LOG.warnf("Events cannot be applied now and are tried again: %s", e);
                }
                failure = e.toString();
                consumer.pause(consumer.assignment());
                if (!poll(backoff(failures)).isEmpty()) {
                    // Cannot be; but what is polled and not applied would be lost.
                    throw new IllegalStateException("A poll of resting partitions brought records");
                }
            }
        }
        // Closed before it could be applied: whoever reads next begins where the database stands.
        throw new WakeupException();
    }

    private static Duration backoff(int failures) {
        long bound = Math.min(LAST_BACKOFF_MILLIS, FIRST_BACKOFF_MILLIS << Math.min(failures, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
    }

    private Set<TopicPartition> placed() {
        Set<TopicPartition> placed = new HashSet<>(consumer.assignment());
        placed.removeAll(unplaced);
        return placed;
    }

    // For tools that show lag; nobody here reads it.
    private void tellKafka(Batch batch) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        Set<TopicPartition> own = consumer.assignment();
        batch.reached().forEach((partition, reached) -> {
            if (own.contains(partition)) {
                offsets.put(partition, new OffsetAndMetadata(reached.position()));
            }
        });
        consumer.commitAsync(offsets, (told, e) -> {
            if (e != null) {
                LOG.debugf(e, "Kafka was not told the positions");
            }
        });
    }

    /** New partitions rest until the database has said where they go on, which may take a while when it is away. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        unplaced.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        unplaced.removeAll(partitions);
        applied.keySet().removeAll(partitions);
    }

    private void place() {
        if (unplaced.isEmpty()) {
            return;
        }
        try {
            Map<TopicPartition, Long> positions = progress.positions(unplaced);
            Map<TopicPartition, Long> ends = consumer.endOffsets(unplaced);
            Set<TopicPartition> replaced = new HashSet<>();
            positions.forEach((partition, position) -> {
                if (position > ends.getOrDefault(partition, 0L)) {
                    replaced.add(partition);
                }
            });
            if (!replaced.isEmpty()) {
                LOG.warnf("Read from the start, because they are shorter than what was applied: %s", replaced);
                progress.forget(replaced);
            }
            positions.forEach((partition, position) -> {
                long start = replaced.contains(partition) ? 0 : position;
                if (start == 0) {
                    consumer.seekToBeginning(Set.of(partition));
                } else {
                    consumer.seek(partition, start);
                    applied.put(partition, start);
                }
            });
            consumer.resume(unplaced);
            unplaced.clear();
        } catch (WakeupException e) {
            closing = true;
        } catch (RuntimeException e) {
            // The next round asks again. No poll here: it might bring records of other partitions, which must be
            // applied.
            LOG.debugf(e, "Positions are not known yet");
        }
    }

    /** What keeps it from applying; null if nothing does. */
    String failure() {
        return failure;
    }

    /** From any thread. */
    void stop() {
        closing = true;
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(PATIENCE_AT_END));
    }
}
