package vn.huunghi.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;

/** Names of topics and how they are made: by whoever publishes or reads first, because brokers make them wrong. */
final class Topics {

    /** What a republication leaves at its end, as the type of a record and as its key. */
    static final String REPUBLISHED = "vn.huunghi.republished";

    static final String REPUBLISHED_KEY = "!republished";

    static final String WATERMARKS = "huunghi.watermark.v1";

    /** Fixed for a topic's life: another number would send a key's later events elsewhere. */
    static final int PARTITIONS = 12;

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Pattern NAME = Pattern.compile("huunghi\\.([a-z]+(-[a-z]+)*\\.)?([a-z]+(-[a-z]+)*)\\.v[0-9]+");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int DEAD_LETTER_BYTES = 2 * 1024 * 1024;

    private Topics() {}

    static String checked(String topic) {
        if (!NAME.matcher(topic).matches()) {
            throw new IllegalArgumentException("No topic of ours: " + topic);
        }
        return topic;
    }

    /** {@code vn.huunghi.activity.changed} for {@code huunghi.activity.v1}. */
    static String type(String topic) {
        String kind = topic.replaceFirst("^huunghi\\.", "").replaceFirst("\\.v[0-9]+$", "");
        return "vn.huunghi." + kind + ".changed";
    }

    /** Where Kafka's producers put a key. */
    static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    static String deadLetters(String service) {
        return "huunghi." + service.replaceFirst("-service$", "") + ".dead-letter.v1";
    }

    /**
     * Creates those that are missing.
     *
     * @param replication empty for the broker's default
     * @throws KafkaException if Kafka cannot be reached
     */
    static void ensure(Map<String, Object> kafka, Optional<Short> replication, Collection<String> topics) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        Admin admin = Admin.create(properties);
        try {
            Map<String, KafkaFuture<Void>> created = admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), replication)
                                    .configs(configuration(topic)))
                            .toList())
                    .values();
            for (Map.Entry<String, KafkaFuture<Void>> topic : created.entrySet()) {
                await(topic.getKey(), topic.getValue());
            }
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static void await(String topic, KafkaFuture<Void> created) {
        try {
            created.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                // Where services may not create topics an operator has.
                LOG.debugf("Topic %s may not be created by this service", topic);
            } else if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Topic " + topic + " cannot be created", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("Topic " + topic + " cannot be created", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static Map<String, String> configuration(String topic) {
        if (topic.contains(".dead-letter.")) {
            // Not compacted, which would keep one letter per key; what arrived at a limit leaves with more headers.
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG, days(90),
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(DEAD_LETTER_BYTES));
        }
        // Watermarks come each second and only the last counts.
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                topic.equals(WATERMARKS) ? Long.toString(Duration.ofHours(1).toMillis()) : days(1));
    }

    private static String days(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
