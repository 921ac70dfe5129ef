package vn.huunghi.reporting.publication;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.reporting.statistic.Scene;

/** A province that declared something for 2024, which can be corrected, and whoever publishes and reads its report. */
final class PublishedScene {

    static final String PUBLICATIONS = "/api/v1/publications";

    final Scene scene = new Scene();
    private final ObjectNode declared;

    PublishedScene(int value) {
        declared = scene.accepted(scene.union, "YEAR", "2024-01-01", "2024-12-31", Map.of(scene.flow, value), List.of())
                .put("provinceId", scene.a);
        scene.publishReturn(declared);
        awaitDeclared(value);
    }

    /** The return says another number from now on. */
    void correct(int value) {
        declared.put("version", declared.path("version").asInt() + 1);
        var figure = (ObjectNode) declared.path("figures").get(0);
        figure.put("value", value).put("low", value).put("high", value);
        scene.publishReturn(declared);
        awaitDeclared(value);
    }

    private void awaitDeclared(int value) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> scene.statistic(Map.of("basis", "declared"))
                        .statusCode(200)
                        .body("total.value", equalTo(value)));
    }

    /** What asks for the report of the province's year. */
    Map<String, Object> ofTheYear(boolean open) {
        return asked("PROVINCE", scene.a, "2024-01-01", "2024-12-31", open);
    }

    static Map<String, Object> asked(String scope, String id, String from, String to, boolean open) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("scope", scope);
        asked.put("id", id);
        asked.put("period", new LinkedHashMap<>(Map.of("from", from, "to", to)));
        asked.put("public", open);
        return asked;
    }

    static Response publish(Map<String, Object> asked) {
        return as(Tokens.of("coordinator"))
                .contentType(ContentType.JSON)
                .body(asked)
                .post(PUBLICATIONS);
    }

    /** @return the new publication's id */
    static String published(Map<String, Object> asked) {
        return publish(asked).then().statusCode(201).extract().path("id");
    }

    static RequestSpecification reader() {
        return as(Tokens.of("reader"));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
