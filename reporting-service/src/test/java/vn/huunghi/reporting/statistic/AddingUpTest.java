package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** However one asks, nothing is lost and nothing is counted twice: cells add up to totals, sources to cells. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AddingUpTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<String> DIMENSIONS = List.of(
            "province",
            "cluster",
            "year",
            "half",
            "quarter",
            "month",
            "kind",
            "country",
            "organisation",
            "sector",
            "donor");

    /** Where the values of a filter stand in a cell. */
    private static final Map<String, String> SETS = new TreeMap<>(Map.of(
            "province", "provinces",
            "cluster", "clusters",
            "kind", "kind",
            "country", "countries",
            "organisation", "organisations",
            "sector", "sectors",
            "donor", "donors"));

    private final Scene scene = new Scene();
    private final String water = Aid.donor("Nước sạch " + scene.id, "NGO", scene.a);
    private final String school = Aid.donor("Trường học " + scene.id, "FOUNDATION");

    @Test
    void theCellsOfEveryGroupingAloneAndInPairsAddUpToTheTotal() {
        for (var asked : List.of(activities(), aid())) {
            for (var groupBy : groupings()) {
                var answer = statistic(with(asked, "groupBy", groupBy));
                assertFalse(answer.at("/cells").isEmpty(), groupBy);
                assertEquals(numbers(answer.at("/total")), numbers(sum(answer.at("/cells"))), groupBy + " of " + asked);
            }
        }
    }

    @Test
    void everyFilterAloneAndInPairsKeepsTheCellsThatItMeets() {
        for (var asked : List.of(activities(), aid())) {
            var values = asked.get("measure").equals(scene.flow)
                    ? Map.of(
                            "province", scene.a,
                            "cluster", scene.cluster,
                            "kind", "GIFT",
                            "country", "LA",
                            "organisation", scene.women)
                    : Map.of(
                            "province",
                            scene.c,
                            "cluster",
                            scene.cluster,
                            "kind",
                            "PROJECT",
                            "sector",
                            "11220",
                            "donor",
                            water);
            for (var one : values.keySet()) {
                for (var other : values.keySet()) {
                    var grouped = one.equals(other) ? one : one + "," + other;
                    var kept = sum(
                            statistic(with(asked, "groupBy", grouped)).at("/cells"),
                            cell -> holds(cell, one, values.get(one)) && holds(cell, other, values.get(other)));
                    var filtered = statistic(with(with(asked, one, values.get(one)), other, values.get(other)));
                    assertTrue(kept.isPresent(), grouped + " meets nothing");
                    assertEquals(numbers(kept), numbers(filtered.at("/total")), values + " by " + grouped);
                }
            }
        }
    }

    @Test
    void theSourcesOfEveryCellAddUpToIt() {
        var activities = activities();
        var declared = declared();
        var aid = aid();
        var questions = List.of(
                with(activities, "groupBy", "province"),
                with(activities, "groupBy", "province,cluster,month,kind,country,organisation"),
                with(activities, "groupBy", "cluster,quarter"),
                with(activities, "groupBy", "half"),
                with(activities, "groupBy", "country", "kind", "GIFT"),
                with(activities, "groupBy", "province", "geography", "2025-07-01"),
                with(activities, "groupBy", "cluster,year", "geography", "2025-07-01", "cluster", scene.cluster),
                with(activities, "groupBy", "year,province", "accumulation", "CUMULATIVE"),
                with(activities, "groupBy", "province", "measure", scene.stock),
                with(activities, "groupBy", "year,cluster", "measure", scene.stock),
                with(aid, "groupBy", "sector,donor"),
                with(aid, "groupBy", "province,month"),
                with(aid, "groupBy", "cluster", "geography", "2025-07-01", "sector", "11220"),
                with(declared, "groupBy", "province"),
                with(declared, "groupBy", "year,cluster"),
                with(declared, "groupBy", "organisation", "geography", "2025-07-01"),
                with(declared, "groupBy", "cluster", "level", "CLUSTER"),
                with(declared, "groupBy", "year", "level", "CLUSTER", "cluster", scene.cluster),
                with(declared, "groupBy", "organisation,year", "level", "NATION", "organisation", scene.women),
                with(declared, "groupBy", "province", "accumulation", "CUMULATIVE"),
                with(with(declared, "groupBy", "province"), "term", "2021-2025"));
        for (var question : questions) {
            var asked = question.containsKey("term") ? without(question, "from", "to") : question;
            var answer = statistic(asked);
            assertFalse(answer.at("/cells").isEmpty(), () -> "nothing of " + asked);
            for (var cell : answer.at("/cells")) {
                assertEquals(
                        numbers(cell.at("/figure")),
                        numbers(sources(cell.at("/sources").asText())),
                        asked + " in " + cell);
            }
            assertEquals(
                    numbers(answer.at("/total")),
                    numbers(sources(answer.at("/sources").asText())),
                    "the total of " + asked);
        }
    }

    /** All known by their day, because a year belongs to no month. */
    private Map<String, String> activities() {
        held("2024-01-15", "GIFT", List.of(scene.a), List.of("KH"), List.of(scene.women), 10, "EXACT");
        held(
                "2024-05-15",
                "GIFT",
                List.of(scene.a, scene.c),
                List.of("KH", "LA"),
                List.of(scene.women),
                20,
                "MORE_THAN");
        held("2024-05-16", "AWARD", List.of(scene.a, scene.b), List.of("LA"), List.of(scene.union), 40, "NEARLY");
        held("2024-12-31", "GIFT", List.of(), List.of(), List.of(scene.women, scene.union), 80, "ABOUT");
        held("2025-06-30", "GIFT", List.of(scene.b), List.of("LA"), List.of(scene.women), 160, "EXACT");
        held("2025-07-01", "GIFT", List.of(scene.m), List.of("KH"), List.of(scene.women), 0, "EXACT");
        held("2025-08-01", "AWARD", List.of(scene.m, scene.c), List.of("KH"), List.of(scene.union), 0, "UNQUANTIFIED");
        scene.held("2024-03-05", List.of(scene.a), scene.stock, 4, "EXACT");
        scene.held("2024-08-05", List.of(scene.a, scene.c), scene.stock, 6, "EXACT");
        scene.held("2025-08-05", List.of(scene.m), scene.stock, 9, "EXACT");
        var asked = Map.of("measure", scene.flow, "basis", "recorded", "from", "2024-01-01", "to", "2025-12-31");
        awaitRecords(asked, 7);
        // The stock of what became m stands in place of a's.
        await().untilAsserted(() -> assertEquals(
                15,
                statistic(with(asked, "measure", scene.stock))
                        .at("/total/value")
                        .asInt()));
        return asked;
    }

    private Map<String, String> aid() {
        Aid.publishMeasures();
        Aid.publish(Aid.with(
                Aid.with(
                        Aid.item(
                                List.of(water),
                                List.of(scene.a + ":60", scene.c + ":40"),
                                List.of("14030:75", "11220:25")),
                        "COMMITMENT",
                        "2024-04-02",
                        1_001),
                "COMMITMENT",
                "2025-05-02",
                2_003));
        Aid.publish(Aid.with(
                Aid.item(List.of(water, school), List.of(scene.a, scene.c), List.of("14030", "11220")),
                "COMMITMENT",
                "2024-04-03",
                7));
        Aid.publish(Aid.with(Aid.item(List.of(school), List.of(scene.m), List.of()), "COMMITMENT", "2025-09-09", 13));
        var asked = Map.of(
                "measure", "AID_COMMITTED",
                "basis", "recorded",
                "from", "2024-01-01",
                "to", "2025-12-31",
                "donor", water + "," + school);
        awaitRecords(asked, 3);
        return asked;
    }

    private Map<String, String> declared() {
        scene.declared(scene.a, scene.union, "HALF_YEAR", "2024-01-01", "2024-06-30", scene.flow, 10);
        scene.declared(scene.a, scene.union, "HALF_YEAR", "2024-07-01", "2024-12-31", scene.flow, 20);
        scene.declared(scene.a, scene.women, "YEAR", "2024-01-01", "2024-12-31", scene.flow, 40);
        scene.declared(scene.c, scene.union, "YEAR", "2025-01-01", "2025-12-31", scene.flow, 80);
        scene.declared(scene.m, scene.union, "HALF_YEAR", "2025-07-01", "2025-12-31", scene.flow, 160);
        scene.declared(scene.c, scene.union, "CUMULATIVE", null, "2025-06-30", scene.flow, 320);
        var other = scene.joinAnotherCluster(scene.c, "2022-01-01");
        for (var cluster : List.of(scene.cluster, other)) {
            scene.publishReturn(ofAYear(scene.union, cluster, 640));
            scene.publishReturn(ofAYear(scene.women, cluster, 1_280));
        }
        scene.publishReturn(ofAYear(scene.women, null, 2_560));
        var asked = Map.of("measure", scene.flow, "basis", "declared", "from", "2024-01-01", "to", "2025-12-31");
        awaitRecords(asked, 5);
        awaitRecords(with(asked, "level", "CLUSTER"), 4);
        awaitRecords(with(asked, "level", "NATION"), 1);
        awaitRecords(with(asked, "accumulation", "CUMULATIVE"), 1);
        return asked;
    }

    private ObjectNode ofAYear(String reporter, String cluster, int value) {
        var declared =
                scene.accepted(reporter, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, value), List.of());
        return cluster == null ? declared : declared.put("clusterId", cluster);
    }

    private void held(
            String endsOn,
            String kind,
            List<String> provinces,
            List<String> countries,
            List<String> organisers,
            int value,
            String qualifier) {
        var key = UUID.randomUUID().toString();
        var activity = scene.activity(key, endsOn, provinces, scene.flow, value, qualifier)
                .put("kind", kind);
        activity.set("countryCodes", JSON.valueToTree(countries));
        activity.set("organiserIds", JSON.valueToTree(organisers));
        Scene.publish("huunghi.activity.v1", key, activity);
    }

    private static List<String> groupings() {
        var groupings = new ArrayList<>(DIMENSIONS);
        for (var one : DIMENSIONS) {
            DIMENSIONS.stream()
                    .filter(other -> other.compareTo(one) > 0)
                    .forEach(other -> groupings.add(one + "," + other));
        }
        groupings.add(String.join(",", DIMENSIONS));
        return groupings;
    }

    private static boolean holds(JsonNode cell, String dimension, String value) {
        var set = cell.path(SETS.get(dimension));
        return set.isTextual()
                ? set.asText().equals(value)
                : StreamSupport.stream(set.spliterator(), false)
                        .map(member -> member.isTextual() ? member : member.path("id"))
                        .anyMatch(member -> member.asText().equals(value));
    }

    private static Optional<Figure> sum(JsonNode cells) {
        return sum(cells, cell -> true);
    }

    private static Optional<Figure> sum(JsonNode cells, java.util.function.Predicate<JsonNode> which) {
        return Figure.sum(StreamSupport.stream(cells.spliterator(), false)
                .filter(which)
                .map(cell -> figure(cell.path("figure")))
                .toList());
    }

    /** The sum of those that count, from pages of two. */
    private static Optional<Figure> sources(String link) {
        var figures = new ArrayList<Figure>();
        for (String next = ""; next != null; ) {
            var page = json(given().auth()
                    .oauth2(Tokens.of("reader"))
                    .urlEncodingEnabled(false)
                    .get(link + "&limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.path("items").forEach(item -> {
                if (item.path("counted").asBoolean()) {
                    figures.add(figure(item.path("figure")));
                }
            });
            next = page.path("next").textValue();
        }
        return Figure.sum(figures);
    }

    private static Figure figure(JsonNode view) {
        return new Figure(
                view.path("value").isNull() ? null : view.path("value").decimalValue(),
                view.path("low").decimalValue(),
                view.path("high").isNull() ? null : view.path("high").decimalValue(),
                Qualifier.valueOf(view.path("qualifier").asText()),
                false,
                null,
                null);
    }

    private static String numbers(JsonNode view) {
        return view.isNull() ? "no data" : numbers(Optional.of(figure(view)));
    }

    private static String numbers(Optional<Figure> figure) {
        return figure.map(f -> Stream.of(f.value(), f.low(), f.high(), f.qualifier())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .orElse("no data");
    }

    private static void awaitRecords(Map<String, String> asked, int records) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.of("reader"))
                        .queryParams(asked)
                        .get("/api/v1/statistics")
                        .then()
                        .statusCode(200)
                        .body("records", equalTo(records)));
    }

    private static JsonNode statistic(Map<String, String> asked) {
        return json(given().auth()
                .oauth2(Tokens.of("reader"))
                .queryParams(asked)
                .get("/api/v1/statistics")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Map<String, String> with(Map<String, String> asked, String... more) {
        var all = new HashMap<>(asked);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static Map<String, String> without(Map<String, String> asked, String... names) {
        var rest = new HashMap<>(asked);
        List.of(names).forEach(rest::remove);
        return rest;
    }
}
