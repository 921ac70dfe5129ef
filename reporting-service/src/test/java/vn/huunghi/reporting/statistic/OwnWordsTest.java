package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** The sum of one part is that part, wording and note included; the sum of several has neither. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OwnWordsTest {

    private static final String WORDING = "hơn 3 vạn lượt người";
    private static final String NOTE = "ước tính của ban tổ chức";

    private final Scene scene = new Scene();

    @Test
    void whatOneReturnDeclaredIsSaidInItsWords() {
        declared(scene.a, scene.union);
        scene.awaitRecords(Map.of("basis", "declared"), 1);

        says("total", Map.of("basis", "declared"));
        says("cells[0].figure", Map.of("basis", "declared", "groupBy", "province,year"));
        declared(scene.c, scene.women);
        scene.awaitRecords(Map.of("basis", "declared"), 2);

        saysOfSeveral(Map.of("basis", "declared"));
        says("cells[1].figure", Map.of("basis", "declared", "groupBy", "province"));
    }

    @Test
    void whatOneRecordStatesIsSaidInItsWordsHoweverItIsAsked() {
        recorded("2024-03-05", scene.a);
        scene.awaitRecords(Map.of(), 1);

        for (var asked : List.of(
                Map.<String, String>of(),
                Map.of("from", "2024-02-10"),
                Map.of("groupBy", "province,month"),
                Map.of("groupBy", "province", "geography", "2025-07-01"),
                Map.of("groupBy", "kind,organisation"),
                Map.of("kind", "GIFT"),
                Map.of("accumulation", "CUMULATIVE", "groupBy", "quarter"))) {
            says("total", asked);
            if (asked.containsKey("groupBy")) {
                says("cells[0].figure", asked);
            }
        }
    }

    @Test
    void ofSeveralRecordsEachCellOfOneHasItsWords() {
        recorded("2024-03-05", scene.a);
        recorded("2024-05-05", scene.a);
        scene.held("2024-07-05", List.of(scene.a), 5);
        scene.awaitRecords(Map.of(), 3);

        saysOfSeveral(Map.of());
        says("cells[0].figure", Map.of("groupBy", "month"));
        says("cells[1].figure", Map.of("groupBy", "month"));
        scene.statistic(Map.of("groupBy", "month"))
                .body("cells[2].figure.text", equalTo("5 lượt người"))
                .body("cells[2].figure.note", nullValue());
    }

    @Test
    void aStockThatAnActivityStatesKeepsItsWords() {
        publish(activity("2024-03-05", scene.a, scene.stock));
        scene.awaitRecords(Map.of("measure", scene.stock), 1);

        says("total", Map.of("measure", scene.stock));
    }

    @Test
    void aReportSaysItToo() {
        declared(scene.a, scene.union);
        recorded("2024-03-05", scene.a);
        recorded("2024-04-05", scene.a, scene.c);
        scene.awaitRecords(Map.of("basis", "declared"), 1);
        scene.awaitRecords(Map.of(), 2);
        var line = "groups.lines.flatten().find { it.measure == '%s' }.".formatted(scene.flow);

        given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/api/v1/reports/provinces/" + scene.a + "?year=2024")
                .then()
                .body(line + "declared.text", equalTo(WORDING))
                .body(line + "declared.note", equalTo(NOTE))
                .body(line + "recorded.text", equalTo(WORDING))
                .body("shared.find { it.measure == '%s' }.recorded.text".formatted(scene.flow), equalTo(WORDING));
    }

    private void says(String figure, Map<String, String> asked) {
        scene.statistic(asked)
                .statusCode(200)
                .body(figure + ".text", equalTo(WORDING))
                .body(figure + ".note", equalTo(NOTE))
                .body(figure + ".value", equalTo(30_000));
    }

    private void saysOfSeveral(Map<String, String> asked) {
        scene.statistic(asked)
                .statusCode(200)
                .body("total.qualifier", equalTo("MORE_THAN"))
                .body("total.note", nullValue())
                .body("total.text", startsWith("hơn 60.0"));
    }

    private void declared(String province, String reporter) {
        var state = scene.accepted(reporter, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, 30_000), List.of())
                .put("provinceId", province);
        inWords(state);
        scene.publishReturn(state);
    }

    private void recorded(String day, String... provinces) {
        publish(activity(day, List.of(provinces), scene.flow));
    }

    private ObjectNode activity(String day, String province, String indicator) {
        return activity(day, List.of(province), indicator);
    }

    private ObjectNode activity(String day, List<String> provinces, String indicator) {
        var state = scene.activity(UUID.randomUUID().toString(), day, provinces, indicator, 30_000, "MORE_THAN");
        inWords(state);
        return state;
    }

    private static void inWords(ObjectNode state) {
        var figure = (ObjectNode) state.path("figures").get(0);
        figure.put("qualifier", "MORE_THAN")
                .put("text", WORDING)
                .put("note", NOTE)
                .remove("high");
    }

    private static void publish(ObjectNode activity) {
        Scene.publish("huunghi.activity.v1", activity.get("id").textValue(), activity);
    }
}
