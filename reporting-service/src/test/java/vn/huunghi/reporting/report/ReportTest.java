package vn.huunghi.reporting.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.statistic.Register;
import vn.huunghi.reporting.statistic.Scene;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReportTest {

    private final Scene scene = new Scene();

    @Test
    void declaredAndRecordedStandSideBySideWithTheirDifferenceAndTheYearBefore() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 300);
        scene.declared(scene.a, scene.union, "YEAR", "2023-01-01", "2023-12-31", scene.flow, 200);
        scene.held("2024-03-05", List.of(scene.a), 120);
        scene.awaitRecords(Map.of(), 1);
        scene.awaitRecords(Map.of("basis", "declared", "from", "2023-01-01"), 2);

        report("provinces/" + scene.a + "?year=2024")
                .statusCode(200)
                .body("geography", equalTo("2024-12-31"))
                .body(line("declared.value"), equalTo(300))
                .body(line("recorded.value"), equalTo(120))
                .body(line("difference.value"), equalTo(180))
                .body(line("previous.declared.value"), equalTo(200))
                .body(line("previous.recorded"), nullValue())
                .body("members.returned", contains(true))
                .body("narratives[0].results", contains("Kết quả " + scene.id))
                .body("narratives[0].reporter", equalTo("Liên hiệp " + scene.id));
    }

    @Test
    void aClustersAndTheNationsOwnReturnsAreToldAndNotAdded() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 300);
        scene.publishReturn(
                scene.accepted(scene.women, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 5_000), List.of()));
        scene.publishReturn(
                scene.accepted(scene.women, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 700), List.of())
                        .put("clusterId", scene.cluster));
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        var told = "narratives.findAll { it.reporterId == '%s' }.clusterId".formatted(scene.women);
        await().untilAsserted(() -> report("nation?year=2024")
                .statusCode(200)
                .body(line("declared.value"), equalTo(300))
                .body(told, containsInAnyOrder(scene.cluster, null)));
        report("clusters/" + scene.cluster + "?year=2024")
                .body(line("declared.value"), equalTo(300))
                .body(told, contains(scene.cluster));
        report("provinces/" + scene.a + "?year=2024").body(told, hasSize(0));
    }

    @Test
    void whatReachesBeyondTheProvinceIsShownApart() {
        scene.held("2024-03-05", List.of(scene.a), 120);
        scene.held("2024-03-05", List.of(scene.a, scene.c), 7);
        scene.awaitRecords(Map.of(), 2);

        report("provinces/" + scene.a + "?year=2024")
                .body(line("recorded.value"), equalTo(120))
                .body("shared.findAll { it.measure == '%s' }.recorded.value".formatted(scene.flow), contains(7));
        report("clusters/" + scene.cluster + "?year=2024").body(line("recorded.value"), equalTo(120));
    }

    @Test
    void whatTwoMembersOfAClusterDidTogetherIsTheClusters() {
        scene.held("2024-03-05", List.of(scene.a, scene.b), 7);
        scene.awaitRecords(Map.of(), 1);

        report("clusters/" + scene.cluster + "?year=2024")
                .body(line("recorded.value"), equalTo(7))
                .body("shared.findAll { it.measure == '%s' }".formatted(scene.flow), hasSize(0))
                .body("members", hasSize(2));
    }

    @Test
    void theYearBeforeAMergerIsRestatedToTheBoundariesOfTheReport() {
        scene.held("2025-02-05", List.of(scene.a), 5);
        scene.held("2025-09-05", List.of(scene.m), 20);
        scene.held("2024-02-05", List.of(scene.b), 3);
        scene.awaitRecords(Map.of(), 3);

        report("provinces/" + scene.m + "?year=2025")
                .body(line("recorded.value"), equalTo(25))
                .body(line("previous.recorded.value"), equalTo(3));
    }

    @Test
    void whatWasDeclaredSinceEverHasALineOfItsOwn() {
        scene.declared(scene.a, scene.union, "CUMULATIVE", null, "2024-07-31", scene.flow, 1_210);
        scene.held("2019-03-05", List.of(scene.a), 9);
        scene.awaitRecords(Map.of("basis", "declared", "accumulation", "CUMULATIVE"), 1);
        scene.awaitRecords(Map.of("accumulation", "CUMULATIVE"), 1);

        report("provinces/" + scene.a + "?year=2024")
                .body(line("accumulation"), equalTo("CUMULATIVE"))
                .body(line("declared.value"), equalTo(1_210))
                .body(line("recorded.value"), equalTo(9));
    }

    @Test
    void whatStoodOnTheLastDayHasALineInTheReportsOfItsProvinceAndCluster() {
        Register.publishMeasures();
        Register.association("- ACTIVE %s p".formatted(scene.a), "2025-07-01 ACTIVE %s p".formatted(scene.m));
        Register.association("2025-02-01 ACTIVE %s p".formatted(scene.b));
        var stock = Map.of("measure", "MEMBER_ASSOCIATIONS", "province", scene.m);
        scene.awaitRecords(stock, 2);

        for (var scope : List.of("provinces/" + scene.m, "clusters/" + scene.cluster)) {
            for (var measure : List.of("MEMBER_ASSOCIATIONS", "ORGANISATIONS")) {
                var line = "groups.lines.flatten().find { it.measure == '%s' }.".formatted(measure);
                var link = report(scope + "?year=2025")
                        .statusCode(200)
                        .body(line + "recorded.value", equalTo(2))
                        .body(line + "previous.recorded.value", equalTo(1))
                        .extract()
                        .<String>path(line + "sources.recorded");
                given().auth()
                        .oauth2(Tokens.of("reader"))
                        .urlEncodingEnabled(false)
                        .get(link)
                        .then()
                        .body("items", hasSize(2));
            }
        }
        report("nation?year=2025")
                .statusCode(200)
                .body("groups.lines.flatten().measure.findAll { it == 'MEMBER_ASSOCIATIONS' }", hasSize(1));
    }

    @Test
    void ratesOfSeveralSourcesAreNotAdded() {
        scene.held("2024-03-05", List.of(scene.a), scene.rate, 3_000_000, "EXACT");
        scene.held("2024-03-06", List.of(scene.b), scene.rate, 5_000_000, "EXACT");
        scene.held("2024-03-06", List.of(scene.c), 1);
        scene.awaitRecords(Map.of(), 1);

        var rate = "groups.lines.flatten().find { it.measure == '%s' }.".formatted(scene.rate);
        report("provinces/" + scene.a + "?year=2024").body(rate + "recorded.value", equalTo(3_000_000));
        report("clusters/" + scene.cluster + "?year=2024").body(rate + "recorded", nullValue());
    }

    @Test
    void aRateDeclaredAsOfADayOrSinceEverIsShownAndNotAdded() {
        scene.declared(scene.a, scene.union, "AS_OF", null, "2024-12-31", scene.rate, 3_000_000);
        scene.declared(scene.b, scene.union, "CUMULATIVE", null, "2024-10-31", scene.rate, 4_000_000);
        scene.declared(scene.c, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 1);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        var rate = "groups.lines.flatten().find { it.measure == '%s' }.".formatted(scene.rate);
        await().untilAsserted(() -> {
            report("provinces/" + scene.a + "?year=2024").body(rate + "declared.value", equalTo(3_000_000));
            report("provinces/" + scene.b + "?year=2024").body(rate + "declared.value", equalTo(4_000_000));
        });
    }

    @Test
    void aSumOfPersonsSaysThatItIsAnUpperBound() {
        scene.held("2024-03-05", List.of(scene.a), scene.persons, 10, "EXACT");
        scene.held("2024-04-05", List.of(scene.a), scene.persons, 20, "EXACT");
        scene.awaitRecords(Map.of("measure", scene.persons), 2);

        report("provinces/" + scene.a + "?year=2024")
                .body(
                        "groups.lines.flatten().find { it.measure == '%s' }.recorded.note".formatted(scene.persons),
                        containsString("cận trên"));
    }

    @Test
    void aUnionThatClaimsAYoungerProvinceSinceEverSpoilsNoReportOfEarlierDays() {
        scene.held("2024-03-05", List.of(scene.a), 120);
        scene.awaitRecords(Map.of(), 1);
        scene.unionSinceEver(scene.m);

        report("provinces/" + scene.a + "?year=2024").statusCode(200).body("members", hasSize(1));
        report("nation?year=2024")
                .statusCode(200)
                .body("scope", equalTo("NATION"))
                .body(line("recorded.value"), equalTo(120));
    }

    @Test
    void aReportCostsTheSameHoweverManyMeasuresThereAre() {
        scene.held("2024-03-05", List.of(scene.a), 120);
        scene.awaitRecords(Map.of(), 1);
        var path = "provinces/" + scene.a + "?year=2024";
        report(path).statusCode(200);

        int before = ExecutedStatements.during(() -> report(path).statusCode(200));
        new Scene().awaitRecords(Map.of(), 0);
        int after = ExecutedStatements.during(() -> report(path).statusCode(200));

        assertTrue(after <= before + 5, before + " statements, and with another country's measures " + after);
        assertTrue(before < 40, before + " statements");
    }

    @Test
    void aProvinceThatHasEndedIsRefusedWithItsSuccessor() {
        scene.awaitRecords(Map.of(), 0);
        report("provinces/" + scene.a + "?year=2025")
                .statusCode(422)
                .body("code", equalTo("province-not-in-force"))
                .body("inForceInstead", contains(scene.m));
    }

    @Test
    void whatIsNoPeriodOrNoPlaceIsRefused() {
        scene.awaitRecords(Map.of(), 0);
        report("provinces/atlantis?year=2024").statusCode(404).body("code", equalTo("not-found"));
        report("clusters/cum-nowhere?year=2024").statusCode(404).body("code", equalTo("not-found"));
        report("nation").statusCode(400).body("code", equalTo("invalid-parameter"));
        report("nation?year=2024&from=2024-01-01").statusCode(400).body("violations[0].field", equalTo("year"));
        report("nation?year=mmxxiv").statusCode(400).body("violations[0].field", equalTo("year"));
        report("nation?from=2024-12-31&to=2024-01-01").statusCode(422).body("code", equalTo("period-upside-down"));
    }

    private String line(String field) {
        return "groups.lines.flatten().find { it.measure == '%s' }.%s".formatted(scene.flow, field);
    }

    private static ValidatableResponse report(String path) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/api/v1/reports/" + path)
                .then();
    }
}
