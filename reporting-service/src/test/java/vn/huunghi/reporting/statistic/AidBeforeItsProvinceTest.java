package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** Items name the provinces of their approval, or of today; what was pledged or given before a merger is dated earlier. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidBeforeItsProvinceTest {
    private final Scene scene = new Scene();
    private final String donor = Aid.donor("Cứu trợ " + scene.id, "NGO", scene.a);

    @BeforeEach
    void publishMeasures() {
        Aid.publishMeasures();
    }

    @Test
    void aPledgeBeforeAMergerLiesOnTheProvincesThatWereMerged() {
        String id = pledgedBeforeTheMerger(scene.m);

        for (String geography : List.of("reported", "2025-06-30")) {
            String sources = of("AID_PLEDGED", "groupBy", "province", "province", scene.a, "geography", geography)
                    .body("total.value", equalTo(900))
                    .body("cells", hasSize(1))
                    .body("cells[0].provinces.id", containsInAnyOrder(scene.a, scene.b))
                    .extract()
                    .path("cells[0].sources");
            sources(sources).body("items.id", contains(id)).body("items.figure.value", contains(900));
            of("AID_PLEDGED", "groupBy", "cluster", "cluster", scene.cluster, "geography", geography)
                    .body("cells.clusters.id.flatten()", contains(scene.cluster))
                    .body("total.value", equalTo(900));
        }
        of("AID_PLEDGED", "groupBy", "province", "province", scene.m, "geography", "2025-12-31")
                .body("cells.provinces.id.flatten()", contains(scene.m))
                .body("total.value", equalTo(900));
    }

    @Test
    void whatFollowsTheMergerLiesOnTheNewProvinceAndCannotBeRestatedToTheTimeBefore() {
        pledgedBeforeTheMerger(scene.m);

        of("AID_COMMITTED", "groupBy", "province", "province", scene.m)
                .body("cells.provinces.id.flatten()", contains(scene.m))
                .body("total.value", equalTo(700));
        ask("AID_COMMITTED", "province", scene.a, "geography", "2025-06-30")
                .statusCode(422)
                .body("code", equalTo("geography-not-derivable"));
    }

    @Test
    void onlyTheShareOfTheNewProvinceIsItsPredecessors() {
        pledgedBeforeTheMerger(scene.m + ":60", scene.c + ":40");

        of("AID_PLEDGED", "groupBy", "province", "province", scene.a + "," + scene.c, "geography", "2025-06-30")
                .body("cells", hasSize(2))
                .body("cells.find { it.provinces.size() == 2 }.figure.value", equalTo(540))
                .body("cells.find { it.provinces.id == ['%s'] }.figure.value".formatted(scene.c), equalTo(360));
    }

    @Test
    void reportsOfTheTimeBeforeTheMergerHaveThePledge() {
        pledgedBeforeTheMerger(scene.m);

        String before = "?from=2025-01-01&to=2025-06-30";
        report("nation" + before).body("groups.lines.flatten().measure", hasItem("AID_PLEDGED"));
        for (String province : List.of(scene.a, scene.b)) {
            report("provinces/" + province + before)
                    .body("groups.lines.flatten().measure", not(hasItem("AID_PLEDGED")))
                    .body("shared.find { it.measure == 'AID_PLEDGED' }.recorded.value", equalTo(900))
                    .body(
                            "shared.find { it.measure == 'AID_PLEDGED' }.provinces.id",
                            containsInAnyOrder(scene.a, scene.b));
        }
        String line = "groups.lines.flatten().find { it.measure == 'AID_PLEDGED' }.recorded.value";
        report("clusters/" + scene.cluster + before).body(line, equalTo(900));
        report("provinces/" + scene.m + "?year=2025").body(line, equalTo(900));
    }

    @Test
    void anEmergencyThatNobodyApprovedMayBeOfAYearBeforeItsProvince() {
        ObjectNode item = Aid.item(List.of(donor), List.of(scene.m), List.of());
        item.put("status", "SUBMITTED").put("emergency", true).put("plannedTo", "2024");
        item.putNull("approval");
        item.withArray("figures").add(Scene.figure(scene.flow, 30, "EXACT"));
        Aid.publish(Aid.with(item, "DISBURSEMENT", "2024-10-02", 100));
        scene.awaitRecords(Map.of("province", scene.m, "geography", "2025-12-31"), 1);

        of(scene.flow, "groupBy", "province", "province", scene.a, "geography", "2024-12-31")
                .body("cells.provinces.id.flatten()", containsInAnyOrder(scene.a, scene.b))
                .body("total.value", equalTo(30));
        String line = "groups.lines.flatten().find { it.measure == '%s' }.recorded.value".formatted(scene.flow);
        report("nation?year=2024").body(line, equalTo(30));
        report("clusters/" + scene.cluster + "?year=2024").body(line, equalTo(30));
        report("provinces/" + scene.a + "?year=2024")
                .body("shared.measure", hasItems(scene.flow, "AID_DISBURSED"))
                .body("shared.find { it.measure == 'AID_DISBURSED' }.recorded.value", equalTo(100));
    }

    @Test
    void aMonthWithinWhichAProvinceBeginsIsToldApartByDay() {
        String before = "p-" + scene.id;
        String after = "q-" + scene.id;
        Scene.province(before, "2008-08-01", "2025-03-17", after);
        Scene.province(after, "2025-03-17", null, null);
        ObjectNode item = Aid.item(List.of(donor), List.of(after), List.of());
        item.put("status", "SUBMITTED").put("emergency", true).put("plannedTo", "2025-03-10");
        item.putNull("approval");
        item.withArray("figures").add(Scene.figure(scene.flow, 30, "EXACT"));
        Aid.publish(item);
        scene.awaitRecords(Map.of("province", after, "geography", "2025-12-31"), 1);

        of(scene.flow, "province", before, "groupBy", "province", "to", "2025-03-31", "geography", "2025-03-16")
                .body("cells.provinces.id.flatten()", contains(before))
                .body("total.value", equalTo(30));
    }

    private String pledgedBeforeTheMerger(String... provinces) {
        ObjectNode item = Aid.item(List.of(donor), List.of(provinces), List.of());
        item.putObject("approval").put("number", "1").put("on", "2025-08-10");
        Aid.with(item, "PLEDGE", "2025-05-10", 900);
        String id = Aid.publish(Aid.with(item, "COMMITMENT", "2025-09-01", 700));
        scene.awaitRecords(Map.of("measure", "AID_COMMITTED", "province", scene.m), 1);
        return id;
    }

    private ValidatableResponse of(String measure, String... parameters) {
        return ask(measure, parameters).statusCode(200);
    }

    private ValidatableResponse ask(String measure, String... parameters) {
        Map<String, String> asked = new HashMap<>(Map.of("measure", measure));
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], parameters[i + 1]);
        }
        return scene.statistic(asked);
    }

    private static ValidatableResponse report(String path) {
        return get("/api/v1/reports/" + path);
    }

    private static ValidatableResponse sources(String link) {
        return get(link);
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
