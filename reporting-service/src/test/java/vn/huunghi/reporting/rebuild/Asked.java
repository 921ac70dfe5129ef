package vn.huunghi.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.test.Tokens;

/** What an administrator asks of rebuilds. */
final class Asked {
    static final String REBUILDS = "/api/v1/rebuilds";

    private Asked() {}

    /** Of tables that other tests filled with what no topic tells, so that fewer records are no reason to refuse. */
    static UUID start() {
        return start("true");
    }

    static UUID start(String fewerRecords) {
        return UUID.fromString(given().auth()
                .oauth2(Tokens.of("administrator"))
                .queryParam("fewerRecords", fewerRecords)
                .post(REBUILDS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("RUNNING"))
                .body("topics", equalTo(List.of()))
                .extract()
                .path("id"));
    }

    static ValidatableResponse view(UUID id) {
        return given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(REBUILDS + "/" + id)
                .then()
                .statusCode(200);
    }
}
