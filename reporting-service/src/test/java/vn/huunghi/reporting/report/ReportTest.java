package vn.huunghi.reporting.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
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
    void aUnionThatOthersBecameAnswersForWhatTheyReturned() {
        scene.declared(scene.a, scene.women, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 300);
        scene.unionSinceEver(scene.m);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        await().untilAsserted(() -> report("provinces/" + scene.m + "?year=2024&geography=2025-07-01")
                .body("members.organisationId", contains(notNullValue()))
                .body("members.returned", contains(true)));
        report("provinces/" + scene.m + "?year=2023&geography=2025-07-01").body("members.returned", contains(false));
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
        await().untilAsserted(() -> report("nation?year=2024").body(line("own.value"), equalTo(5_000)));
        report("clusters/" + scene.cluster + "?year=2024")
                .body(line("declared.value"), equalTo(300))
                .body(line("own.value"), equalTo(700))
                .body(line("sources.own"), containsString("level=CLUSTER"))
                .body(told, contains(scene.cluster));
        report("provinces/" + scene.a + "?year=2024")
                .body(line("declared.value"), equalTo(300))
                .body(line("own"), nullValue())
                .body(told, hasSize(0));
    }

    @Test
    void whatOnlyTheClusterItselfDeclaredHasALineToo() {
        scene.publishReturn(
                scene.accepted(scene.women, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.stock, 4), List.of())
                        .put("clusterId", scene.cluster));
        scene.publishReturn(
                scene.accepted(scene.women, "CUMULATIVE", null, "2024-12-31", Map.of(scene.flow, 9), List.of())
                        .put("clusterId", scene.cluster));
        var stock = "groups.lines.flatten().find { it.measure == '%s' }.".formatted(scene.stock);

        await().untilAsserted(() -> report("clusters/" + scene.cluster + "?year=2024")
                .statusCode(200)
                .body(stock + "own.value", equalTo(4))
                .body(stock + "declared", nullValue())
                .body(stock + "difference", nullValue())
                .body(line("accumulation"), equalTo("CUMULATIVE"))
                .body(line("own.value"), equalTo(9)));
        report("nation?year=2024")
                .body("groups.lines.flatten().measure.findAll { it == '%s' }".formatted(scene.stock), hasSize(0));
    }

    @Test
    void aTermIsComparedWithTheTermBeforeAndHasYearlyAverages() {
        scene.declared(scene.a, scene.union, "TERM", "2017-01-01", "2022-12-31", scene.flow, 600);
        scene.declared(scene.a, scene.union, "TERM", "2012-01-01", "2017-12-31", scene.flow, 400);
        scene.held("2018-03-05", List.of(scene.a), 12);
        scene.publishReturn(
                scene.accepted(scene.women, "TERM", "2017-01-01", "2022-12-31", Map.of(scene.flow, 650), List.of())
                        .put("clusterId", scene.cluster));
        scene.awaitRecords(Map.of("from", "2017-01-01"), 1);
        scene.awaitRecords(Map.of("basis", "declared", "from", "2017-01-01", "to", "2022-12-31"), 1);
        scene.awaitRecords(Map.of("basis", "declared", "from", "2012-01-01", "to", "2017-12-31"), 1);
        scene.awaitRecords(Map.of("basis", "declared", "level", "CLUSTER", "from", "2017-01-01"), 1);

        report("provinces/" + scene.a + "?term=2017-2022")
                .statusCode(200)
                .body("period.from", equalTo("2017-01-01"))
                .body("period.to", equalTo("2022-12-31"))
                .body("years", equalTo(5))
                .body(line("declared.value"), equalTo(600))
                .body(line("yearlyAverage.declared.value"), equalTo(120))
                .body(line("yearlyAverage.own"), nullValue())
                .body(line("yearlyAverage.recorded.value"), equalTo(2.4f))
                .body(line("yearlyAverage.declared.note"), containsString("5 năm"))
                .body(line("previous.period.from"), equalTo("2012-01-01"))
                .body(line("previous.period.to"), equalTo("2017-12-31"))
                .body(line("previous.declared.value"), equalTo(400));
        report("clusters/" + scene.cluster + "?term=2017-2022")
                .body(line("own.value"), equalTo(650))
                .body(line("yearlyAverage.own.value"), equalTo(130));
        report("provinces/" + scene.a + "?year=2018")
                .body("years", nullValue())
                .body(line("recorded.value"), equalTo(12))
                .body(line("yearlyAverage"), nullValue());
    }

    @Test
    void aHalfYearAQuarterAndAnyDaysAreReportedFromTheirOwnFigures() {
        scene.declared(scene.a, scene.union, "QUARTER", "2024-01-01", "2024-03-31", scene.flow, 10);
        scene.declared(scene.a, scene.union, "QUARTER", "2024-04-01", "2024-06-30", scene.flow, 20);
        scene.declared(scene.a, scene.union, "QUARTER", "2023-01-01", "2023-03-31", scene.flow, 5);
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 100);
        scene.held("2024-02-29", List.of(scene.a), 3);
        scene.held("2024", List.of(scene.a), 50);
        scene.awaitRecords(Map.of(), 2);
        scene.awaitRecords(Map.of("basis", "declared", "to", "2024-06-30", "from", "2023-01-01"), 3);
        scene.awaitRecords(Map.of("basis", "declared", "to", "2024-12-31"), 1);

        report("provinces/" + scene.a + "?from=2024-01-01&to=2024-03-31")
                .body(line("declared.value"), equalTo(10))
                .body(line("recorded.value"), equalTo(3))
                .body(line("difference.value"), equalTo(7))
                .body(line("previous.declared.value"), equalTo(5));
        report("provinces/" + scene.a + "?from=2024-01-01&to=2024-06-30")
                .body(line("declared.value"), equalTo(30))
                .body(line("incomplete"), hasSize(0));
        report("provinces/" + scene.a + "?from=2024-01-15&to=2024-07-14")
                .body(line("declared.value"), equalTo(20))
                .body(line("incomplete"), contains("PERIOD_NOT_COVERED"));
        report("provinces/" + scene.a + "?year=2024")
                .body(line("declared.value"), equalTo(100))
                .body(line("recorded.value"), equalTo(53));
    }

    @Test
    void whatReachesBeyondTheProvinceIsShownApart() {
        var shared = "shared.find { it.measure == '%s' }.sources.recorded".formatted(scene.flow);
        scene.held("2024-03-05", List.of(scene.a), 120);
        scene.held("2024-03-05", List.of(scene.a, scene.c), 7);
        scene.awaitRecords(Map.of(), 2);

        report("provinces/" + scene.a + "?year=2024")
                .body(line("recorded.value"), equalTo(120))
                .body("shared.findAll { it.measure == '%s' }.recorded.value".formatted(scene.flow), contains(7))
                .body(shared, startsWith("/api/v1/statistics/sources?"));
        given().auth()
                .oauth2(Tokens.of("reader"))
                .urlEncodingEnabled(false)
                .get(report("provinces/" + scene.a + "?year=2024").extract().<String>path(shared))
                .then()
                .body("items.figure.value", contains(7));
        report("clusters/" + scene.cluster + "?year=2024").body(line("recorded.value"), equalTo(120));
    }

    @Test
    void whatSeveralProvincesDidTogetherSaysWhatIsNotInIt() {
        scene.held("2024-03-05", List.of(scene.a, scene.c), 7);
        scene.held("2024-03-06", List.of(scene.a, scene.c), scene.flow, null, "UNQUANTIFIED");
        scene.awaitRecords(Map.of(), 2);

        report("provinces/" + scene.a + "?year=2024")
                .body("shared.find { it.measure == '%s' }.incomplete".formatted(scene.flow), contains("NOT_COUNTED"));
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
        var paths = List.of(
                "provinces/" + scene.a + "?year=2024", "clusters/" + scene.cluster + "?year=2024", "nation?year=2024");
        for (var path : paths) {
            report(path).statusCode(200);
            int before = ExecutedStatements.during(() -> report(path).statusCode(200));
            new Scene().awaitRecords(Map.of(), 0);
            int after = ExecutedStatements.during(() -> report(path).statusCode(200));

            assertTrue(after <= before + 5, before + " statements, and with another country's measures " + after);
            assertTrue(before < 50, before + " statements for " + path);
        }
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
        refused("nation?from=2024-12-31&to=2024-01-01", 422, "period-upside-down", "to");
        refused("nation?from=1600-01-01&to=2100-01-01", 422, "period-too-long", "to");
        refused("nation?from=2024-01-01", 400, "invalid-parameter", "year");
        refused("nation?from=2024-01-01&to=2024-02-30", 400, "invalid-parameter", "to");
        refused("nation?from=0000-01-01&to=0000-12-31&geography=2024-12-31", 400, "invalid-parameter", "from");
        refused("nation?year=1200", 422, "before-the-register", "geography");
        refused("nation?year=2024&geography=1200-01-01", 422, "before-the-register", "geography");
        refused("nation?year=2199", 422, "geography-too-far-ahead", "geography");
        refused("nation?year=2024&geography=2199-01-01", 422, "geography-too-far-ahead", "geography");
        refused("nation?year=2024&geography=reported", 400, "invalid-parameter", "geography");
        refused("nation?year=2024&geography=soon", 400, "invalid-parameter", "geography");
        refused("nation?term=2022-2017", 422, "period-upside-down", "term");
        refused("nation?term=2017", 400, "invalid-parameter", "term");
        refused("nation?term=2017-2022&year=2022", 400, "invalid-parameter", "year");
        refused("nation?year=2024&groupBy=province", 400, "unknown-parameter", "groupBy");
        // Long ago there is nothing, which is no error.
        report("nation?from=0001-01-01&to=0050-12-31&geography=2024-12-31")
                .statusCode(200)
                .body("groups.lines.flatten().measure.findAll { it == '%s' }".formatted(scene.flow), hasSize(0));
        report("clusters/%00?year=2024").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aReportInTheBoundariesOfADayBeforeItsFiguresProvinceIsRefused() {
        scene.held("2025-09-05", List.of(scene.m), 20);
        scene.awaitRecords(Map.of(), 1);

        report("provinces/" + scene.a + "?year=2025&geography=2025-06-30")
                .statusCode(422)
                .body("code", equalTo("geography-not-derivable"))
                .body("provinces", contains(scene.m));
        report("provinces/" + scene.c + "?year=2025&geography=2025-06-30").statusCode(200);
    }

    private static void refused(String path, int status, String code, String field) {
        report(path)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
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
