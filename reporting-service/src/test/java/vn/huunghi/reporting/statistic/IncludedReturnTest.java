package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** The union reports for the province and includes what others of it report. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class IncludedReturnTest {

    @Inject
    AgroalDataSource database;

    private final Scene scene = new Scene();

    @Test
    void whatIsIncludedIsShownAndNotAddedWhicheverComesFirst() {
        var early = included(scene.flow, 100);
        var late = yearOf(Scene.organisation("Hội Cựu chiến binh"), Map.of(scene.flow, 50), List.of());
        var including = scene.publishReturn(yearOf(
                scene.union,
                Map.of(scene.flow, 300),
                List.of(early, late.get("id").textValue())));
        scene.publishReturn(late);

        awaitTotal(Map.of(), 300, 1);
        sources(Map.of())
                .body("items", hasSize(3))
                .body("items.findAll { it.counted }.id", contains(including))
                .body("items.findAll { !it.counted }.figure.value", containsInAnyOrder(100, 50));
        var cell = statistic(Map.of("groupBy", "province,year"))
                .body("cells.figure.value", contains(300))
                .extract()
                .<String>path("cells[0].sources");
        get(cell).body("items.counted", containsInAnyOrder(true, false, false));
    }

    @Test
    void onlyTheIndicatorsThatTheIncludingReturnStatesAreTakenFromIt() {
        var included = scene.publishReturn(yearOf(scene.women, Map.of(scene.flow, 100, scene.persons, 7), List.of()));
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(included)));

        awaitTotal(Map.of(), 300, 1);
        awaitTotal(Map.of("measure", scene.persons), 7, 1);
    }

    @Test
    void whatIsIncludedThroughAnotherIsNotAddedThoughThatOneStatesNothing() {
        var lowest = included(scene.flow, 100);
        var middle = scene.publishReturn(
                yearOf(Scene.organisation("Ban Dân vận"), Map.of(scene.persons, 1), List.of(lowest)));
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(middle)));

        awaitTotal(Map.of(), 300, 1);
        awaitTotal(Map.of("measure", scene.persons), 1, 1);
    }

    @Test
    void whatIsReopenedStandsForNobodyUntilItIsAcceptedAgain() {
        var included = included(scene.flow, 100);
        var including = yearOf(scene.union, Map.of(scene.flow, 300), List.of(included));
        scene.publishReturn(including);
        awaitTotal(Map.of(), 300, 1);

        scene.publishReturn(Scene.JSON
                .createObjectNode()
                .put("id", including.get("id").textValue())
                .put("version", 1)
                .put("withdrawn", true));
        awaitTotal(Map.of(), 100, 1);

        scene.publishReturn(including.deepCopy().put("version", 2).put("status", "SUBMITTED"));
        scene.publishReturn(including.deepCopy().put("version", 3));
        awaitTotal(Map.of(), 300, 1);
    }

    @Test
    void anIncludedReturnThatIsWithdrawnChangesNothing() {
        var included = included(scene.flow, 100);
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(included)));
        awaitTotal(Map.of(), 300, 1);

        scene.publishReturn(Scene.JSON
                .createObjectNode()
                .put("id", included)
                .put("version", 1)
                .put("withdrawn", true));

        await().untilAsserted(() -> sources(Map.of()).body("items", hasSize(1)));
        awaitTotal(Map.of(), 300, 1);
    }

    @Test
    void whatReachesOutsideTheDaysAskedTakesNothingOutOfThem() {
        var included = scene.publishReturn(
                scene.accepted(scene.women, "QUARTER", "2024-01-01", "2024-03-31", Map.of(scene.flow, 100), List.of())
                        .put("provinceId", scene.a));
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(included)));

        awaitTotal(Map.of(), 300, 1);
        awaitTotal(Map.of("to", "2024-06-30"), 100, 1);
        statistic(Map.of("groupBy", "quarter"))
                .body("total.value", equalTo(300))
                .body("cells.figure.value", contains(100));
    }

    @Test
    void whatIsOfAnotherProvinceIsAddedAlthoughItIsIncluded() {
        var ofAnotherProvince = scene.publishReturn(
                yearOf(scene.women, Map.of(scene.flow, 100), List.of()).put("provinceId", scene.c));
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(ofAnotherProvince)));

        awaitTotal(Map.of(), 400, 2);
        awaitTotal(Map.of("province", scene.a), 300, 1);
        awaitTotal(Map.of("province", scene.c), 100, 1);
        statistic(Map.of("groupBy", "province"))
                .body("cells.size()", equalTo(2))
                .body(valueOf(scene.a), equalTo(300))
                .body(valueOf(scene.c), equalTo(100));
    }

    @Test
    void whatMergersMadeOneProvinceIsNotAddedInItsBoundaries() {
        var ofB = scene.publishReturn(
                yearOf(scene.women, Map.of(scene.flow, 100), List.of()).put("provinceId", scene.b));
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(ofB)));

        awaitTotal(Map.of(), 400, 2);
        awaitTotal(Map.of("geography", "2025-07-01"), 300, 1);
        awaitTotal(Map.of("geography", "2025-07-01", "province", scene.m), 300, 1);
        statistic(Map.of("geography", "2025-07-01", "groupBy", "province"))
                .body("cells", hasSize(1))
                .body(valueOf(scene.m), equalTo(300));
    }

    @Test
    void aFilterAnswersWhatTheCellOfItsNameDoes() {
        var included = included(scene.flow, 100);
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(included)));

        awaitTotal(Map.of(), 300, 1);
        awaitTotal(Map.of("organisation", scene.union), 300, 1);
        statistic(Map.of("groupBy", "organisation"))
                .body("cells", hasSize(1))
                .body("cells[0].figure.value", equalTo(300));
        statistic(Map.of("organisation", scene.women))
                .body("total", nullValue())
                .body("records", equalTo(0));
        sources(Map.of("organisation", scene.women))
                .body("items.id", contains(included))
                .body("items.counted", contains(false));
    }

    @Test
    void whatIsDisplacedTakesNothingOutOfTheDaysThatNobodyAnswersFor() {
        var included = scene.publishReturn(scene.accepted(
                        scene.women, "YEAR_TO_DATE", "2024-01-01", "2024-04-30", Map.of(scene.flow, 100), List.of())
                .put("provinceId", scene.a));
        scene.publishReturn(scene.accepted(
                        scene.union,
                        "YEAR_TO_DATE",
                        "2024-01-01",
                        "2024-06-30",
                        Map.of(scene.flow, 300),
                        List.of(included))
                .put("provinceId", scene.a));
        awaitTotal(Map.of(), 300, 1);
        scene.declared(scene.a, scene.union, "TERM", "2024-05-01", "2024-12-31", scene.flow, 500);

        awaitTotal(Map.of(), 600, 2);
        awaitTotal(Map.of("to", "2024-06-30"), 300, 1);
    }

    @Test
    void whatHalvesIncludeIsInTheYearThatStandsForThem() {
        var included = scene.publishReturn(
                scene.accepted(scene.women, "HALF_YEAR", "2024-01-01", "2024-06-30", Map.of(scene.flow, 100), List.of())
                        .put("provinceId", scene.a));
        scene.publishReturn(scene.accepted(
                        scene.union,
                        "HALF_YEAR",
                        "2024-01-01",
                        "2024-06-30",
                        Map.of(scene.flow, 300),
                        List.of(included))
                .put("provinceId", scene.a));
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 700), List.of()));

        awaitTotal(Map.of(), 700, 1);
    }

    @Test
    void whatIsIncludedThroughOneThatIsReopenedIsNotAddedMeanwhile() {
        var lowest = yearOf(Scene.organisation("Ban Dân vận"), Map.of(scene.flow, 50), List.of());
        var middle = yearOf(
                scene.women, Map.of(scene.flow, 100), List.of(lowest.get("id").textValue()));
        scene.publishReturn(lowest);
        scene.publishReturn(middle);
        scene.publishReturn(yearOf(
                scene.union, Map.of(scene.flow, 300), List.of(middle.get("id").textValue())));
        awaitTotal(Map.of(), 300, 1);

        scene.publishReturn(Scene.JSON
                .createObjectNode()
                .put("id", middle.get("id").textValue())
                .put("version", 1)
                .put("withdrawn", true));
        await().untilAsserted(() -> sources(Map.of()).body("items", hasSize(2)));
        awaitTotal(Map.of(), 300, 1);
    }

    @Test
    void whatIsIncludedThroughOneThatIsReopenedIsNotAddedThoughNoneOfItsEarlierEventsWasRead() {
        var lowest = yearOf(Scene.organisation("Ban Dân vận"), Map.of(scene.flow, 50), List.of());
        var middle = UUID.randomUUID().toString();
        scene.publishReturn(lowest);
        var reopened = Scene.JSON
                .createObjectNode()
                .put("id", middle)
                .put("version", 1)
                .put("withdrawn", true);
        reopened.putArray("includesReturnIds").add(lowest.get("id").textValue());
        scene.publishReturn(reopened);
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(middle)));

        awaitTotal(Map.of(), 300, 1);
    }

    @Test
    void whatWasAppliedBeforeThereWasTheTableIsFilledIn() throws Exception {
        var included = included(scene.flow, 100);
        var including = scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(included)));
        awaitTotal(Map.of(), 300, 1);
        update("delete from return_inclusion where return_id = '" + including + "'");
        awaitTotal(Map.of(), 400, 2);

        var migration = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("db/migration/V005__return_inclusion.sql");
        var sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
        update(sql.substring(sql.indexOf("insert into")));

        awaitTotal(Map.of(), 300, 1);
    }

    @Test
    void aYearThatIsIncludedIsNotAnsweredForByItsHalves() {
        for (var half : List.of(List.of("2024-01-01", "2024-06-30"), List.of("2024-07-01", "2024-12-31"))) {
            scene.declared(scene.a, scene.women, "HALF_YEAR", half.get(0), half.get(1), scene.flow, 50);
        }
        awaitTotal(Map.of(), 100, 2);
        var included = included(scene.flow, 100);
        scene.publishReturn(yearOf(scene.union, Map.of(scene.flow, 300), List.of(included)));

        awaitTotal(Map.of(), 300, 1);
    }

    @Test
    void aStockThatIsIncludedIsNotAdded() {
        var included = scene.publishReturn(
                scene.accepted(scene.women, "AS_OF", null, "2024-06-30", Map.of(scene.stock, 4), List.of())
                        .put("provinceId", scene.a));
        awaitTotal(Map.of("measure", scene.stock), 4, 1);
        scene.publishReturn(yearOf(scene.union, Map.of(scene.stock, 9), List.of(included)));

        awaitTotal(Map.of("measure", scene.stock), 9, 1);
    }

    @Test
    void inARingWhichEventsMayMakeForAMomentNothingIsLost() {
        var a = yearOf(scene.union, Map.of(scene.flow, 300), List.of());
        var b = yearOf(scene.women, Map.of(scene.flow, 100), List.of(a.get("id").textValue()));
        scene.publishReturn(b);
        a.set("includesReturnIds", Scene.JSON.valueToTree(List.of(b.get("id").textValue())));
        scene.publishReturn(a);

        awaitTotal(Map.of(), 400, 2);
    }

    @Test
    void aClustersOwnReturnIsAddedToNothingAndTakesNothingOut() {
        var member = included(scene.flow, 100);
        var own = scene.accepted(
                scene.union, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 900), List.of(member));
        scene.publishReturn(own.deepCopy().put("clusterId", scene.cluster));
        scene.publishReturn(scene.accepted(
                scene.union, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 9_000), List.of(member)));
        // What comes last in its partition shows that the two before were applied wherever they are.
        scene.publishReturn(yearOf(scene.women, Map.of(scene.persons, 1), List.of()));

        awaitTotal(Map.of("measure", scene.persons), 1, 1);
        awaitTotal(Map.of(), 100, 1);
        statistic(Map.of("groupBy", "province"))
                .body("cells", hasSize(1))
                .body("cells[0].provinces.id", contains(scene.a));
    }

    @Test
    void ratesAreNotMixedWithThoseIncluded() {
        var included = scene.publishReturn(yearOf(scene.women, Map.of(scene.rate, 3_000_000), List.of()));
        scene.publishReturn(yearOf(scene.union, Map.of(scene.rate, 4_000_000), List.of(included)));

        await().untilAsserted(() -> sources(Map.of("measure", scene.rate))
                .body("items", hasSize(2))
                .body("items.findAll { it.counted }.figure.value", contains(4_000_000))
                .body("next", nullValue()));
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String valueOf(String province) {
        return "cells.find { it.provinces*.id == ['" + province + "'] }.figure.value";
    }

    private String included(String indicator, int value) {
        return scene.publishReturn(yearOf(scene.women, Map.of(indicator, value), List.of()));
    }

    private ObjectNode yearOf(String reporter, Map<String, Object> figures, List<String> included) {
        return scene.accepted(reporter, "YEAR", "2024-01-01", "2024-12-31", figures, included)
                .put("provinceId", scene.a);
    }

    private ValidatableResponse statistic(Map<String, String> parameters) {
        return scene.statistic(declared(parameters));
    }

    private void awaitTotal(Map<String, String> parameters, int value, int records) {
        await().untilAsserted(() -> statistic(parameters)
                .statusCode(200)
                .body("total.value", equalTo(value))
                .body("records", equalTo(records)));
    }

    private ValidatableResponse sources(Map<String, String> parameters) {
        var asked = declared(parameters);
        asked.putIfAbsent("measure", scene.flow);
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParams(asked)
                .get("/api/v1/statistics/sources")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> declared(Map<String, String> parameters) {
        var asked = new HashMap<>(Map.of("basis", "declared", "from", "2024-01-01", "to", "2024-12-31"));
        asked.putAll(parameters);
        return asked;
    }

    private static ValidatableResponse get(String link) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200);
    }
}
