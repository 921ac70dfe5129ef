package vn.huunghi.reporting.measure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.Batches;
import vn.huunghi.reporting.Topics;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MeasureResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Batches batches;

    private final String suffix =
            "_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);
    // Sorts behind every group of the catalogue.
    private final String group = "zz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final List<String> codes =
            Stream.of("A", "B", "C").map(c -> c + suffix).toList();

    @BeforeEach
    void publishIndicators() {
        batches.apply(List.of(
                indicator(codes.get(2), 1, "RATE", "DECLARED"),
                indicator(codes.get(0), 1, "FLOW", "FIGURE"),
                indicator(codes.get(1), 1, "STOCK", "COMPUTED")));
    }

    @Test
    void everyPageTogetherIsTheCatalogueByGroupAndCode() {
        List<String> all =
                all(7).stream().map(item -> (String) item.get("code")).toList();

        assertEquals(codes, all.stream().filter(code -> code.endsWith(suffix)).toList());
        assertEquals(all.size(), all.stream().distinct().count());
    }

    @Test
    void saysHowAMeasureCanBeAsked() {
        List<Map<String, Object>> own = own();

        assertEquals(
                Map.of(
                        "code",
                        codes.get(0),
                        "name",
                        "Tên " + codes.get(0),
                        "nameEn",
                        "Name of " + codes.get(0),
                        "unit",
                        "PERSON_TURN",
                        "nature",
                        "FLOW",
                        "group",
                        group,
                        "recording",
                        "FIGURE",
                        "active",
                        true,
                        "bases",
                        List.of("RECORDED", "DECLARED")),
                own.get(0));
        assertEquals(List.of("DECLARED"), own.get(1).get("bases"), "computed, but not from what is read here");
        assertEquals(List.of("DECLARED"), own.get(2).get("bases"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORGANISATIONS",
                "MEMBER_ASSOCIATIONS",
                "MEMBERS",
                "CHAPTERS",
                "AGREEMENTS_IN_FORCE",
                "AGREEMENTS_SIGNED"
            })
    void whatIsCountedFromOrganisationsAndAgreementsIsRecorded(String code) {
        batches.apply(List.of(indicator(code, -1, code.endsWith("SIGNED") ? "FLOW" : "STOCK", "COMPUTED")));

        Map<String, Object> measure = all(200).stream()
                .filter(item -> item.get("code").equals(code))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("RECORDED", "DECLARED"), measure.get("bases"));
    }

    @Test
    void aWithdrawnIndicatorIsNoMeasure() {
        ObjectNode withdrawn = JSON.createObjectNode()
                .put("code", codes.get(0))
                .put("version", 2)
                .put("withdrawn", true);
        batches.apply(List.of(Batches.event(Topics.INDICATOR, 2, withdrawn)));

        assertEquals(
                codes.subList(1, 3),
                own().stream().map(item -> item.get("code")).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid-parameter",
        "limit=many, invalid-parameter",
        "cursor=nonsense, bad-cursor",
        "page=1, unknown-parameter"
    })
    void aBadQuestionIsRefused(String query, String code) {
        given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/api/v1/measures?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void withoutTokenNobodyReads() {
        given().get("/api/v1/measures").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private List<Map<String, Object>> own() {
        return all(200).stream()
                .filter(item -> codes.contains(item.get("code")))
                .toList();
    }

    private static List<Map<String, Object>> all(int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().auth().oauth2(Tokens.of("reader")).queryParam("limit", limit);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/api/v1/measures").then().statusCode(200).extract();
            all.addAll(page.jsonPath().getList("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return all;
    }

    private Event indicator(String code, long version, String nature, String recording) {
        return Batches.event(
                Topics.INDICATOR,
                version,
                JSON.createObjectNode()
                        .put("code", code)
                        .put("version", version)
                        .put("name", "Tên " + code)
                        .put("nameEn", "Name of " + code)
                        .put("unit", "PERSON_TURN")
                        .put("nature", nature)
                        .put("group", group)
                        .put("recording", recording)
                        .put("active", true));
    }
}
