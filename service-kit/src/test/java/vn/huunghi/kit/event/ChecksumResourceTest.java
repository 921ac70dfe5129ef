package vn.huunghi.kit.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ChecksumResourceTest {

    private static final String TOPIC = PebbleCopies.TOPIC;

    @Inject
    Changes changes;

    private final String key = UUID.randomUUID().toString();
    private final int bucket = md5(key)[0] & 0xFF;

    @Test
    void aChecksumIsThatOfTheVersionsThatWereToldLast() {
        change(1, true);
        change(2, true);
        change(3, false);
        change(4, false);

        List<Map<String, Object>> records = service()
                .get("/checksums/" + TOPIC + "/" + bucket)
                .then()
                .statusCode(200)
                .body("records.find { it.key == '%s' }.version".formatted(key), is(2))
                .body("records.find { it.key == '%s' }.at".formatted(key), notNullValue())
                .extract()
                .path("records");

        long checksum = 0;
        for (Map<String, Object> record : records) {
            checksum ^= ByteBuffer.wrap(md5(record.get("key") + ":" + record.get("version")))
                    .getLong();
        }
        String path = "topics.find { it.topic == '%s' }.buckets.find { it.bucket == %d }.".formatted(TOPIC, bucket);
        service()
                .get("/checksums")
                .then()
                .statusCode(200)
                .body("service", is("kit"))
                .body("at", notNullValue())
                .body("topics.topic", contains("huunghi.pebble.v1", "huunghi.shell.v1", "huunghi.slate.v1"))
                .body(path + "checksum", is(Long.toHexString(checksum)))
                .body(path + "records", is(records.size()));
    }

    @Test
    void whatWasWithdrawnIsInAndADraftIsNot() {
        change(1, false);
        service().get("/checksums/" + TOPIC + "/" + bucket).then().body("records.key", not(hasItem(key)));

        change(2, true);
        service().get("/checksums/" + TOPIC + "/" + bucket).then().body("records.key", hasItem(key));
    }

    @Test
    void whatIsNoTopicOfThisServiceOrNoBucketLeadsNowhere() {
        for (String nowhere : List.of("huunghi.stone.v1/0", TOPIC + "/256", TOPIC + "/-1", TOPIC + "/x")) {
            service().get("/checksums/" + nowhere).then().statusCode(404);
        }
    }

    @Test
    void servicesAndAdministratorsReadThemAndNobodyElse() {
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get("/checksums")
                .then()
                .statusCode(200);
        given().get("/checksums").then().statusCode(401);
        for (String role : List.of("coordinator", "reader")) {
            given().auth().oauth2(Tokens.of(role)).get("/checksums").then().statusCode(403);
            given().auth()
                    .oauth2(Tokens.of(role))
                    .get("/checksums/" + TOPIC + "/0")
                    .then()
                    .statusCode(403);
        }
        assertEquals(256, Checksums.BUCKETS);
    }

    private void change(long version, boolean published) {
        Map<String, Object> state = Map.of("id", key, "version", version);
        QuarkusTransaction.requiringNew()
                .run(() -> changes.record(new Change(TOPIC, key, version, "change", null, null, state, published)));
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification service() {
        return given().auth().oauth2(Tokens.of("service"));
    }
}
