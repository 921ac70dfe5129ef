package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StatisticRefusalTest {

    private final Scene scene = new Scene();

    @ParameterizedTest
    @ValueSource(strings = {"", "/sources"})
    void everyParameterThatCannotBeUnderstoodIsNamed(String path) {
        scene.awaitRecords(Map.of(), 0);
        refused(path, Map.of("measure", "NOTHING_OF_THE_KIND"), 422, "unknown-measure", "measure");
        refused(path, Map.of("basis", "guessed"), 400, "invalid-parameter", "basis");
        refused(path, Map.of("from", "2024-02-30"), 400, "invalid-parameter", "from");
        refused(path, Map.of("to", "31/12/2024"), 400, "invalid-parameter", "to");
        refused(path, Map.of("from", "0000-01-01", "to", "0000-12-31"), 400, "invalid-parameter", "from");
        refused(path, Map.of("from", "2026-01-01", "to", "2025-01-01"), 422, "period-upside-down", "to");
        refused(path, Map.of("from", "1600-01-01", "to", "2100-01-01"), 422, "period-too-long", "to");
        refused(path, Map.of("groupBy", "province,colour"), 400, "invalid-parameter", "groupBy");
        refused(path, Map.of("groupBy", "province,,year"), 400, "invalid-parameter", "groupBy");
        refused(path, Map.of("groupBy", "year" + ",year".repeat(39)), 400, "invalid-parameter", "groupBy");
        refused(path, Map.of("groupBy", "village"), 400, "invalid-parameter", "groupBy");
        refused(path, Map.of("province", "atlantis"), 422, "unknown-province", "province");
        refused(path, Map.of("cluster", scene.cluster + ",cum-of-nowhere"), 422, "unknown-cluster", "cluster");
        refused(path, Map.of("geography", "soon"), 400, "invalid-parameter", "geography");
        refused(path, Map.of("geography", "1200-01-01"), 422, "before-the-register", "geography");
        refused(path, Map.of("geography", "2199-01-01"), 422, "geography-too-far-ahead", "geography");
        refused(path, Map.of("from", "+6000000-01-01", "to", "+6000000-12-31"), 400, "invalid-parameter", "from");
        refused(path, Map.of("to", "+999999999-12-31"), 400, "invalid-parameter", "to");
        refused(path, Map.of("geography", "+20250-07-01"), 400, "invalid-parameter", "geography");
        refused(path, Map.of("kind", "PARTY"), 400, "invalid-parameter", "kind");
        refused(path, Map.of("country", "zz"), 400, "invalid-parameter", "country");
        refused(path, Map.of("organisation", "abc"), 422, "unknown-organisation", "organisation");
        refused(path, Map.of("organisation", "a\u0000b"), 400, "invalid-parameter", "organisation");
        refused(path, Map.of("donor", "abc"), 422, "unknown-donor", "donor");
        refused(path, Map.of("sector", "1403"), 400, "invalid-parameter", "sector");
        refused(path, Map.of("accumulation", "ALL"), 400, "invalid-parameter", "accumulation");
        refused(path, Map.of("level", "VILLAGE"), 400, "invalid-parameter", "level");
        refused(path, Map.of("level", "CLUSTER"), 422, "level-only-declared", "level");
        refused(path, Map.of("year", "24"), 400, "invalid-parameter", "year");
        refused(path, Map.of("year", "0000"), 400, "invalid-parameter", "year");
        refused(path, Map.of("year", "2024,2025"), 400, "invalid-parameter", "year");
        refused(path, Map.of("half", "2024-H3"), 400, "invalid-parameter", "half");
        refused(path, Map.of("half", "2024"), 400, "invalid-parameter", "half");
        refused(path, Map.of("quarter", "2024-Q0"), 400, "invalid-parameter", "quarter");
        refused(path, Map.of("month", "2024-13"), 400, "invalid-parameter", "month");
        refused(path, Map.of("month", "2024-1"), 400, "invalid-parameter", "month");
        refused(path, Map.of("year", "2023"), 422, "no-days-left", "year");
        refused(path, Map.of("year", "2024", "month", "2025-01"), 422, "no-days-left", "month");
        refused(path, Map.of("village", "x"), 400, "unknown-parameter", "village");
        refused(path, Map.of("province", scene.a, "geography", "2025-07-01"), 422, "province-not-in-force", "province");
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 400, invalid-parameter",
        "2017-18, 400, invalid-parameter",
        "2017-2017, 400, invalid-parameter",
        "0017-0022, 400, invalid-parameter",
        "2022-2017, 422, period-upside-down",
        "1700-2200, 422, period-too-long"
    })
    void whatIsNoTermIsRefused(String term, int status, String code) {
        scene.awaitRecords(Map.of(), 0);
        for (var path : List.of("", "/sources")) {
            ask(path, Map.of("measure", scene.flow, "basis", "recorded", "term", term))
                    .statusCode(status)
                    .body("code", equalTo(code))
                    .body("violations[0].field", equalTo("term"));
        }
        refused("", Map.of("term", "2017-2022"), 400, "invalid-parameter", "term");
    }

    @Test
    void calendarPeriodsThatExcludeEachOtherLeaveNoDays() {
        scene.awaitRecords(Map.of(), 0);
        for (var path : List.of("", "/sources")) {
            ask(path, Map.of("measure", scene.flow, "basis", "recorded", "half", "2024-H1", "quarter", "2024-Q3"))
                    .statusCode(422)
                    .body("code", equalTo("no-days-left"))
                    .body("violations[0].field", equalTo("quarter"));
            ask(path, Map.of("measure", scene.flow, "basis", "recorded", "year", "2024", "from", "2024-01-01"))
                    .statusCode(400)
                    .body("code", equalTo("required-parameter"))
                    .body("violations[0].field", equalTo("to"));
        }
    }

    @Test
    void aCursorWithADayThatNoDatabaseHoldsIsRefused() {
        scene.held("2024-03-05", List.of(scene.a), 1);
        scene.awaitRecords(Map.of(), 1);
        for (var day : List.of("+6000000-01-01", "0000-02-29", "soon")) {
            refused("/sources", Map.of("cursor", Cursor.encode(day, "x")), 400, "bad-cursor", "cursor");
        }
        refused("/sources", Map.of("cursor", Cursor.encode(null, "x")), 400, "bad-cursor", "cursor");
        refused("/sources", Map.of("cursor", Cursor.encode("2024-03-05", null)), 400, "bad-cursor", "cursor");
    }

    @Test
    void aRefusedProvinceNamesItsSuccessor() {
        scene.awaitRecords(Map.of(), 0);
        scene.statistic(Map.of("province", scene.a, "geography", "2025-07-01"))
                .statusCode(422)
                .body("inForceInstead", contains(scene.m));
    }

    @Test
    void aMissingMeasureIsARequiredParameter() {
        given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/api/v1/statistics?basis=recorded&from=2024-01-01&to=2024-12-31")
                .then()
                .statusCode(400)
                .body("code", equalTo("required-parameter"))
                .body("violations[0].field", equalTo("measure"));
    }

    @Test
    void withoutATokenNothingIsTold() {
        given().get("/api/v1/statistics").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private void refused(String path, Map<String, String> parameters, int status, String code, String field) {
        var asked = new HashMap<>(
                Map.of("measure", scene.flow, "basis", "recorded", "from", "2024-01-01", "to", "2025-12-31"));
        asked.putAll(parameters);
        ask(path, asked)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
    }

    private static ValidatableResponse ask(String path, Map<String, String> parameters) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParams(parameters)
                .get("/api/v1/statistics" + path)
                .then();
    }
}
