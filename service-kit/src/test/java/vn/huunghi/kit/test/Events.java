package vn.huunghi.kit.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** Plays the foreign service whose events the tested one reads. */
public final class Events {

    private static final int PARTITIONS = 12;
    private static final Set<String> ENSURED = ConcurrentHashMap.newKeySet();

    /** One for all: a producer costs more than a thousand records. */
    private static final class Sender {
        static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private Events() {}

    /** Publishes a record's state as a service would, and returns when the broker has it. */
    public static void publish(String topic, Object key, long generation, long version, String json) {
        Map<String, String> headers = headers(topic, key, generation, version);
        publishRaw(topic, key.toString(), headers, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The headers that a service would send, to leave one out or spoil it. */
    public static Map<String, String> headers(String topic, Object key, long generation, long version) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", topic + "/" + key + "/" + generation + "/" + version);
        headers.put("ce_source", "/foreign-service");
        headers.put("ce_type", "vn.huunghi.foreign.changed");
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_generation", Long.toString(generation));
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Says in a partition that a service has published everything of it again in this generation. */
    public static void publishMarker(String topic, int partition, long generation) {
        publishMarker(topic, partition, generation, partition);
    }

    /** As above, where another partition may be named than the one in which it stands. */
    public static void publishMarker(String topic, int partition, long generation, int named) {
        Map<String, String> headers = headers(topic, "!republished", generation, partition);
        headers.put("ce_type", "vn.huunghi.republished");
        String value = "{\"service\":\"foreign-service\",\"generation\":%d,\"topic\":\"%s\",\"partition\":%d}"
                .formatted(generation, topic, named);
        publishRaw(topic, partition, "!republished", headers, value.getBytes(StandardCharsets.UTF_8));
    }

    /** In which partition the events of a key are. */
    public static int partition(Object key) {
        byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % PARTITIONS;
    }

    /** Publishes whatever it is given, also what no service should. */
    public static void publishRaw(String topic, String key, Map<String, String> headers, byte[] value) {
        publishRaw(topic, null, key, headers, value);
    }

    private static void publishRaw(
            String topic, Integer partition, String key, Map<String, String> headers, byte[] value) {
        ensure(topic);
        try {
            byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(topic, partition, keyBytes, value);
            headers.forEach((name, text) -> event.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            Sender.PRODUCER.send(event).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Not published on " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void ensure(String topic) {
        if (!ENSURED.add(topic)) {
            return;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            NewTopic wanted = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                    .configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(wanted)).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AssertionError("No topic " + topic, e);
            }
        } catch (TimeoutException e) {
            throw new AssertionError("No topic " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String bootstrapServers() {
        return System.getProperty(StackResource.BOOTSTRAP_SERVERS);
    }
}
