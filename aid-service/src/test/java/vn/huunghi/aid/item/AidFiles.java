package vn.huunghi.aid.item;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.huunghi.aid.Api.AID_ITEMS;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.huunghi.kit.test.Tokens;

/** Sends files of aid items as the officer of Tây Ninh. */
final class AidFiles {
    static final String IMPORTS = AID_ITEMS + "/imports";

    private AidFiles() {}

    static Response send(String file) {
        return given().auth()
                .oauth2(Tokens.of("officer", "tay-ninh"))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    static Response done(Response begun) {
        begun.then().statusCode(201);
        String location = begun.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(location).then().body("status", equalTo("DONE")));
        return get(location);
    }

    static Response get(String location) {
        return given().auth().oauth2(Tokens.of("officer", "tay-ninh")).get(location);
    }
}
