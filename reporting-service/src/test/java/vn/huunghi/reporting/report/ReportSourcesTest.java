package vn.huunghi.reporting.report;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.statistic.Scene;

/** The links of a report's lines lead to the records whose figures add up to them. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReportSourcesTest {

    private static final List<String> FIGURES = List.of("declared", "own", "recorded");

    private final Scene scene = new Scene();

    @Test
    void whatStandsBehindEveryFigureAddsUpToIt() {
        scene.declared(scene.a, scene.union, "HALF_YEAR", "2024-01-01", "2024-06-30", scene.flow, 300);
        scene.declared(scene.a, scene.union, "HALF_YEAR", "2024-07-01", "2024-12-31", scene.flow, 30);
        scene.declared(scene.b, scene.women, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 3);
        scene.declared(scene.a, scene.union, "CUMULATIVE", null, "2024-12-31", scene.flow, 9_000);
        scene.declared(scene.a, scene.union, "AS_OF", null, "2024-12-31", scene.stock, 12);
        includedInAnother();
        scene.publishReturn(
                scene.accepted(scene.women, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 700), List.of())
                        .put("clusterId", scene.cluster));
        scene.held("2024-03-05", List.of(scene.a), 1);
        scene.held("2024-04-05", List.of(scene.a), 20);
        scene.held("2024-05-05", List.of(scene.b), 400);
        scene.held("2024-06-05", List.of(scene.a, scene.c), 5_000);
        scene.held("2024-06-07", List.of(scene.a, scene.c), 60_000);
        scene.held("2024-03-05", List.of(scene.a), scene.persons, 10, "EXACT");
        scene.held("2024-04-05", List.of(scene.a), scene.persons, 20, "EXACT");
        scene.awaitRecords(Map.of(), 5);
        scene.awaitRecords(Map.of("measure", scene.persons), 2);
        scene.awaitRecords(Map.of("basis", "declared", "level", "CLUSTER"), 1);
        scene.awaitRecords(Map.of("basis", "declared", "measure", scene.stock), 1);
        scene.awaitRecords(Map.of("basis", "declared", "accumulation", "CUMULATIVE"), 1);
        await().untilAsserted(() -> scene.statistic(Map.of("basis", "declared"))
                .body("records", equalTo(4))
                .body("total.value", equalTo(393)));

        assertEquals(
                List.of(
                        "PERIOD declared 330",
                        "PERIOD recorded 21",
                        "CUMULATIVE declared 9000",
                        "CUMULATIVE recorded 21",
                        "shared PERIOD recorded 65000",
                        "shared CUMULATIVE recorded 65000"),
                followed("provinces/" + scene.a, scene.flow));
        assertEquals(List.of("PERIOD declared 12"), followed("provinces/" + scene.a, scene.stock));
        assertEquals(List.of("PERIOD recorded 30"), followed("provinces/" + scene.a, scene.persons));
        assertEquals(
                List.of(
                        "PERIOD declared 333",
                        "PERIOD own 700",
                        "PERIOD recorded 421",
                        "CUMULATIVE declared 9000",
                        "CUMULATIVE recorded 421",
                        "shared PERIOD recorded 65000",
                        "shared CUMULATIVE recorded 65000"),
                followed("clusters/" + scene.cluster, scene.flow));
        assertEquals(
                List.of(
                        "PERIOD declared 393",
                        "PERIOD recorded 65421",
                        "CUMULATIVE declared 9000",
                        "CUMULATIVE recorded 65421"),
                followed("nation", scene.flow));
    }

    /** Shown among the sources of the province's figure, and not added. */
    private void includedInAnother() {
        var included = scene.declared(scene.c, scene.women, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 7);
        scene.publishReturn(scene.accepted(
                        scene.union, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 60), List.of(included))
                .put("provinceId", scene.c));
    }

    /** What the lines of a measure say, once the links behind have been followed. */
    private static List<String> followed(String scope, String measure) {
        var report = given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/api/v1/reports/" + scope + "?year=2024")
                .then()
                .statusCode(200)
                .extract();
        var said = new ArrayList<String>();
        for (var line : report.<List<Map<String, Object>>>path(
                "groups.lines.flatten().findAll { it.measure == '%s' }".formatted(measure))) {
            said.addAll(followed("", line));
        }
        for (var shared :
                report.<List<Map<String, Object>>>path("shared.findAll { it.measure == '%s' }".formatted(measure))) {
            said.addAll(followed("shared ", shared));
        }
        return said;
    }

    private static List<String> followed(String what, Map<String, Object> line) {
        var said = new ArrayList<String>();
        for (var which : FIGURES) {
            if (line.get(which) instanceof Map<?, ?> figure) {
                var value = decimal(figure.get("value"));
                var link = (String) ((Map<?, ?>) line.get("sources")).get(which);
                assertEquals(value, sumBehind(link), link);
                said.add(what + line.get("accumulation") + " " + which + " " + value.toPlainString());
            }
        }
        return said;
    }

    private static BigDecimal sumBehind(String link) {
        var items = given().auth()
                .oauth2(Tokens.of("reader"))
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items");
        assertEquals(
                items.size(),
                new TreeSet<>(items.stream().map(i -> (String) i.get("id")).toList()).size());
        return items.stream()
                .filter(item -> Boolean.TRUE.equals(item.get("counted")))
                .map(item -> decimal(((Map<?, ?>) item.get("figure")).get("value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }
}
