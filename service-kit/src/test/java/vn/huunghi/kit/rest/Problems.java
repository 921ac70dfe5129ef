package vn.huunghi.kit.rest;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Checks that an answer is a problem in the one shape that all have. */
final class Problems {
    private Problems() {}

    static ValidatableResponse refused(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("/problems/" + code))
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()))
                .body("violations", notNullValue())
                .body("retryable", anyOf(equalTo(true), equalTo(false)))
                .body("traceId", matchesRegex("[0-9a-f]{32}"));
    }

    static ValidatableResponse refused(Response response, int status, String code, String field) {
        return refused(response, status, code).body("violations.field", hasItem(field));
    }
}
