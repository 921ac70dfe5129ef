package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** A year, half-year, quarter or month as a filter. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TimeFilterTest {

    private final Scene scene = new Scene();

    @Test
    void withoutOtherDaysItIsThePeriodAsked() {
        somethingRecorded();

        ask(Map.of("year", "2024"))
                .body("from", equalTo("2024-01-01"))
                .body("to", equalTo("2024-12-31"))
                .body("years", nullValue())
                .body("total.value", equalTo(11))
                .body("sources", containsString("from=2024-01-01&to=2024-12-31"))
                .body("sources", not(containsString("year")));
        ask(Map.of("half", "2024-H1")).body("total.value", equalTo(1)).body("to", equalTo("2024-06-30"));
        ask(Map.of("quarter", "2024-Q3")).body("total.value", equalTo(10)).body("from", equalTo("2024-07-01"));
        ask(Map.of("month", "2025-01")).body("total.value", equalTo(100)).body("to", equalTo("2025-01-31"));
    }

    @Test
    void ofOtherDaysItKeepsThoseThatLieInIt() {
        somethingRecorded();

        ask(Map.of("from", "2024-07-01", "to", "2025-12-31", "year", "2024"))
                .body("from", equalTo("2024-07-01"))
                .body("to", equalTo("2024-12-31"))
                .body("total.value", equalTo(10));
        ask(Map.of("term", "2022-2027", "year", "2025")).body("total.value", equalTo(100));
        ask(Map.of("year", "2024", "half", "2024-H2", "quarter", "2024-Q3", "month", "2024-08"))
                .body("from", equalTo("2024-08-01"))
                .body("total.value", equalTo(10));
    }

    @Test
    void cellsAndTheirSourcesAreOfTheDaysThatAreLeft() {
        somethingRecorded();

        var link = ask(Map.of("from", "2024-03-01", "to", "2025-12-31", "half", "2024-H1", "groupBy", "month"))
                .body("cells.month", contains("2024-03"))
                .extract()
                .<String>path("cells[0].sources");
        follow(link).body("items.figure.value", contains(1));
        var csv = given().auth()
                .oauth2(Tokens.of("reader"))
                .accept("text/csv")
                .queryParams(Map.of("measure", scene.flow, "basis", "recorded", "month", "2024-08"))
                .get("/api/v1/statistics")
                .asString();
        assertTrue(csv.contains(";01/08/2024;31/08/2024;"), csv);
        given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParams(Map.of("measure", scene.flow, "basis", "recorded", "quarter", "2024-Q1"))
                .get("/api/v1/statistics/sources")
                .then()
                .body("items.figure.value", contains(1));
    }

    @Test
    void whatWasDeclaredForTheYearDoesNotAnswerItsHalf() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 300);
        scene.declared(scene.a, scene.union, "HALF_YEAR", "2024-01-01", "2024-06-30", scene.flow, 100);
        scene.awaitRecords(Map.of("basis", "declared", "to", "2024-06-30"), 1);
        scene.awaitRecords(Map.of("basis", "declared", "to", "2024-12-31"), 1);

        ask(Map.of("basis", "declared", "year", "2024")).body("total.value", equalTo(300));
        ask(Map.of("basis", "declared", "half", "2024-H1")).body("total.value", equalTo(100));
        ask(Map.of("basis", "declared", "half", "2024-H2")).body("total", nullValue());
    }

    private void somethingRecorded() {
        scene.held("2024-03-05", List.of(scene.a), 1);
        scene.held("2024-08-05", List.of(scene.a), 10);
        scene.held("2025-01-05", List.of(scene.a), 100);
        scene.awaitRecords(Map.of(), 3);
    }

    private ValidatableResponse ask(Map<String, String> parameters) {
        var asked = new HashMap<>(Map.of("measure", scene.flow, "basis", "recorded"));
        asked.putAll(parameters);
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParams(asked)
                .get("/api/v1/statistics")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse follow(String link) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200);
    }
}
