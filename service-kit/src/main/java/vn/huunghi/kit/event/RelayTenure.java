package vn.huunghi.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One stay of a relay in office, from the lock to the first failure: nothing of it is reused after that.
 *
 * <p>The order is what keeps the promise: first the lock, then the producer, which fences whoever held the lock
 * before, and only then the first look at the outbox. A predecessor that has lost its connection can thus neither write
 * to Kafka after that look nor delete anything. Batches that it committed and could not delete are sent again, whole.
 */
final class RelayTenure implements AutoCloseable {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;

    private final RelaySettings settings;
    private final Connection connection;
    private final OutboxTable outbox;
    private final Set<String> ensured = new HashSet<>();
    private Map<TopicPartition, Long> positions;
    private KafkaProducer<byte[], byte[]> producer;
    private boolean inTransaction;
    private long lastWatermark;

    RelayTenure(RelaySettings settings) throws SQLException {
        this.settings = settings;
        connection = connect(settings);
        outbox = new OutboxTable(connection);
        lastWatermark = System.nanoTime() - settings.watermarkEvery().toNanos();
    }

    private static Connection connect(RelaySettings settings) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.jdbcUrl());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setApplicationName(settings.service() + "-relay");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            // A holder whose machine is gone must not keep the lock for the two hours that systems wait by default.
            statement.execute("set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 5;"
                    + "set tcp_keepalives_count = 3; set tcp_user_timeout = 20000");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    boolean leads() {
        return producer != null;
    }

    /** Whether this relay has become the one that publishes; if not, ask again later. */
    boolean tryLead() throws SQLException {
        if (!outbox.tryLock()) {
            return false;
        }
        Map<String, Object> properties = new HashMap<>(settings.kafka());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.service() + "-relay");
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, settings.service() + "-relay");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        // A batch is flushed at once, so lingering only gathers it and delays nothing.
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        // Larger than any event; what is larger than the broker allows is told apart by the broker's answer.
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        KafkaProducer<byte[], byte[]> fencing =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            fencing.initTransactions();
            positions = outbox.positions();
        } catch (KafkaException | SQLException e) {
            fencing.close(Duration.ZERO);
            throw e;
        }
        producer = fencing;
        return true;
    }

    OutboxTable.Due due() throws SQLException {
        return outbox.due(settings.batch());
    }

    /** What a pass did; {@code more} if the outbox held more than it could take. */
    record Pass(int published, boolean more) {}

    /** Publishes one batch and forgets it. */
    Pass pass() throws SQLException {
        OutboxTable.Due due = due();
        if (!due.rows().isEmpty()) {
            ensure(due.rows().stream().map(OutboxRow::topic).toList());
            Map<TopicPartition, Long> reached = send(due);
            outbox.published(due.rows(), reached);
            positions.putAll(reached);
        }
        if (due.complete()
                && System.nanoTime() - lastWatermark
                        >= settings.watermarkEvery().toNanos()) {
            tellWatermark(due);
        }
        return new Pass(due.rows().size(), !due.complete());
    }

    /** One batch in one Kafka transaction; returns when all of it is committed. */
    Map<TopicPartition, Long> send(OutboxTable.Due due) throws SQLException {
        Map<TopicPartition, Long> reached = write(due);
        commit();
        return reached;
    }

    /** What {@link #send} does up to the commit. */
    Map<TopicPartition, Long> write(OutboxTable.Due due) throws SQLException {
        begin();
        List<Future<RecordMetadata>> sent = new ArrayList<>(due.rows().size());
        for (OutboxRow row : due.rows()) {
            mustExist(row);
            sent.add(producer.send(row.toRecord(settings.service(), due.generation())));
        }
        producer.flush();
        Map<TopicPartition, Long> reached = new LinkedHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                RecordMetadata written = acknowledged(sent.get(i));
                reached.merge(
                        new TopicPartition(written.topic(), written.partition()), written.offset() + 1, Math::max);
            } catch (RecordTooLargeException | InvalidRecordException | InvalidTopicException e) {
                // Asked again, the broker would say the same for ever.
                outbox.refused(due.rows().get(i).id(), e.toString());
                throw e;
            }
        }
        return reached;
    }

    // Where there is no such partition the producer would wait for it, and all others with it, for ever.
    private void mustExist(OutboxRow row) throws SQLException {
        if (row.partition() != null
                && row.partition() >= producer.partitionsFor(row.topic()).size()) {
            InvalidTopicException missing =
                    new InvalidTopicException("%s has no partition %d".formatted(row.topic(), row.partition()));
            outbox.refused(row.id(), missing.toString());
            throw missing;
        }
    }

    private void tellWatermark(OutboxTable.Due due) {
        ensure(List.of(Topics.WATERMARKS));
        Watermark watermark = Watermark.of(settings.service(), due.generation(), due.time(), positions);
        begin();
        Future<RecordMetadata> sent = producer.send(watermark.toRecord());
        producer.flush();
        acknowledged(sent);
        commit();
        lastWatermark = System.nanoTime();
    }

    private void ensure(List<String> topics) {
        List<String> missing = topics.stream()
                .distinct()
                .filter(topic -> !ensured.contains(topic))
                .toList();
        if (!missing.isEmpty()) {
            Topics.ensure(settings.kafka(), settings.replication(), missing);
            ensured.addAll(missing);
        }
    }

    private void begin() {
        producer.beginTransaction();
        inTransaction = true;
    }

    void commit() {
        producer.commitTransaction();
        inTransaction = false;
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            // After a flush it is done; the bound is for the impossible.
            return sent.get(1, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new KafkaException(e);
        }
    }

    /**
     * Ends the tenure: an open transaction is aborted if Kafka answers soon (if not, the next producer does it), and the
     * lock goes with the connection.
     */
    @Override
    public void close() {
        if (producer != null) {
            try {
                if (inTransaction) {
                    producer.abortTransaction();
                }
            } catch (KafkaException | IllegalStateException e) {
                // Fenced, or Kafka is away, or a commit that went unanswered may not be followed by anything but
                // another one: then whoever comes next aborts what is open.
            }
            producer.close(Duration.ZERO);
            producer = null;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // It is lost already.
        }
    }
}
