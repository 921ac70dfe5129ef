package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** What clusters and the nation declare as a whole stands beside what their members declare. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LevelTest {

    @Inject
    AgroalDataSource database;

    private final Scene scene = new Scene();

    @Test
    void eachLevelAnswersForItself() {
        scene.declared(scene.a, scene.union, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 100);
        var ofTheCluster = scene.publishReturn(ofAYear(scene.union, scene.cluster, 700));
        scene.publishReturn(ofAYear(scene.union, null, 9_000));

        awaitTotal(Map.of(), 100, 1);
        awaitTotal(Map.of("level", "PROVINCE"), 100, 1);
        awaitTotal(Map.of("level", "CLUSTER"), 700, 1);
        awaitTotal(Map.of("level", "NATION"), 9_000, 1);
        statistic(Map.of("level", "CLUSTER", "groupBy", "cluster,year"))
                .body("level", equalTo("CLUSTER"))
                .body("cells", hasSize(1))
                .body("cells[0].clusters.id", contains(scene.cluster))
                .body("cells[0].withoutCluster", equalTo(false))
                .body("cells[0].year", equalTo("2024"))
                .body("cells[0].figure.value", equalTo(700));
        sources(Map.of("level", "CLUSTER"))
                .body("items.id", contains(ofTheCluster))
                .body("items[0].provinces", empty());
    }

    @Test
    void aClusterIsItselfInTheBoundariesOfEveryDayAndNoProvince() {
        scene.publishReturn(ofAYear(scene.union, scene.cluster, 700));
        awaitTotal(Map.of("level", "CLUSTER"), 700, 1);

        for (var geography : List.of("2020-01-01", "2024-12-31", "2025-07-01")) {
            awaitTotal(Map.of("level", "CLUSTER", "geography", geography, "cluster", scene.cluster), 700, 1);
        }
        statistic(Map.of("level", "CLUSTER", "province", scene.a)).body("total", nullValue());
        statistic(Map.of("level", "NATION", "cluster", scene.cluster)).body("total", nullValue());
        statistic(Map.of("level", "CLUSTER", "kind", "GIFT")).body("total", nullValue());
    }

    @Test
    void oneClusterNeitherSucceedsNorIncludesAnother() {
        var other = scene.joinAnotherCluster(scene.c, "2022-01-01");
        var ofAnother = scene.publishReturn(ofAYear(scene.women, other, 50));
        var included = scene.publishReturn(ofAYear(scene.women, scene.cluster, 40));
        scene.publishReturn(ofAYear(scene.union, scene.cluster, 700, included, ofAnother));

        awaitTotal(Map.of("level", "CLUSTER"), 750, 2);
        awaitTotal(Map.of("level", "CLUSTER", "cluster", scene.cluster), 700, 1);
        awaitTotal(Map.of("level", "CLUSTER", "cluster", other), 50, 1);
        sources(Map.of("level", "CLUSTER", "cluster", scene.cluster))
                .body("items", hasSize(2))
                .body("items.findAll { !it.counted }.id", contains(included));
        statistic(Map.of("level", "CLUSTER", "groupBy", "cluster"))
                .body("cells.figure.value", containsInAnyOrder(700, 50));
    }

    @Test
    void aClusterThatDeclaredNothingAsAWholeIsMissed() {
        var other = scene.joinAnotherCluster(scene.c, "2022-01-01");
        scene.publishReturn(ofAYear(scene.union, scene.cluster, 700));
        awaitTotal(Map.of("level", "CLUSTER"), 700, 1);

        var both = Map.of("level", "CLUSTER", "cluster", scene.cluster + "," + other);
        statistic(both).body("incomplete", contains("MEMBER_MISSING"));
        statistic(Map.of("level", "CLUSTER", "cluster", scene.cluster)).body("incomplete", empty());
        statistic(Map.of("level", "CLUSTER", "groupBy", "cluster")).body("cells[0].incomplete", empty());
        scene.publishReturn(ofAYear(scene.union, other, 50));
        awaitTotal(both, 750, 2);
        statistic(both).body("incomplete", empty());
    }

    @Test
    void anUnfinishedYearOfAClusterSaysSoAndAYearReplacesIt() {
        scene.publishReturn(
                scene.accepted(scene.union, "HALF_YEAR", "2024-01-01", "2024-06-30", Map.of(scene.flow, 300), List.of())
                        .put("clusterId", scene.cluster));
        var own = Map.of("level", "CLUSTER", "cluster", scene.cluster);
        awaitTotal(own, 300, 1);
        statistic(own).body("incomplete", contains("PERIOD_NOT_COVERED"));

        scene.publishReturn(ofAYear(scene.union, scene.cluster, 700));
        awaitTotal(own, 700, 1);
        statistic(own).body("incomplete", empty());
    }

    @Test
    void aRateIsShownAtEveryLevelAndAddedAtNone() {
        scene.publishReturn(scene.accepted(
                        scene.union, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.rate, 3_000_000), List.of())
                .put("clusterId", scene.cluster));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> sources(Map.of("level", "CLUSTER", "measure", scene.rate))
                        .body("items.figure.value", contains(3_000_000)));
        var link = statistic(Map.of("level", "CLUSTER", "measure", scene.rate))
                .statusCode(422)
                .body("code", equalTo("rate-not-additive"))
                .extract()
                .<String>path("sources");
        given().auth()
                .oauth2(Tokens.of("reader"))
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whatWasAppliedBeforeThereWereLevelsIsFilledIn() throws Exception {
        var declared = ofAYear(scene.union, scene.cluster, 700);
        declared.withArray("figures")
                .add(Scene.figure(scene.persons, 30, "NEARLY"))
                .add(Scene.figure(scene.stock, null, "UNQUANTIFIED"));
        var id = scene.publishReturn(declared);
        var nation = scene.publishReturn(
                scene.accepted(scene.union, "CUMULATIVE", null, "2024-12-31", Map.of(scene.flow, 9_000), List.of()));
        awaitTotal(Map.of("level", "CLUSTER"), 700, 1);
        awaitTotal(Map.of("level", "NATION", "accumulation", "CUMULATIVE"), 9_000, 1);
        var before = contributions(id, nation);

        update("delete from contribution where record_id in ('" + id + "', '" + nation + "')");
        statistic(Map.of("level", "CLUSTER")).body("total", nullValue());
        var migration =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("db/migration/V007__level.sql");
        var sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
        update(sql.substring(sql.indexOf("insert into")));

        assertEquals(before, contributions(id, nation));
        awaitTotal(Map.of("level", "CLUSTER"), 700, 1);
    }

    private List<String> contributions(String... ids) throws Exception {
        try (var connection = database.getConnection()) {
            var sql = new Sql();
            sql.add("select c::text as row from contribution c where record_id = any(?)", sql.texts(List.of(ids)));
            return sql.add(" order by record_id, measure").rows(connection, row -> row.getString("row"));
        }
    }

    private void update(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** @param cluster null for the nation's own */
    private ObjectNode ofAYear(String reporter, String cluster, int value, String... included) {
        var declared = scene.accepted(
                reporter, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, value), List.of(included));
        return cluster == null ? declared : declared.put("clusterId", cluster);
    }

    private void awaitTotal(Map<String, String> parameters, int value, int records) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> statistic(parameters)
                        .statusCode(200)
                        .body("total.value", equalTo(value))
                        .body("records", equalTo(records)));
    }

    private ValidatableResponse statistic(Map<String, String> parameters) {
        return scene.statistic(declared(parameters));
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
}
