package vn.huunghi.kit.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import vn.huunghi.kit.test.Tokens;

/** What the tests of the kit's HTTP side say to their small service. */
final class Http {
    static final String PLANTS = "/api/v1/plants";

    private Http() {}

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    static RequestSpecification officer() {
        return as(Tokens.of("officer"));
    }

    static RequestSpecification sending(String body) {
        return officer().contentType(ContentType.JSON).body(body);
    }

    static String name() {
        return "plant " + UUID.randomUUID();
    }

    static String plant(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    /** Enters a plant and returns its id. */
    static String planted() {
        return sending(plant(name()))
                .post(PLANTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
