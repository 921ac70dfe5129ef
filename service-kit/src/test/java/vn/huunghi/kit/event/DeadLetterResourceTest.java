package vn.huunghi.kit.event;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DeadLetterResourceTest {

    private static final String LETTERS = "/dead-letters";

    @Inject
    Stones stones;

    @Inject
    Database database;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aRecordThatIsMendedIsAppliedAndNoDeadLetterAnyMore() {
        long id = poisonous(1);
        stones.mend(key);

        administrator()
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("outcome", is("APPLIED"));

        assertEquals(1, stones.find(key).version());
        administrator().get(LETTERS + "/" + id).then().statusCode(404);
        administrator().post(LETTERS + "/" + id + "/replay").then().statusCode(404);
    }

    @Test
    void aRecordThatStillFailsSaysWhyAndStays() {
        long id = poisonous(1);

        administrator()
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(422)
                .body("code", is("still-not-applicable"))
                .body("detail", containsString("No such colour: poison"));

        assertNull(stones.find(key));
        administrator().get(LETTERS + "/" + id).then().statusCode(200);
    }

    @Test
    void whatALaterVersionHasOvertakenChangesNothingAndIsGone() {
        long id = poisonous(1);
        publish(2, "green");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(2, stones.find(key).version()));
        stones.mend(key);

        administrator()
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("outcome", is("OVERTAKEN"));

        assertEquals("green", stones.find(key).colour());
        administrator().get(LETTERS + "/" + id).then().statusCode(404);
    }

    @Test
    void aRepetitionUnderTheSameKeyGetsTheFirstAnswer() {
        long id = poisonous(1);
        stones.mend(key);
        String once = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            administrator()
                    .header("Idempotency-Key", once)
                    .post(LETTERS + "/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .body("outcome", is("APPLIED"));
        }
        assertEquals(1, stones.find(key).applied());
    }

    @Test
    void itIsShownAsItCameWithWhatIsTextAsText() {
        Events.publishRaw(Stones.TOPIC, key, Events.headers(Stones.TOPIC, key, 1, 1), "{\"đá\":".getBytes(UTF_8));
        long unreadable = awaitLetter();

        administrator()
                .get(LETTERS + "/" + unreadable)
                .then()
                .statusCode(200)
                .body("topic", is(Stones.TOPIC))
                .body("partition", is(Events.partition(key)))
                .body("key", is(key))
                .body("reason", containsString("no JSON"))
                .body("payload", is("{\"đá\":"))
                .body("payloadBytes", is(8))
                .body("headers.ce_subject", is(key));
        administrator().post(LETTERS + "/" + unreadable + "/replay").then().statusCode(422);

        database.update("update dead_letter set payload = ? where id = ?", new byte[] {-1, -2}, unreadable);
        administrator()
                .get(LETTERS + "/" + unreadable)
                .then()
                .body("payload", nullValue())
                .body("payloadBytes", is(2));
        database.update("update dead_letter set payload = null where id = ?", unreadable);
        administrator().get(LETTERS + "/" + unreadable).then().body("payloadBytes", nullValue());
    }

    @Test
    void theListIsReadPageByPageTheLastFirstAndCutsLongValues() {
        for (int i = 0; i < 5; i++) {
            database.update("""
                    insert into dead_letter (topic, partition, record_offset, key, headers, payload, reason)
                    values ('huunghi.listed.v1', 0, (select count(*) from dead_letter), ?, '[]', ?, 'listed')
                    """, key, "ệ".repeat(2_000).getBytes(UTF_8));
        }
        List<Integer> ids = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = administrator().queryParam("limit", 2).queryParam("topic", "huunghi.listed.v1");
            var answer = (cursor == null ? page : page.queryParam("cursor", cursor))
                    .get(LETTERS)
                    .then()
                    .statusCode(200)
                    .body("items.topic", everyItem(equalTo("huunghi.listed.v1")))
                    .body("items.payload", everyItem(equalTo("ệ".repeat(1_365))))
                    .extract();
            ids.addAll(answer.path("items.id"));
            cursor = answer.path("next");
        } while (cursor != null);

        assertEquals(5, ids.stream().distinct().count());
        assertEquals(ids.stream().sorted((a, b) -> b - a).toList(), ids);
        administrator()
                .get(LETTERS + "/" + ids.get(0))
                .then()
                .body("payload", is("ệ".repeat(2_000)))
                .body("payloadBytes", is(6_000));
    }

    @Test
    void onlyAnAdministratorSeesThem() {
        given().get(LETTERS).then().statusCode(401);
        for (String role : List.of("coordinator", "service")) {
            given().auth().oauth2(Tokens.of(role)).get(LETTERS).then().statusCode(403);
            given().auth()
                    .oauth2(Tokens.of(role))
                    .post(LETTERS + "/1/replay")
                    .then()
                    .statusCode(403);
        }
        administrator().get(LETTERS + "/first").then().statusCode(404);
        administrator().queryParam("limit", 0).get(LETTERS).then().statusCode(400);
    }

    private long poisonous(long version) {
        publish(version, "poison");
        return awaitLetter();
    }

    private long awaitLetter() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> database.query(
                                "select id from dead_letter where topic = ? and key = ?",
                                row -> row.getLong("id"),
                                Stones.TOPIC,
                                key),
                        found -> !found.isEmpty())
                .get(0);
    }

    private void publish(long version, String colour) {
        Events.publish(Stones.TOPIC, key, 1, version, "{\"version\":%d,\"colour\":\"%s\"}".formatted(version, colour));
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.of("administrator")).header("Accept-Language", "en");
    }
}
