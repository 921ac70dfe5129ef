package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** A term of office is a range of years, with a total and an average of its own. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TermTest {

    private final Scene scene = new Scene();

    @Test
    void aTermHasATotalAndAYearlyAverageThatSaysItIsComputed() {
        scene.held("2017-03-05", List.of(scene.a), 10);
        scene.held("2022-12-31", List.of(scene.c), scene.flow, 5, "MORE_THAN");
        scene.held("2023-01-01", List.of(scene.a), 1_000);
        scene.awaitRecords(Map.of("from", "2017-01-01"), 3);

        ofTheTerm(Map.of("groupBy", "province"))
                .body("from", equalTo("2017-01-01"))
                .body("to", equalTo("2022-12-31"))
                .body("years", equalTo(5))
                .body("total.value", equalTo(15))
                .body("yearlyAverage.value", equalTo(3))
                .body("yearlyAverage.low", equalTo(3))
                .body("yearlyAverage.high", nullValue())
                .body("yearlyAverage.qualifier", equalTo("MORE_THAN"))
                .body("yearlyAverage.note", containsString("tính từ tổng của 5 năm"))
                .body("cells.yearlyAverage.value", containsInAnyOrder(2, 1));
        ofTheTerm(Map.of("groupBy", "year"))
                .body("yearlyAverage.value", equalTo(3))
                .body("cells", hasSize(2))
                .body("cells.findAll { it.yearlyAverage != null }", hasSize(0));
        sources(Map.of("term", "2017-2022")).body("items", hasSize(2));
    }

    @Test
    void severalWholeYearsHaveAnAverageOneYearAndOtherDaysHaveNone() {
        scene.held("2024-03-05", List.of(scene.a), 7);
        scene.awaitRecords(Map.of(), 1);

        scene.statistic(Map.of()).body("years", equalTo(2)).body("yearlyAverage.value", equalTo(3.5f));
        scene.statistic(Map.of("to", "2024-12-31")).body("years", nullValue()).body("yearlyAverage", nullValue());
        scene.statistic(Map.of("to", "2025-06-30")).body("years", nullValue()).body("yearlyAverage", nullValue());
        scene.statistic(Map.of("accumulation", "CUMULATIVE")).body("yearlyAverage", nullValue());
    }

    @Test
    void whatStandsOnADayHasNoAverage() {
        scene.held("2024-03-05", List.of(scene.a), scene.stock, 4, "EXACT");
        scene.held("2024-03-05", List.of(scene.a), 1);
        scene.awaitRecords(Map.of("measure", scene.stock), 1);

        scene.statistic(Map.of("measure", scene.stock))
                .body("total.value", equalTo(4))
                .body("years", nullValue())
                .body("yearlyAverage", nullValue());
    }

    @Test
    void theReturnOfATermAnswersBeforeTheSumOfItsYearsAndKeepsItsWording() {
        scene.declared(scene.a, scene.union, "TERM", "2017-01-01", "2022-12-31", scene.flow, 600);
        for (int year = 2017; year <= 2022; year++) {
            scene.declared(scene.a, scene.union, "YEAR", year + "-01-01", year + "-12-31", scene.flow, 90);
        }
        scene.awaitRecords(Map.of("basis", "declared", "from", "2017-01-01", "to", "2021-12-31"), 5);
        scene.awaitRecords(Map.of("basis", "declared", "from", "2017-01-01", "to", "2022-12-31"), 1);

        ofTheTerm(Map.of("basis", "declared")).body("total.value", equalTo(600)).body("records", equalTo(1));
    }

    private ValidatableResponse ofTheTerm(Map<String, String> parameters) {
        var asked = new HashMap<>(Map.of("measure", scene.flow, "basis", "recorded", "term", "2017-2022"));
        asked.putAll(parameters);
        return get("/api/v1/statistics", asked);
    }

    private ValidatableResponse sources(Map<String, String> parameters) {
        var asked = new HashMap<>(Map.of("measure", scene.flow, "basis", "recorded"));
        asked.putAll(parameters);
        return get("/api/v1/statistics/sources", asked);
    }

    private static ValidatableResponse get(String path, Map<String, String> asked) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParams(asked)
                .get(path)
                .then()
                .statusCode(200);
    }
}
