package vn.huunghi.reporting.statistic;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;

/** Provinces and clusters are resolved when asked: a change of them is in every statistic at once, with nothing recomputed. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ChangedGeographyTest {

    private final Scene scene = new Scene();

    @Test
    void aMergerOfProvincesRestatesWhatWasRecordedBeforeItWasKnown() {
        scene.held("2024-03-05", List.of(scene.c), 10);
        scene.held("2025-09-05", List.of(scene.m), 7);
        scene.awaitRecords(Map.of(), 2);
        var asked = Map.of("groupBy", "province", "geography", "2026-07-01");
        scene.statistic(asked).body("cells", hasSize(2));

        var merged = "hop-nhat-" + scene.id;
        province(merged, 0, "2026-07-01", null, null);
        province(scene.c, 1, "2008-08-01", "2026-07-01", merged);
        province(scene.m, 1, "2025-07-01", "2026-07-01", merged);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> scene.statistic(asked)
                .body("cells", hasSize(1))
                .body("cells[0].provinces.id", contains(merged))
                .body("cells[0].figure.value", equalTo(17)));
        // Records keep the province that they were reported for.
        scene.statistic(Map.of("groupBy", "province"))
                .body("cells.provinces.id.flatten()", containsInAnyOrder(scene.c, scene.m));
        scene.statistic(Map.of("groupBy", "province", "geography", "2026-06-30")).body("cells", hasSize(2));
    }

    @Test
    void aMovedMemberTakesWhatIsRecordedFromItsDayOnAlong() {
        scene.held("2024-03-05", List.of(scene.a), 10);
        scene.held("2024-09-05", List.of(scene.a), 7);
        scene.held("2024-09-05", List.of(scene.b), 1);
        scene.awaitRecords(Map.of(), 3);
        scene.statistic(Map.of("groupBy", "cluster"))
                .body("cells.clusters.id.flatten()", contains(scene.cluster))
                .body("cells.figure.value", contains(18));

        var other = scene.joinAnotherCluster(scene.a, "2024-07-01");
        cluster(1, membership(scene.a, "2021-07-20", "2024-07-01"), membership(scene.b, "2021-07-20", null));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> scene.statistic(Map.of("groupBy", "cluster"))
                .body("cells", hasSize(2))
                .body("cells.find { it.clusters.id == ['%s'] }.figure.value".formatted(scene.cluster), equalTo(11))
                .body("cells.find { it.clusters.id == ['%s'] }.figure.value".formatted(other), equalTo(7)));
        // In the clusters of one day everything of a province is where its union was on it.
        scene.statistic(Map.of("cluster", scene.cluster, "geography", "2024-06-30"))
                .body("total.value", equalTo(18));
        scene.statistic(Map.of("cluster", other, "geography", "2024-07-01")).body("total.value", equalTo(17));
    }

    @Test
    void aSuccessorIsInNoClusterWhereItsPredecessorsWereInSeveralAndTheyAreNamed() {
        scene.held("2024-03-05", List.of(scene.a), 10);
        scene.held("2025-09-05", List.of(scene.m), 7);
        scene.awaitRecords(Map.of(), 2);
        var of2025 = Map.of("groupBy", "cluster", "from", "2025-07-01");
        scene.statistic(of2025).body("cells[0].clusters.id", contains(scene.cluster));

        cluster(1, membership(scene.a, "2021-07-20", null), membership(scene.b, "2021-07-20", "2024-01-01"));
        var other = scene.joinAnotherCluster(scene.b, "2024-01-01");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> scene.statistic(of2025)
                .body("cells", hasSize(1))
                .body("cells[0].clusters", empty())
                .body("cells[0].withoutCluster", equalTo(true))
                .body("cells[0].formerClusters.id", containsInAnyOrder(scene.cluster, other)));
        scene.statistic(Map.of("groupBy", "cluster", "geography", "2025-07-01"))
                .body("cells", hasSize(1))
                .body("cells[0].formerClusters", hasSize(2))
                .body("cells[0].figure.value", equalTo(17));

        // A membership of its own ends the doubt.
        var own = scene.cluster + "-2";
        joinedBoth(own, scene.b, scene.m);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> scene.statistic(of2025)
                .body("cells[0].clusters.id", contains(own))
                .body("cells[0].withoutCluster", equalTo(false)));
    }

    private void joinedBoth(String cluster, String before, String after) {
        var state = state(cluster, 1, 10);
        state.withArray("memberships")
                .add(membership(before, "2024-01-01", null))
                .add(membership(after, "2025-07-01", null));
        Scene.publish("huunghi.cluster.v1", cluster, state);
    }

    private void cluster(long version, ObjectNode... memberships) {
        var state = state(scene.cluster, version, 9);
        state.withArray("memberships").addAll(List.of(memberships));
        Scene.publish("huunghi.cluster.v1", scene.cluster, state);
    }

    private static ObjectNode state(String cluster, long version, int number) {
        var state = Scene.JSON
                .createObjectNode()
                .put("id", cluster)
                .put("version", version)
                .put("number", number)
                .put("name", "Cụm " + cluster);
        state.putArray("officers");
        return state;
    }

    private static ObjectNode membership(String province, String from, String to) {
        return Scene.JSON
                .createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("organisationId", UUID.randomUUID().toString())
                .put("provinceId", province)
                .put("from", from)
                .put("to", to);
    }

    private static void province(String province, long version, String from, String to, String successor) {
        var state = Scene.JSON
                .createObjectNode()
                .put("id", province)
                .put("version", version)
                .put("code", "99")
                .put("validFrom", from)
                .put("validTo", to)
                .put("successorId", successor);
        state.putArray("namings")
                .addObject()
                .put("validFrom", from)
                .put("name", "Tỉnh " + province)
                .put("nameEn", "Province " + province)
                .put("type", "PROVINCE");
        Scene.publish("huunghi.province.v1", province, state);
    }
}
