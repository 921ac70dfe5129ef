package vn.huunghi.kit.rest;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.huunghi.kit.rest.Http.PLANTS;
import static vn.huunghi.kit.rest.Http.as;
import static vn.huunghi.kit.rest.Http.officer;
import static vn.huunghi.kit.rest.Http.sending;
import static vn.huunghi.kit.rest.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class IdempotencyTest {
    @Inject
    DataSource dataSource;

    @Inject
    IdempotencyKeys keys;

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndWritesNothing() {
        String key = UUID.randomUUID().toString();
        String name = Http.name();
        Response first = post(key, Http.plant(name));
        Response second = post(key, Http.plant(name));

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.contentType(), second.contentType());
        officer().queryParam("q", name).get(PLANTS).then().body("items", hasSize(1));
    }

    @Test
    void theFirstAnswerStaysWhatItWasWhenTheRecordChanges() {
        String key = UUID.randomUUID().toString();
        String body = Http.plant(Http.name());
        Response first = post(key, body);
        sending(Http.plant(Http.name()))
                .header("If-Match", "\"0\"")
                .put(PLANTS + "/" + first.path("id"))
                .then()
                .statusCode(200);
        assertArrayEquals(first.asByteArray(), post(key, body).asByteArray());
    }

    @Test
    void anotherBodyOrQueryUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, Http.plant(Http.name())).then().statusCode(201);
        refused(post(key, Http.plant(Http.name())), 422, "idempotency-key-reused", "Idempotency-Key");
    }

    @Test
    void theSameKeyOfAnotherSubjectOrPathIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        post(key, Http.plant(Http.name())).then().statusCode(201);
        as(Tokens.ofPerson("officer", "somebody-else", "test-client"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Http.plant(Http.name()))
                .post(PLANTS)
                .then()
                .statusCode(201);
        officer()
                .noContentType()
                .header("Idempotency-Key", key)
                .post(PLANTS + "/" + Http.planted() + "/restore")
                .then()
                .statusCode(200);
    }

    @Test
    void anActionIsReplayedToo() {
        String id = Http.planted();
        String key = UUID.randomUUID().toString();
        officer().header("If-Match", "\"0\"").delete(PLANTS + "/" + id).then().statusCode(204);
        Response first =
                officer().noContentType().header("Idempotency-Key", key).post(PLANTS + "/" + id + "/restore");
        Response second =
                officer().noContentType().header("Idempotency-Key", key).post(PLANTS + "/" + id + "/restore");
        first.then().statusCode(200).header("ETag", "\"2\"");
        second.then().statusCode(200).header("ETag", "\"2\"").header("Idempotency-Replayed", "true");
    }

    @Test
    void ofEqualRequestsAtOnceOneWritesAndTheOthersGetItsAnswer() throws Exception {
        String name = Http.name();
        String key = UUID.randomUUID().toString();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                calls.add(() -> post(key, Http.plant(name)));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertEquals(
                    List.of(201, 201, 201, 201, 201, 201),
                    answers.stream().map(Response::statusCode).toList());
            assertEquals(
                    1,
                    answers.stream()
                            .map(Response::asString)
                            .collect(Collectors.toSet())
                            .size());
            assertEquals(
                    5,
                    answers.stream()
                            .filter(a -> a.header("Idempotency-Replayed") != null)
                            .count());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aRequestThatFailedKeepsNothing() {
        String key = UUID.randomUUID().toString();
        String taken = Http.name();
        sending(Http.plant(taken)).post(PLANTS).then().statusCode(201);

        refused(post(key, Http.plant(taken)), 409, "conflict");
        post(key, Http.plant(Http.name())).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aKeyIsFreeAgainAfterADay() throws SQLException {
        String key = UUID.randomUUID().toString();
        String first = post(key, Http.plant(Http.name())).path("id");
        age(first, Duration.ofHours(25));
        String second = post(key, Http.plant(Http.name())).path("id");
        assertNotEquals(first, second);
    }

    @Test
    void keysOfYesterdayAreForgottenAndThoseOfTodayAreNot() throws SQLException {
        String oldKey = UUID.randomUUID().toString();
        String freshKey = UUID.randomUUID().toString();
        String fresh = Http.plant(Http.name());
        String old = post(oldKey, Http.plant(Http.name())).path("id");
        post(freshKey, fresh).then().statusCode(201);
        age(old, Duration.ofHours(25));

        keys.deleteExpired(Instant.now());

        assertEquals(0, age(old, Duration.ZERO));
        post(freshKey, fresh).then().header("Idempotency-Replayed", "true");
    }

    @Test
    void aKeyThatIsTooLongOrEmptyIsRefused() {
        refused(post("k".repeat(201), Http.plant(Http.name())), 400, "invalid-header", "Idempotency-Key");
        refused(post(" ", Http.plant(Http.name())), 400, "invalid-header", "Idempotency-Key");
    }

    private static Response post(String key, String body) {
        return sending(body).header("Idempotency-Key", key).post(PLANTS);
    }

    /** Makes the key look older under which this plant was entered. */
    private int age(String plantId, Duration by) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update idempotency_key set created_at = created_at - cast(? as interval) where location like ?")) {
            statement.setString(1, by.toString());
            statement.setString(2, "%" + plantId);
            return statement.executeUpdate();
        }
    }
}
