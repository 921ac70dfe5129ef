package vn.huunghi.reporting.contribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.reporting.Topics;

/** What comes over the topics of organisations and agreements: again, late, withdrawn, and not to be applied at all. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StandingReaderTest {
    @Inject
    Database database;

    @Inject
    Mirror mirror;

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {Topics.ORGANISATION, Topics.AGREEMENT})
    void aCorrectionReplaces(String topic) {
        publish(topic, 1, "2020-01-01", "a");
        publish(topic, 2, "2021-01-01", "b");

        awaitNext(topic);
        assertEquals(once(topic, "2021-01-01 b"), standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.ORGANISATION, Topics.AGREEMENT})
    void aRedeliveredEventChangesNothing(String topic) {
        publish(topic, 1, "2020-01-01", "a");
        publish(topic, 1, "2021-01-01", "b");

        awaitNext(topic);
        assertEquals(once(topic, "2020-01-01 a"), standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.ORGANISATION, Topics.AGREEMENT})
    void aLateOlderEventDoesNotReviveWhatWasWithdrawn(String topic) {
        publish(topic, 1, "2020-01-01", "a");
        Events.publish(topic, id, 1, 3, "{\"id\":\"%s\",\"version\":3,\"withdrawn\":true}".formatted(id));
        publish(topic, 2, "2021-01-01", "b");

        awaitNext(topic);
        assertEquals(List.of(), standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.ORGANISATION, Topics.AGREEMENT})
    void aPoisonousEventGoesToTheDeadLettersAndTheNextIsApplied(String topic) {
        publish(topic, 1, "2020-01-01", "a");
        publish(topic, 2, "2021-13-01", "b");

        awaitNext(topic);
        assertEquals(once(topic, "2020-01-01 a"), standing());
        assertEquals(
                1L,
                database.query("select count(*) from dead_letter where key = ?", row -> row.getLong(1), id)
                        .get(0));

        publish(topic, 3, "2022-01-01", "c");
        awaitNext(topic);
        assertEquals(once(topic, "2022-01-01 c"), standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "states", "headcounts"})
    void anOrganisationOfWhichSomethingIsUnreadableIsPutAside(String field) {
        publish(Topics.ORGANISATION, 1, "2020-01-01", "a");
        Events.publish(
                Topics.ORGANISATION,
                id,
                1,
                2,
                state(Topics.ORGANISATION, 2, "2021-01-01", "b")
                        .replace("\"" + field + "\":", "\"" + field + "\":7,\"x\":"));

        awaitNext(Topics.ORGANISATION);
        assertEquals(once(Topics.ORGANISATION, "2020-01-01 a"), standing());
    }

    /** An organisation stands for itself and its members; an agreement was signed and is in force. */
    private static List<String> once(String topic, String standing) {
        return topic.equals(Topics.ORGANISATION)
                ? List.of("MEMBERS " + standing, "ORGANISATIONS " + standing, "parent p")
                : List.of("AGREEMENTS_IN_FORCE " + standing, "AGREEMENTS_SIGNED " + standing);
    }

    private List<String> standing() {
        return database.query("""
                select measure || ' ' || from_day || ' ' || array_to_string(provinces, ',') as said
                from standing where record_id = ?
                union all
                select measure || ' ' || from_day || ' ' || array_to_string(provinces, ',')
                from contribution where record_id = ?
                union all
                select 'parent ' || parent_id from organisation_parent where organisation_id = ?
                order by said
                """, row -> row.getString("said"), id, id, id);
    }

    private void publish(String topic, long version, String day, String province) {
        Events.publish(topic, id, 1, version, state(topic, version, day, province));
    }

    private String state(String topic, long version, String day, String province) {
        return state(topic, id, version, day, province);
    }

    private static String state(String topic, String id, long version, String day, String province) {
        return topic.equals(Topics.ORGANISATION)
                ? """
                {"id":"%s","version":%d,"kind":"FUND","states":[{"from":"%s","name":"Quỹ","status":"ACTIVE","provinceId":"%s",
                "parentId":"p"}],"headcounts":[{"asOf":"%s","members":{"value":7,"low":7,"high":7,"qualifier":"EXACT"},
                "scope":"OWN","source":{}}],"laterField":1}""".formatted(id, version, day, province, day)
                : """
                {"id":"%s","version":%d,"kind":"TWINNING","title":"Kết nghĩa","provinceIds":["%s"],"signedOn":"%s",
                "obligations":[],"laterField":1}""".formatted(id, version, province, day);
    }

    /** All events of a key share a partition, so what was published for it before is applied when this one is. */
    private void awaitNext(String topic) {
        String next = UUID.randomUUID().toString();
        while (partition(next) != partition(id)) {
            next = UUID.randomUUID().toString();
        }
        String marker = next;
        Events.publish(topic, marker, 1, 1, state(topic, marker, 1, "2020-01-01", "a"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertEquals(1, mirror.known(topic, List.of(marker)).size()));
    }

    private static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % 12;
    }
}
