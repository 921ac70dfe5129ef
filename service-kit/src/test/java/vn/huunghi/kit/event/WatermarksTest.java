package vn.huunghi.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class WatermarksTest {

    // As in application.properties: whose watermarks make this service's asOf.
    private static final String SOURCE = "quarry-service";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Watermarks watermarks;

    @Inject
    Stones stones;

    @Inject
    Progress progress;

    @Inject
    Database database;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String key = UUID.randomUUID().toString();

    @Test
    void asOfIsTheTimeUpToWhichEverythingIsApplied() {
        publishStone(1);
        TopicPartition partition = partitionOfStone();
        long next = progress.positions(List.of(partition)).get(partition);

        tell(start, partition, next);
        awaitAsOf(start);

        // Nobody writes, time goes on.
        tell(start.plusSeconds(1), partition, next);
        awaitAsOf(start.plusSeconds(1));
        assertEquals(1, kept(), "what is overtaken is forgotten");

        // Told of something that is not applied yet, asOf stands until it is.
        tell(start.plusSeconds(2), partition, next + 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(2, kept()));
        assertEquals(Optional.of(start.plusSeconds(1)), watermarks.asOf());
        publishStone(2);
        awaitAsOf(start.plusSeconds(2));
    }

    @Test
    void everyTopicTellsHowFreshItsCopyIs() {
        publishStone(1);

        TopicFreshness freshness = watermarks.topics().stream()
                .filter(topic -> topic.topic().equals(Stones.TOPIC))
                .findFirst()
                .orElseThrow();
        assertNotNull(freshness.lastEventAt());
        assertTrue(freshness.lastEventAt().isAfter(start.minusSeconds(600)));
        assertTrue(freshness.position() > 0);
    }

    private void publishStone(long version) {
        Events.publish(Stones.TOPIC, key, 1, version, "{\"version\":" + version + "}");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertNotNull(stones.find(key));
            assertEquals(version, stones.find(key).version());
        });
    }

    private static void tell(Instant time, TopicPartition partition, long next) {
        String value = """
                {"service":"%s","generation":1,"time":"%s","more":true,
                 "offsets":{"%s":{"%d":%d},"huunghi.unread.v1":{"0":1000000}}}
                """.formatted(SOURCE, time, partition.topic(), partition.partition(), next);
        Events.publishRaw(Topics.WATERMARKS, SOURCE, Map.of(), value.getBytes(UTF_8));
    }

    private TopicPartition partitionOfStone() {
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % Topics.PARTITIONS;
        return new TopicPartition(Stones.TOPIC, partition);
    }

    private int kept() {
        return database.query("select count(*) from watermark where service = ?", row -> row.getInt(1), SOURCE)
                .get(0);
    }

    private void awaitAsOf(Instant time) {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(Optional.of(time), watermarks.asOf()));
    }
}
