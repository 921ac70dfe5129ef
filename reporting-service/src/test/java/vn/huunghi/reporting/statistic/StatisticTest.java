package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Inbox;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.Batches;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StatisticTest {

    @Inject
    Inbox inbox;

    private final Scene scene = new Scene();

    @Test
    void whatTwoProvincesDidTogetherHasACellOfItsOwn() {
        scene.held("2024-03-05", List.of(scene.a), 10);
        scene.held("2024-04-05", List.of(scene.a, scene.c), 5);
        scene.awaitRecords(Map.of(), 2);

        scene.statistic(Map.of("groupBy", "province"))
                .body("total.value", equalTo(15))
                .body("cells", hasSize(2))
                .body("cells.find { it.provinces.size() == 1 }.figure.value", equalTo(10))
                .body("cells.find { it.provinces.size() == 2 }.figure.value", equalTo(5));
        scene.statistic(Map.of("groupBy", "province", "province", scene.c))
                .body("total.value", equalTo(5))
                .body("cells", hasSize(1))
                .body("cells[0].provinces.id", containsInAnyOrder(scene.a, scene.c));
    }

    @Test
    void figuresOfTwoProvincesThatMergedAreOneCellOfTheSuccessor() {
        scene.held("2024-03-05", List.of(scene.a), 10);
        scene.held("2024-04-05", List.of(scene.b), 7);
        scene.held("2024-05-05", List.of(scene.a, scene.b), 1);
        scene.awaitRecords(Map.of(), 3);

        scene.statistic(Map.of("groupBy", "province,cluster", "geography", "2025-07-01"))
                .body("cells", hasSize(1))
                .body("cells[0].provinces.id", contains(scene.m))
                .body("cells[0].clusters.id", contains(scene.cluster))
                .body("cells[0].figure.value", equalTo(18));
        scene.statistic(Map.of("groupBy", "province")).body("cells", hasSize(3));
    }

    @Test
    void askedForADayBeforeItsProvinceExistedAFigureIsRefused() {
        scene.held("2025-09-05", List.of(scene.m), 10);
        scene.awaitRecords(Map.of(), 1);

        scene.statistic(Map.of("geography", "2024-12-31"))
                .statusCode(422)
                .body("code", equalTo("geography-not-derivable"))
                .body("provinces", contains(scene.m));
    }

    @Test
    void aRecordKnownByItsYearCountsInTheYearAndInNoMonth() {
        scene.held("2024", List.of(scene.a), 10);
        scene.held("2024-03-05", List.of(scene.a), 4);
        scene.awaitRecords(Map.of(), 2);

        scene.statistic(Map.of("groupBy", "month", "to", "2024-12-31"))
                .body("total.value", equalTo(14))
                .body("cells.month", contains("2024-03"))
                .body("cells[0].figure.value", equalTo(4));
        scene.statistic(Map.of("groupBy", "year", "to", "2024-12-31"))
                .body("cells.year", contains("2024"))
                .body("cells[0].figure.value", equalTo(14));
    }

    @Test
    void aClusterHasWhatItsMembersWereOnTheRecordsDay() {
        scene.held("2021-07-05", List.of(scene.a), 3);
        scene.held("2021-07-25", List.of(scene.a), 10);
        scene.held("2021-08-25", List.of(scene.a, scene.c), 2);
        scene.awaitRecords(Map.of("from", "2021-01-01"), 3);

        scene.statistic(Map.of("from", "2021-01-01", "groupBy", "cluster"))
                .body("cells", hasSize(3))
                .body("cells.find { it.clusters.size() == 1 && !it.withoutCluster }.figure.value", equalTo(10))
                .body("cells.find { it.clusters.size() == 1 && it.withoutCluster }.figure.value", equalTo(2))
                .body("cells.find { it.clusters.size() == 0 }.figure.value", equalTo(3));
    }

    @Test
    void boundsAndWhatWasNotCountedSurviveTheSum() {
        scene.held("2024-03-05", List.of(scene.a), scene.flow, 10, "MORE_THAN");
        scene.held("2024-03-06", List.of(scene.a), scene.flow, null, "UNQUANTIFIED");
        scene.awaitRecords(Map.of(), 2);

        scene.statistic(Map.of())
                .body("total.low", equalTo(10))
                .body("total.high", nullValue())
                .body("total.qualifier", equalTo("MORE_THAN"))
                .body("incomplete", contains("NOT_COUNTED"));
    }

    @Test
    void recordedAndDeclaredAreNeverAdded() {
        scene.held("2024-03-05", List.of(scene.a), 10);
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 300);
        scene.awaitRecords(Map.of("basis", "declared"), 1);
        scene.awaitRecords(Map.of(), 1);

        scene.statistic(Map.of()).body("total.value", equalTo(10));
        scene.statistic(Map.of("basis", "declared")).body("total.value", equalTo(300));
    }

    @Test
    void aDeclaredFigureThatLeavesDaysOpenSaysSo() {
        scene.declared(scene.a, scene.union, "YEAR_TO_DATE", "2024-01-01", "2024-07-31", scene.flow, 100);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        var year = Map.of("basis", "declared", "to", "2024-12-31", "groupBy", "province", "province", scene.a);
        scene.statistic(year).body("cells[0].incomplete", contains("PERIOD_NOT_COVERED"));
        var sevenMonths = Map.of("basis", "declared", "to", "2024-07-31", "groupBy", "province", "province", scene.a);
        scene.statistic(sevenMonths).body("cells[0].incomplete", equalTo(List.of()));
    }

    @Test
    void aSuccessorsYearReplacesItsPredecessorsHalfYears() {
        scene.declared(scene.a, scene.union, "HALF_YEAR", "2025-01-01", "2025-06-30", scene.flow, 40);
        scene.declared(scene.b, scene.women, "HALF_YEAR", "2025-01-01", "2025-06-30", scene.flow, 2);
        scene.awaitRecords(Map.of("basis", "declared", "from", "2025-01-01"), 2);
        scene.declared(scene.m, scene.union, "YEAR", "2025-01-01", "2025-12-31", scene.flow, 100);

        scene.awaitRecords(Map.of("basis", "declared", "from", "2025-01-01"), 1);
        scene.statistic(Map.of(
                        "basis", "declared", "from", "2025-01-01", "groupBy", "province", "geography", "2025-12-31"))
                .body("cells[0].figure.value", equalTo(100))
                .body("cells[0].provinces.id", contains(scene.m))
                .body("cells[0].incomplete", equalTo(List.of()));
    }

    @Test
    void aStockIsTheLatestAndNotASum() {
        scene.held("2024-03-05", List.of(scene.a), scene.stock, 4, "EXACT");
        scene.held("2024-08-05", List.of(scene.a), scene.stock, 6, "EXACT");
        await().untilAsserted(
                        () -> scene.statistic(Map.of("measure", scene.stock)).body("total.value", equalTo(6)));
        scene.statistic(Map.of("measure", scene.stock, "to", "2024-06-30")).body("total.value", equalTo(4));
    }

    @Test
    void aStockThatGaveWayToASuccessorsDoesNotComeBackForThoseWhoAskForItsCountry() {
        scene.held("2024-03-05", List.of(scene.a), scene.stock, 4, "EXACT");
        var key = UUID.randomUUID().toString();
        var later = scene.activity(key, "2025-08-05", List.of(scene.m), scene.stock, 9, "EXACT");
        later.putArray("countryCodes").add("LA");
        Scene.publish("huunghi.activity.v1", key, later);
        await().untilAsserted(
                        () -> scene.statistic(Map.of("measure", scene.stock)).body("total.value", equalTo(9)));

        scene.statistic(Map.of("measure", scene.stock, "country", "LA")).body("total.value", equalTo(9));
        scene.statistic(Map.of("measure", scene.stock, "country", "KH")).body("total", nullValue());
        scene.statistic(Map.of("measure", scene.stock, "country", "KH", "to", "2025-08-04"))
                .body("total.value", equalTo(4));
    }

    @Test
    void sinceEverAMonthInWhichAMemberJoinedCountsBeforeItForNoClusterAndAfterItForTheCluster() {
        var joined = scene.joinAnotherCluster(scene.c, "2024-02-26");
        scene.held("2024-02-10", List.of(scene.c), 3);
        scene.held("2024-02-27", List.of(scene.c), 5);
        var asked = Map.of("accumulation", "CUMULATIVE", "groupBy", "cluster", "from", "2025-01-01");
        scene.awaitRecords(asked, 2);

        scene.statistic(asked)
                .body("cells", hasSize(2))
                .body("cells.find { it.clusters.id == ['%s'] }.figure.value".formatted(joined), equalTo(5))
                .body("cells.find { it.withoutCluster }.figure.value", equalTo(3));
    }

    @Test
    void anEarlierGeographyIsRefusedOnlyToThoseWhoAskForTheProvincesThatWereMerged() {
        scene.held("2025-09-05", List.of(scene.m), 20);
        scene.held("2025-09-05", List.of(scene.c), 4);
        scene.awaitRecords(Map.of(), 2);

        scene.statistic(Map.of("province", scene.c, "geography", "2025-06-30")).body("total.value", equalTo(4));
        scene.statistic(Map.of("province", scene.a, "geography", "2025-06-30"))
                .statusCode(422)
                .body("code", equalTo("geography-not-derivable"))
                .body("provinces", contains(scene.m));
        scene.statistic(Map.of("cluster", scene.cluster, "geography", "2025-06-30"))
                .statusCode(422);
    }

    @Test
    void kindCountryAndOrganisationNarrowWhatWasRecordedAndLeaveNothingDeclaredByKind() {
        scene.held("2024-03-05", List.of(scene.a), 10);
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 300);
        scene.awaitRecords(Map.of(), 1);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        scene.statistic(Map.of("kind", "GIFT", "country", "KH,LA")).body("total.value", equalTo(10));
        scene.statistic(Map.of("kind", "AWARD")).body("total", nullValue());
        scene.statistic(Map.of("country", "LA")).body("total", nullValue());
        scene.statistic(Map.of("organisation", scene.union)).body("total", nullValue());
        scene.statistic(Map.of("basis", "declared", "organisation", scene.union))
                .body("total.value", equalTo(300));
        scene.statistic(Map.of("basis", "declared", "kind", "GIFT")).body("total", nullValue());
    }

    @Test
    void anAnswerOfMoreThanTenThousandCellsIsRefused() {
        var events = new ArrayList<Event>();
        for (int i = 0; i <= 10_000; i++) {
            var key = UUID.randomUUID().toString();
            var activity = scene.activity(key, "2024-05-05", List.of(scene.a), scene.flow, 1, "EXACT");
            activity.set("organiserIds", Scene.JSON.valueToTree(List.of(UUID.randomUUID())));
            events.add(Batches.event("huunghi.activity.v1", 1, activity));
        }
        inbox.take(events);

        scene.awaitRecords(Map.of(), 10_001);
        scene.statistic(Map.of("groupBy", "organisation")).statusCode(422).body("code", equalTo("too-many-cells"));
    }

    @Test
    void aRateIsRefusedAsASumAndItsSourcesAreNamed() {
        scene.held("2024-03-05", List.of(scene.a), scene.rate, 3_000_000, "EXACT");
        scene.held("2024-03-06", List.of(scene.a), 1);
        scene.awaitRecords(Map.of(), 1);

        var link = scene.statistic(Map.of("measure", scene.rate))
                .statusCode(422)
                .body("code", equalTo("rate-not-additive"))
                .extract()
                .<String>path("sources");
        sources(link).body("items.figure.value", contains(3_000_000));
    }

    @Test
    void whatNamesNoCellIsRefused() {
        scene.awaitRecords(Map.of(), 0);
        given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/api/v1/statistics/sources?measure=%s&basis=recorded&from=2024-01-01&to=2024-12-31&cell=x"
                        .formatted(scene.flow))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cell"));
    }

    @Test
    void theSourcesOfACellAreItsRecordsAndNoOthers() {
        var alone = scene.held("2024-03-05", List.of(scene.a), 10);
        var together = scene.held("2024-04-05", List.of(scene.a, scene.c), 5);
        scene.awaitRecords(Map.of(), 2);

        var cells = scene.statistic(Map.of("groupBy", "province,month,kind,organisation,country,cluster"))
                .body("cells", hasSize(2))
                .body("cells.organisations.id.flatten()", hasItem(scene.women))
                .extract()
                .jsonPath();
        for (var cell : List.of(0, 1)) {
            var expected = cells.getList("cells[%d].provinces".formatted(cell)).size() == 1 ? alone : together;
            sources(cells.getString("cells[%d].sources".formatted(cell)))
                    .body("items.id", contains(expected))
                    .body("items[0].link", equalTo("/api/v1/activities/" + expected));
        }
        sources(cells.getString("sources") + "&limit=1")
                .body("items", hasSize(1))
                .body("items.id", contains(together))
                .body("next", not(nullValue()));
    }

    private static ValidatableResponse sources(String link) {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200);
    }
}
