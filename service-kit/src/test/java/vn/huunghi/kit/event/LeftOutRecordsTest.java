package vn.huunghi.kit.event;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.EventContract;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;

/** A record that cannot be told again stops no republication, and nobody takes it for one that is gone. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LeftOutRecordsTest {

    private static final String TOPIC = Slates.TOPIC;

    @Inject
    Slates slates;

    @Inject
    RepublicationWorker worker;

    @Inject
    Changes changes;

    @Inject
    Relay relay;

    @Inject
    Mirror mirror;

    @Inject
    Database database;

    private final String id = UUID.randomUUID().toString();

    @AfterEach
    void end() {
        slates.tellAllAsTheyAre();
        database.update("delete from history where topic = ?", TOPIC);
    }

    @Test
    void itIsNamedAndKeptAndTheOthersAreTold() {
        List<String> keys =
                List.of("1-told", "2-refused", "3-not-told", "4-other-version", "5-other-key", "6-told", "7-gone")
                        .stream()
                        .map(name -> id + "-" + name)
                        .toList();
        keys.forEach(key -> told(key, 4));
        relay.publishDue();
        awaiting(() -> keys.forEach(key -> assertEquals(4, held(key).version())));
        slates.tell(keys.get(1), entry -> {
            throw new IllegalArgumentException("larger than it was");
        });
        slates.tell(keys.get(2), entry -> null);
        slates.tell(keys.get(3), entry -> entry(entry.key(), 5));
        slates.tell(keys.get(4), entry -> entry(id + "-another", 4));
        database.update("delete from history where topic = ? and key = ?", TOPIC, keys.get(6));

        String republication = started();
        worker.work();
        relay.publishDue();

        view(republication)
                .body("status", is("DONE"))
                .body("failure", nullValue())
                .body("leftOut.topic.unique()", is(List.of(TOPIC)))
                .body("leftOut.key", is(keys.subList(1, 5)))
                .body("leftOut[0].reason", containsString("larger than it was"))
                .body("leftOut[1].reason", containsString("Of 1 records 0 are told"))
                .body("leftOut[2].reason", containsString("in version 5"))
                .body("leftOut[3].reason", containsString(id + "-another"));
        long generation = generation();
        List<TopicRecord> markers = markers(generation);
        markers.forEach(marker -> EventContract.check("huunghi.republished.v1", marker.value()));
        keys.subList(1, 5)
                .forEach(key -> assertEquals(
                        List.of(Topics.partition(key)),
                        markers.stream()
                                .filter(marker -> marker.value()
                                        .path("leftOut")
                                        .toString()
                                        .contains(key))
                                .map(TopicRecord::partition)
                                .toList(),
                        key));
        awaiting(() -> {
            assertTrue(held(keys.get(6)).withdrawn());
            assertEquals(generation, held(keys.get(0)).generation());
            assertEquals(generation, held(keys.get(5)).generation());
        });
        awaitReadToTheEnd();
        keys.subList(1, 5).forEach(key -> {
            assertEquals(4, held(key).version(), key);
            assertFalse(held(key).withdrawn(), key);
            assertTrue(held(key).generation() < generation, "so that whatever is told next is newer");
        });

        told(keys.get(1), 5);
        relay.publishDue();
        awaiting(() -> assertEquals(5, held(keys.get(1)).version()));
    }

    @Test
    void whereThereAreTooManyItIsGivenUpWithoutAMarkerAndAnotherMayFollow() {
        for (int i = 0; i < 102; i++) {
            String key = "%s-%03d".formatted(id, i);
            told(key, 1);
            slates.tell(key, entry -> null);
        }
        relay.publishDue();

        String republication = started();
        worker.work();
        relay.publishDue();

        view(republication)
                .body("status", is("FAILED"))
                .body("leftOut.size()", is(100))
                .body("failure", containsString(id + "-100"));
        assertEquals(List.of(), markers(generation()));

        slates.tellAllAsTheyAre();
        String next = started();
        worker.work();
        relay.publishDue();
        view(next).body("status", is("DONE")).body("leftOut", empty());
    }

    private void told(String key, long version) {
        QuarkusTransaction.requiringNew()
                .run(() -> changes.record(new Change(
                        TOPIC, key, version, "change", null, null, Map.of("id", key, "version", version), true)));
    }

    private static Outbox.Entry entry(String key, long version) {
        return new Outbox.Entry(TOPIC, key, version, "{\"version\":%d}".formatted(version));
    }

    private static String started() {
        return administrator()
                .post("/republications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse view(String republication) {
        return administrator().get("/republications/" + republication).then().statusCode(200);
    }

    private static List<TopicRecord> markers(long generation) {
        return TopicRecords.of(TOPIC).stream()
                .filter(event -> event.key().equals(Topics.REPUBLISHED_KEY)
                        && event.value().path("generation").asLong() == generation)
                .toList();
    }

    /** One more record in every partition: what stood before it is applied once it is. */
    private void awaitReadToTheEnd() {
        List<String> last = new ArrayList<>();
        for (int i = 0; last.size() < Topics.PARTITIONS; i++) {
            String key = id + "-last-" + i;
            if (last.stream().noneMatch(other -> Topics.partition(other) == Topics.partition(key))) {
                last.add(key);
                told(key, 1);
            }
        }
        relay.publishDue();
        awaiting(() -> last.forEach(key -> assertEquals(1, held(key).version())));
    }

    private Event held(String key) {
        return mirror.find(TOPIC, key).orElseThrow(() -> new AssertionError("nothing of " + key));
    }

    private long generation() {
        return database.query("select generation from service_generation", row -> row.getLong(1))
                .get(0);
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.of("administrator"));
    }

    private static void awaiting(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
