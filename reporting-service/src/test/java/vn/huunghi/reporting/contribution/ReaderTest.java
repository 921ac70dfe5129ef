package vn.huunghi.reporting.contribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.reporting.Topics;

/** What comes over the topics: corrected, withdrawn, late, again, in any order, and not to be applied at all. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReaderTest {
    @Inject
    Database database;

    @Inject
    Mirror mirror;

    private final Activities service = new Activities();
    private final String id = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @Test
    void aCorrectionReplaces() {
        service.publish(id, 1, null, Map.of("SCHOLARSHIPS", 300, "HOUSEHOLDS_SUPPORTED", 7));
        awaitVisible(Map.of("SCHOLARSHIPS", 300, "HOUSEHOLDS_SUPPORTED", 7, "ACTIVITIES", 1));

        service.publish(id, 2, null, Map.of("SCHOLARSHIPS", 301));

        awaitVisible(Map.of("SCHOLARSHIPS", 301, "ACTIVITIES", 1));
    }

    @Test
    void aWithdrawalRemovesAndARestorationBringsBack() {
        service.publish(id, 1, null, Map.of("SCHOLARSHIPS", 300));
        awaitVisible(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 1));

        service.withdraw(Topics.ACTIVITY, id, 2);
        awaitVisible(Map.of());

        service.publish(id, 3, null, Map.of("SCHOLARSHIPS", 300));
        awaitVisible(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 1));
    }

    @Test
    void aReturnCountsWhileItIsAccepted() {
        service.declare(id, 1, "SUBMITTED", Map.of("SCHOLARSHIPS", 300));
        service.publish(other, 1, null, Map.of());
        awaitVisible(Map.of("ACTIVITIES", 1));

        service.declare(id, 2, "ACCEPTED", Map.of("SCHOLARSHIPS", 300));
        awaitVisible(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 1));

        // Reopened, it is a draft again: withdrawn for everybody else.
        service.withdraw(Topics.RETURN, id, 3);
        awaitVisible(Map.of("ACTIVITIES", 1));
    }

    @Test
    void aPartThatComesBeforeItsParentIsHiddenOnceTheParentStatesTheSame() {
        service.publish(id, 1, other, Map.of("SCHOLARSHIPS", 300, "HOUSEHOLDS_SUPPORTED", 7));
        awaitVisible(Map.of("SCHOLARSHIPS", 300, "HOUSEHOLDS_SUPPORTED", 7));

        service.publish(other, 1, null, Map.of("SCHOLARSHIPS", 500));
        awaitVisible(Map.of("SCHOLARSHIPS", 500, "HOUSEHOLDS_SUPPORTED", 7, "ACTIVITIES", 1));

        service.withdraw(Topics.ACTIVITY, other, 2);
        awaitVisible(Map.of("SCHOLARSHIPS", 300, "HOUSEHOLDS_SUPPORTED", 7));
    }

    @Test
    void aPartThatComesAfterItsParentIsHiddenWhereTheParentStatesTheSame() {
        service.publish(other, 1, null, Map.of("SCHOLARSHIPS", 500));
        awaitVisible(Map.of("SCHOLARSHIPS", 500, "ACTIVITIES", 1));

        service.publish(id, 1, other, Map.of("SCHOLARSHIPS", 300, "HOUSEHOLDS_SUPPORTED", 7));
        awaitVisible(Map.of("SCHOLARSHIPS", 500, "HOUSEHOLDS_SUPPORTED", 7, "ACTIVITIES", 1));

        service.publish(other, 2, null, Map.of());
        awaitVisible(Map.of("SCHOLARSHIPS", 300, "HOUSEHOLDS_SUPPORTED", 7, "ACTIVITIES", 1));
    }

    @Test
    void whatItsServiceDoesNotPublishAgainLeavesTheStatistics() {
        service.publish(id, 5, null, Map.of("SCHOLARSHIPS", 300));
        service.publish(other, 5, null, Map.of("SCHOLARSHIPS", 7));
        awaitVisible(Map.of("SCHOLARSHIPS", 307, "ACTIVITIES", 2));

        // Its database came back from a backup that is older than the one, and than the last change of the other.
        Events.publish(
                Topics.ACTIVITY, other, 2, 3, service.activity(other, 3, null, Map.of("HOUSEHOLDS_SUPPORTED", 4)));
        Events.publishMarker(Topics.ACTIVITY, Events.partition(other), 2);
        Events.publishMarker(Topics.ACTIVITY, Events.partition(id), 2);

        awaitVisible(Map.of("HOUSEHOLDS_SUPPORTED", 4, "ACTIVITIES", 1));
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        service.publish(id, 1, null, Map.of("SCHOLARSHIPS", 300));
        service.publish(id, 1, null, Map.of("SCHOLARSHIPS", 999));

        awaitNext();
        assertEquals(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 2), visible());
    }

    @Test
    void aLateOlderEventChangesNothing() {
        service.publish(id, 3, null, Map.of("SCHOLARSHIPS", 300));
        service.publish(id, 2, null, Map.of("SCHOLARSHIPS", 200, "HOUSEHOLDS_SUPPORTED", 7));

        awaitNext();
        assertEquals(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 2), visible());
    }

    @Test
    void aLateOlderEventDoesNotReviveAWithdrawnActivity() {
        service.withdraw(Topics.ACTIVITY, id, 3);
        service.publish(id, 2, null, Map.of("SCHOLARSHIPS", 200));

        awaitNext();
        assertEquals(Map.of("ACTIVITIES", 1), visible());
    }

    @Test
    void aPoisonousEventGoesToTheDeadLettersAndTheNextIsApplied() {
        service.publish(id, 1, null, Map.of("SCHOLARSHIPS", 300));
        Events.publish(
                Topics.ACTIVITY,
                id,
                1,
                2,
                service.activity(id, 2, null, Map.of("SCHOLARSHIPS", 7)).replace("\"EXACT\"", "\"ROUGHLY\""));
        awaitNext();

        assertEquals(List.of(2L), deadLetters());
        assertEquals(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 2), visible());

        service.publish(id, 3, null, Map.of("SCHOLARSHIPS", 301));
        awaitVisible(Map.of("SCHOLARSHIPS", 301, "ACTIVITIES", 2));
    }

    @Test
    void whatIsNoJsonGoesToTheDeadLettersAndTheNextIsApplied() {
        Events.publishRaw(
                Topics.ACTIVITY,
                id,
                Events.headers(Topics.ACTIVITY, id, 1, 1),
                "{\"id\":".getBytes(StandardCharsets.UTF_8));
        service.publish(id, 2, null, Map.of("SCHOLARSHIPS", 300));

        awaitVisible(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 1));
        assertEquals(List.of(1L), deadLetters());
    }

    /** The database refuses the new contributions when mirror and old contributions have already been changed. */
    @Test
    void aProjectionThatFailsHalfwayLeavesNeitherStateNorContribution() {
        service.publish(id, 1, null, Map.of("SCHOLARSHIPS", 300));
        awaitVisible(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 1));
        long marks = marks();

        service.publish(id, 2, null, Map.of(tooLongForAnIndex(), 7));
        awaitNext();

        assertEquals(List.of(2L), deadLetters());
        assertEquals(1, mirror.find(Topics.ACTIVITY, id).orElseThrow().version());
        assertEquals(Map.of("SCHOLARSHIPS", 300, "ACTIVITIES", 2), visible());
        assertEquals(marks + 1, marks(), "only the next activity marked its cell");
    }

    /** All events of a key share a partition, so what was published for it before is applied when this one is. */
    private void awaitNext() {
        long version = mirrored() + 10;
        String next = id;
        while (partition(next) != partition(id) || next.equals(id)) {
            next = UUID.randomUUID().toString();
        }
        String marker = next;
        service.publish(marker, version, null, Map.of());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        1, mirror.known(Topics.ACTIVITY, List.of(marker)).size()));
    }

    private static int partition(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return org.apache.kafka.common.utils.Utils.toPositive(org.apache.kafka.common.utils.Utils.murmur2(bytes)) % 12;
    }

    private long mirrored() {
        return mirror.find(Topics.ACTIVITY, id).map(event -> event.version()).orElse(0L);
    }

    private void awaitVisible(Map<String, Integer> figures) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(figures, visible()));
    }

    private Map<String, Integer> visible() {
        Map<String, Integer> sums = new HashMap<>();
        database.query(
                "select measure, " + FigureSql.SUM + " from visible_contribution where provinces = ? group by measure",
                row -> sums.put(
                        row.getString("measure"),
                        row.getObject("value", BigDecimal.class).intValueExact()),
                (Object) new String[] {service.province});
        return sums;
    }

    private List<Long> deadLetters() {
        return database.query(
                "select convert_from(payload, 'UTF8') as payload, headers from dead_letter where key = ? order by id",
                row -> row.getString("payload").contains("\"version\":2") ? 2L : 1L,
                id);
    }

    private long marks() {
        return database.query("select count(*) from cell_dirty where provinces = ?", row -> row.getLong(1), (Object)
                        new String[] {service.province})
                .get(0);
    }

    private static String tooLongForAnIndex() {
        return new Random(1)
                .ints(20_000, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
