package vn.huunghi.reporting.statistic;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;

/** Who is missed in what was declared. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MembershipTest {

    private final Scene scene = new Scene();

    @Test
    void ofOneReporterNobodyExpectsThatItDeclaresForAll() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 100);
        scene.awaitRecords(Map.of("basis", "declared"), 1);
        var asked = Map.of("basis", "declared", "to", "2024-12-31", "organisation", scene.union);

        scene.statistic(Map.of("basis", "declared", "to", "2024-12-31")).body("incomplete", contains("MEMBER_MISSING"));
        scene.statistic(asked).body("incomplete", equalTo(List.of()));
        var byReporter = Map.of("basis", "declared", "to", "2024-12-31", "groupBy", "organisation");
        scene.statistic(byReporter).body("cells[0].incomplete", equalTo(List.of()));
    }

    @Test
    void aMemberOfTheClusterThatDeclaredNothingIsMissed() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 100);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        var byCluster = Map.of("basis", "declared", "to", "2024-12-31", "groupBy", "cluster", "cluster", scene.cluster);
        scene.statistic(byCluster).body("cells[0].incomplete", contains("MEMBER_MISSING"));
        scene.statistic(Map.of("basis", "declared", "to", "2024-12-31", "cluster", scene.cluster))
                .body("incomplete", contains("MEMBER_MISSING"));
        // Of one reporter nobody expects that it declares for all.
        scene.statistic(Map.of(
                        "basis", "declared", "to", "2024-12-31", "cluster", scene.cluster, "organisation", scene.union))
                .body("total.value", equalTo(100))
                .body("incomplete", equalTo(List.of()));

        scene.declared(scene.b, scene.women, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 20);
        scene.awaitRecords(Map.of("basis", "declared"), 2);
        scene.statistic(byCluster)
                .body("cells[0].incomplete", equalTo(List.of()))
                .body("cells[0].figure.value", equalTo(120));
    }

    @Test
    void aMemberThatTheFilterLeavesOutIsNotMissed() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 100);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        var ofOne = Map.of("groupBy", "cluster", "province", scene.a);
        scene.statistic(asked(2024, ofOne)).body("cells[0].incomplete", empty());
        var ofBoth = Map.of("groupBy", "cluster", "province", scene.a + "," + scene.b);
        scene.statistic(asked(2024, ofBoth)).body("cells[0].incomplete", contains("MEMBER_MISSING"));
    }

    @Test
    void aProvinceIsMissedInTheClusterThatItWasIn() {
        var other = scene.joinAnotherCluster(scene.m, "2025-07-01");
        scene.declared(scene.a, scene.union, "HALF_YEAR", "2025-01-01", "2025-06-30", scene.flow, 40);
        scene.declared(scene.m, scene.union, "HALF_YEAR", "2025-07-01", "2025-12-31", scene.flow, 100);
        scene.awaitRecords(asked(2025, Map.of()), 2);

        // The province b of the first half of the year is missed in the cluster of a, not in that of what they became.
        var reported = asked(2025, Map.of("groupBy", "cluster"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> scene.statistic(reported).body(incomplete(other), empty()));
        scene.statistic(reported).body(incomplete(scene.cluster), contains("MEMBER_MISSING"));
        var restated = asked(2025, Map.of("groupBy", "cluster", "geography", "2025-12-31"));
        scene.statistic(restated).body(incomplete(other), contains("MEMBER_MISSING"));
    }

    @Test
    void provincesThatEndedAreMissedWhereTheyAreAskedFor() {
        scene.declared(scene.a, scene.union, "HALF_YEAR", "2025-01-01", "2025-06-30", scene.flow, 40);
        scene.declared(scene.m, scene.union, "HALF_YEAR", "2025-07-01", "2025-12-31", scene.flow, 100);
        scene.awaitRecords(asked(2025, Map.of()), 2);

        var ended = Map.of("province", scene.a + "," + scene.b, "groupBy", "cluster");
        scene.statistic(asked(2025, ended)).body("cells[0].incomplete", contains("MEMBER_MISSING"));
        var ofTheSuccessor = Map.of("province", scene.m);
        scene.statistic(asked(2025, ofTheSuccessor))
                .body("total.value", equalTo(100))
                .body("incomplete", empty());
    }

    @Test
    void whatTookTheirPlaceSpeaksForProvincesOfAnotherClusterToo() {
        // What a became is in no cluster, since b was in another one.
        var other = scene.joinAnotherCluster(List.of(scene.a, scene.c), "2024-01-01");
        scene.declared(scene.c, scene.women, "YEAR", "2025-01-01", "2025-12-31", scene.flow, 7);
        scene.declared(scene.m, scene.union, "YEAR", "2025-01-01", "2025-12-31", scene.flow, 100);
        scene.declared(scene.c, scene.women, "AS_OF", null, "2025-12-31", scene.stock, 3);
        scene.declared(scene.m, scene.union, "AS_OF", null, "2025-12-31", scene.stock, 4);
        scene.awaitRecords(asked(2025, Map.of()), 2);
        scene.awaitRecords(asked(2025, Map.of("measure", scene.stock)), 2);

        for (var measure : List.of(scene.flow, scene.stock)) {
            var byCluster = asked(2025, Map.of("measure", measure, "groupBy", "cluster"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            scene.statistic(byCluster).body("cells", hasSize(2)).body(incomplete(other), empty()));
            scene.statistic(asked(2025, Map.of("measure", measure, "cluster", other)))
                    .body("records", equalTo(1))
                    .body("incomplete", empty());
        }
    }

    private static String incomplete(String cluster) {
        return "cells.find { it.clusters.id == ['%s'] }.incomplete".formatted(cluster);
    }

    private static Map<String, String> asked(int year, Map<String, String> more) {
        var asked = new TreeMap<>(Map.of("basis", "declared", "from", year + "-01-01", "to", year + "-12-31"));
        asked.putAll(more);
        return asked;
    }
}
