package vn.huunghi.kit.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Applies all that the topics hold to tables beside those of the service's {@link Reader}, in the same way and with
 * positions of its own. A failure ends it: whoever opens the next goes on where the database stands.
 */
public final class Replay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    /** Of the time that a batch took it rests one in so many after it: reads of the live tables need the same processors. */
    private static final int RESTS_ONE_IN = 3;

    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(3);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Inbox inbox;
    private final Progress reader;
    private final EventJson json;
    private final Map<TopicPartition, Long> applied = new HashMap<>();

    Replay(ReaderSettings settings, Inbox inbox, Progress reader, EventJson json) {
        this.consumer =
                new KafkaConsumer<>(settings.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.inbox = inbox;
        this.reader = reader;
        this.json = json;
    }

    void place(Collection<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> partitions(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        inbox.positions(partitions).forEach((partition, position) -> {
            if (position > ends.get(partition)) {
                throw new IllegalStateException(partition + " is shorter than what was applied of it");
            }
            if (position == 0) {
                consumer.seekToBeginning(Set.of(partition));
            } else {
                consumer.seek(partition, position);
                applied.put(partition, position);
            }
        });
    }

    /** A topic that is not read at all would be nowhere afterwards. */
    private List<PartitionInfo> partitions(String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new IllegalStateException(topic + " cannot be read: it has no partitions");
        }
        return partitions;
    }

    /**
     * Applies everything that the topics hold at this moment, resting a quarter of the time.
     *
     * @param goesOn asked before every batch
     * @return false if it did not go on
     */
    public boolean readToEnd(BooleanSupplier goesOn) {
        return read(consumer.endOffsets(consumer.assignment()), goesOn, this::advanceAndRest);
    }

    /**
     * As {@link #readToEnd}, without rest, as far as the service's reader has applied at this moment, and often somewhat
     * further.
     *
     * @throws IllegalStateException if that cannot be reached, because a topic was made anew and the reader has not noticed
     */
    public boolean readAsFarAsReader(BooleanSupplier goesOn) {
        Map<TopicPartition, Long> target = reader.positions(consumer.assignment());
        consumer.endOffsets(target.keySet()).forEach((partition, end) -> {
            if (target.get(partition) > end) {
                throw new IllegalStateException(partition + " is shorter than what the reader has applied of it");
            }
        });
        return read(target, goesOn, this::advance);
    }

    private boolean read(Map<TopicPartition, Long> target, BooleanSupplier goesOn, Runnable advance) {
        while (!target.entrySet().stream().allMatch(to -> applied.getOrDefault(to.getKey(), 0L) >= to.getValue())) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            advance.run();
        }
        return true;
    }

    private void advanceAndRest() {
        long begun = System.nanoTime();
        advance();
        LockSupport.parkNanos((System.nanoTime() - begun) / RESTS_ONE_IN);
    }

    private void advance() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        Batch batch = new Batch(records, Reader.reached(consumer, consumer.assignment(), applied), json);
        if (!batch.isEmpty()) {
            inbox.apply(batch);
            batch.reached().forEach((partition, reached) -> applied.put(partition, reached.position()));
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(PATIENCE_AT_END));
    }
}
