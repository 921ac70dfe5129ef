package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidStatisticTest {
    private final Scene scene = new Scene();
    private final String water = Aid.donor("Nước sạch " + scene.id, "NGO", scene.a);
    private final String school = Aid.donor("Trường học " + scene.id, "FOUNDATION");

    @BeforeEach
    void publishMeasures() {
        Aid.publishMeasures();
        for (String measure :
                List.of("AID_PLEDGED", "AID_COMMITTED", "AID_DISBURSED", "AID_ITEMS", "DONORS_REGISTERED")) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> of(measure, "donor", water + "," + school));
        }
    }

    @Test
    void pledgedCommittedAndDisbursedAreToldApartAndCountOnTheirDays() {
        ObjectNode item = Aid.item(List.of(water), List.of(scene.a), List.of());
        Aid.with(item, "PLEDGE", "2023-11-20", 900);
        Aid.with(item, "COMMITMENT", "2024-02-01", 700);
        Aid.with(item, "DISBURSEMENT", "2024-04-02", 300);
        Aid.with(item, "DISBURSEMENT", "2025-04-02", 100);
        Aid.publish(item);
        awaitRecords("AID_ITEMS", 1);

        of("AID_PLEDGED").body("total", nullValue());
        of("AID_PLEDGED", "from", "2023-01-01").body("total.value", equalTo(900));
        of("AID_COMMITTED").body("total.value", equalTo(700)).body("unit", equalTo("VND"));
        of("AID_DISBURSED", "groupBy", "year")
                .body("total.value", equalTo(400))
                .body("cells.year", contains("2024", "2025"))
                .body("cells.figure.value", contains(300, 100));
        of("AID_ITEMS", "groupBy", "month").body("cells.month", contains("2024-03"));
    }

    @Test
    void moneyFallsToProvincesAndSectorsByTheirSharesAndItsItemIsStillOneRecord() {
        ObjectNode item =
                Aid.item(List.of(water), List.of(scene.a + ":60", scene.c + ":40"), List.of("14030:75", "11220:25"));
        Aid.with(item, "DISBURSEMENT", "2024-04-02", 1_000);
        Aid.with(item, "DISBURSEMENT", "2024-05-02", 2_001);
        String id = Aid.publish(item);
        awaitRecords("AID_DISBURSED", 1);

        of("AID_DISBURSED", "groupBy", "province")
                .body("total.value", equalTo(1_801))
                .body("cells.provinces.id.flatten()", contains(scene.a))
                .body("cells.records", contains(1));
        of("AID_DISBURSED", "groupBy", "sector", "province", scene.a + "," + scene.c)
                .body("total.value", equalTo(3_001))
                .body("records", equalTo(1))
                .body("cells.sectors.flatten()", contains("11220", "14030"))
                .body("cells.figure.value", contains(750, 2_251))
                .body("cells.records", contains(1, 1));
        of("AID_DISBURSED", "sector", "11220").body("total.value", equalTo(450));
        // Nobody tells which of the item is where.
        of("AID_ITEMS", "groupBy", "province,sector")
                .body("cells", hasSize(1))
                .body("cells[0].provinces.id", containsInAnyOrder(scene.a, scene.c))
                .body("cells[0].sectors", contains("11220", "14030"))
                .body("cells[0].figure.value", equalTo(1));

        String sources = of("AID_DISBURSED", "groupBy", "sector,month", "province", scene.a + "," + scene.c)
                .body("cells", hasSize(4))
                .extract()
                .path("cells.find { it.month == '2024-05' && it.sectors == ['14030'] }.sources");
        sources(sources)
                .body("items.id", contains(id))
                .body("items[0].figure.value", equalTo(1_501))
                .body("items[0].provinces.id", containsInAnyOrder(scene.a, scene.c));
    }

    /** More than is written at once: 300 transactions in 40 parts each. */
    @Test
    void anItemOfVeryManyPartsIsOneRecordThatAddsUp() {
        List<String> sectors =
                IntStream.range(0, 20).mapToObj(i -> (43_010 + i) + ":5").toList();
        ObjectNode item = Aid.item(List.of(water), List.of(scene.a + ":50", scene.c + ":50"), sectors);
        for (int i = 0; i < 300; i++) {
            Aid.with(item, "DISBURSEMENT", "2024-04-02", 4_000);
        }
        Aid.publish(item);
        awaitRecords("AID_DISBURSED", 1);

        of("AID_DISBURSED", "groupBy", "province")
                .body("total.value", equalTo(600_000))
                .body("cells.figure.value", contains(600_000))
                .body("cells.records", contains(1));
        of("AID_DISBURSED", "sector", "43029").body("total.value", equalTo(30_000));
    }

    @Test
    void theSourcesOfMoneyAreItemsEachWithWhatItAddsInAll() {
        ObjectNode earlier = Aid.item(List.of(water), List.of(scene.a + ":50", scene.c + ":50"), List.of());
        Aid.with(earlier, "COMMITMENT", "2024-04-02", 10);
        ObjectNode later = Aid.item(List.of(school), List.of(scene.a), List.of());
        Aid.with(later, "COMMITMENT", "2024-05-02", 5);
        Aid.with(later, "COMMITMENT", "2024-06-02", 6);
        Aid.publish(earlier);
        Aid.publish(later);
        awaitRecords("AID_COMMITTED", 2);

        String link =
                of("AID_COMMITTED").body("total.value", equalTo(16)).extract().path("sources");
        sources(link)
                .body("items.id", contains(id(later), id(earlier)))
                .body("items.figure.value", contains(11, 5))
                .body("items[0].service", equalTo("aid-service"))
                .body("items[0].kind", equalTo("aid-item"))
                .body("items[0].title", equalTo("Dự án " + id(later)))
                .body("items[0].from", equalTo("2024-05-02"))
                .body("items[0].to", equalTo("2024-06-02"))
                .body("items[0].link", equalTo("/api/v1/aid-items/" + id(later)));
        String next = sources(link + "&limit=1")
                .body("items.id", contains(id(later)))
                .extract()
                .path("next");
        sources(link + "&limit=1&cursor=" + next)
                .body("items.id", contains(id(earlier)))
                .body("next", nullValue());
    }

    @Test
    void aidIsToldApartByItsSetOfDonorsAndByTheirNames() {
        Aid.publish(Aid.with(
                Aid.item(List.of(water, school), List.of(scene.a), List.of("14030")), "PLEDGE", "2024-04-02", 10));
        Aid.publish(Aid.with(Aid.item(List.of(school), List.of(scene.a), List.of("11220")), "PLEDGE", "2024-04-02", 5));
        awaitRecords("AID_PLEDGED", 2);

        ValidatableResponse byDonor = of("AID_PLEDGED", "groupBy", "donor")
                .body("total.value", equalTo(15))
                .body("cells", hasSize(2));
        byDonor.body(
                        "cells.find { it.donors.size() == 2 }.donors.name",
                        containsInAnyOrder("Nước sạch " + scene.id, "Trường học " + scene.id))
                .body("cells.find { it.donors.size() == 2 }.figure.value", equalTo(10))
                .body("cells.find { it.donors.id == ['%s'] }.figure.value".formatted(school), equalTo(5));
        sources(byDonor.extract().path("cells.find { it.donors.size() == 2 }.sources"))
                .body("items", hasSize(1));
        of("AID_PLEDGED", "donor", water).body("total.value", equalTo(10));
        of("AID_PLEDGED", "donor", water + "," + school, "sector", "11220").body("total.value", equalTo(5));
        of("AID_PLEDGED", "basis", "declared", "donor", water).body("total", nullValue());
    }

    @Test
    void ownSupportAndMixedFiguresNeverEnterWhatWasCommittedOrDisbursed() {
        for (String measure : List.of("AID_MOBILISED_OR_PLEDGED", "OWN_SUPPORT", "OWN_SUPPORT_ABROAD")) {
            scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", measure, 4_500_000_000L);
        }
        scene.held("2024-03-05", List.of(scene.a), "OWN_SUPPORT", 1_200_000, "EXACT");
        ObjectNode item = Aid.item(List.of(water), List.of(scene.a), List.of());
        item.withArray("figures").add(Scene.figure("OWN_SUPPORT", 30_000, "EXACT"));
        Aid.publish(item);
        for (String measure : List.of("AID_MOBILISED_OR_PLEDGED", "OWN_SUPPORT", "OWN_SUPPORT_ABROAD")) {
            scene.awaitRecords(Map.of("measure", measure, "basis", "declared", "province", scene.a), 1);
        }
        awaitRecords("OWN_SUPPORT", 2);

        for (String measure : List.of("AID_COMMITTED", "AID_DISBURSED", "AID_PLEDGED")) {
            for (String basis : List.of("recorded", "declared")) {
                of(measure, "basis", basis, "to", "2024-12-31").body("total", nullValue());
                of(measure, "basis", basis, "to", "2024-12-31", "accumulation", "CUMULATIVE")
                        .body("total", nullValue());
            }
        }
        report().body("groups.lines.flatten().measure", not(hasItem("AID_COMMITTED")))
                .body("groups.lines.flatten().measure", not(hasItem("AID_DISBURSED")))
                .body("groups.lines.flatten().find { it.measure == 'OWN_SUPPORT' }.recorded.value", equalTo(1_230_000));
    }

    @Test
    void aReportShowsWhatWasDeclaredAndWhatWasRecordedOfAid() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", "AID_DISBURSED", 500);
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", "AID_ITEMS", 3);
        Aid.publish(Aid.with(
                Aid.with(
                        Aid.item(List.of(water), List.of(scene.a + ":50", scene.c + ":50"), List.of()),
                        "DISBURSEMENT",
                        "2024-04-02",
                        400),
                "DISBURSEMENT",
                "2024-04-03",
                401));
        awaitRecords("AID_DISBURSED", 1);
        scene.awaitRecords(Map.of("measure", "AID_ITEMS", "basis", "declared", "province", scene.a), 1);

        String line = "groups.lines.flatten().find { it.measure == '%s' }";
        report().body(line.formatted("AID_DISBURSED") + ".declared.value", equalTo(500))
                .body(line.formatted("AID_DISBURSED") + ".recorded.value", equalTo(401))
                .body(line.formatted("AID_DISBURSED") + ".difference.value", equalTo(99))
                .body(line.formatted("AID_DISBURSED") + ".sources.recorded", notNullValue())
                .body(line.formatted("AID_ITEMS") + ".declared.value", equalTo(3))
                .body("shared.find { it.measure == 'AID_ITEMS' }.recorded.value", equalTo(1));
    }

    @Test
    void ngosStandAsRegisteredWhereAndWhileTheyAre() {
        String both = Aid.donor("Hai tỉnh " + scene.id, "NGO", scene.a, scene.c);
        awaitRecords("DONORS_REGISTERED", 2, "to", "2024-12-31");

        of("DONORS_REGISTERED", "to", "2024-12-31", "groupBy", "province")
                .body("total.value", equalTo(2))
                .body("cells", hasSize(2));
        of("DONORS_REGISTERED", "to", "2023-12-31", "from", "2023-01-01").body("total", nullValue());
        of("DONORS_REGISTERED", "to", "2024-12-31", "donor", both).body("total.value", equalTo(1));
        sources(of("DONORS_REGISTERED", "to", "2024-12-31", "kind", "NGO", "donor", both)
                        .extract()
                        .path("sources"))
                .body("items.title", contains("Hai tỉnh " + scene.id))
                .body("items.link", contains("/api/v1/donors/" + both));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AID_PLEDGED", "AID_COMMITTED", "AID_DISBURSED", "AID_ITEMS", "DONORS_REGISTERED"})
    void whatIsComputedOfAidCanBeAskedByBothBases(String measure) {
        given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParam("limit", 200)
                .get("/api/v1/measures")
                .then()
                .body("items.find { it.code == '%s' }.bases".formatted(measure), contains("RECORDED", "DECLARED"));
    }

    private void awaitRecords(String measure, int records, String... more) {
        scene.awaitRecords(parameters(measure, more), records);
    }

    private ValidatableResponse of(String measure, String... more) {
        return ask(measure, more).statusCode(200);
    }

    private ValidatableResponse ask(String measure, String... more) {
        return scene.statistic(parameters(measure, more));
    }

    private Map<String, String> parameters(String measure, String... more) {
        Map<String, String> parameters = new HashMap<>(Map.of("measure", measure, "province", scene.a));
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return parameters;
    }

    private ValidatableResponse report() {
        return given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParam("year", 2024)
                .get("/api/v1/reports/provinces/" + scene.a)
                .then()
                .statusCode(200);
    }

    private static String id(ObjectNode item) {
        return item.get("id").textValue();
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
