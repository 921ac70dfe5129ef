package vn.huunghi.reporting.freshness;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.Topics;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class FreshnessTest {

    @Test
    void everyTopicReadIsListed() {
        get().body(
                        "topics.topic",
                        contains(
                                Topics.ACTIVITY,
                                Topics.AGREEMENT,
                                Topics.AID_ITEM,
                                Topics.CLUSTER,
                                Topics.DONOR,
                                Topics.INDICATOR,
                                Topics.ORGANISATION,
                                Topics.PROVINCE,
                                Topics.RETURN));
    }

    @Test
    void anAppliedEventShowsAndADeadLetterIsCounted() {
        String before = DateTimeFormatter.ISO_INSTANT.format(Instant.now());
        int deadLetters = get().extract().path("topics.find { it.topic == '" + Topics.RETURN + "' }.deadLetters");
        String id = UUID.randomUUID().toString();
        Events.publish(Topics.RETURN, id, 1, 1, "{\"id\":\"%s\",\"version\":1}".formatted(id));
        // Before the next version comes: in one batch with it nobody would look at the first.
        awaitReturns("deadLetters", greaterThan(deadLetters));

        Events.publish(Topics.RETURN, id, 1, 2, "{\"id\":\"%s\",\"version\":2,\"withdrawn\":true}".formatted(id));
        awaitReturns("lastEventAt", not(org.hamcrest.Matchers.lessThan(before)));
        awaitReturns("lag", equalTo(0));
    }

    private static void awaitReturns(String field, Matcher<?> expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get().body("topics.find { it.topic == '%s' }.%s".formatted(Topics.RETURN, field), expected));
    }

    @Test
    void withoutTokenNobodyReads() {
        given().get("/api/v1/freshness").then().statusCode(401);
    }

    private static ValidatableResponse get() {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/api/v1/freshness")
                .then()
                .statusCode(200);
    }
}
