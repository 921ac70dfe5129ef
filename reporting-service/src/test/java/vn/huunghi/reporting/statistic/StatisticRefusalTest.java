package vn.huunghi.reporting.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class StatisticRefusalTest {

    private final Scene scene = new Scene();

    @Test
    void everyParameterThatCannotBeUnderstoodIsNamed() {
        scene.awaitRecords(Map.of(), 0);
        refused(Map.of("measure", "NOTHING_OF_THE_KIND"), 422, "unknown-measure", "measure");
        refused(Map.of("basis", "guessed"), 400, "invalid-parameter", "basis");
        refused(Map.of("from", "2024-02-30"), 400, "invalid-parameter", "from");
        refused(Map.of("from", "2026-01-01", "to", "2025-01-01"), 422, "period-upside-down", "to");
        refused(Map.of("from", "1600-01-01", "to", "2100-01-01"), 422, "period-too-long", "to");
        refused(Map.of("groupBy", "province,colour"), 400, "invalid-parameter", "groupBy");
        refused(Map.of("groupBy", "province,,year"), 400, "invalid-parameter", "groupBy");
        refused(Map.of("province", "atlantis"), 422, "unknown-province", "province");
        refused(Map.of("cluster", "cum-of-nowhere"), 422, "unknown-cluster", "cluster");
        refused(Map.of("geography", "soon"), 400, "invalid-parameter", "geography");
        refused(Map.of("geography", "1200-01-01"), 422, "before-the-register", "geography");
        refused(Map.of("geography", "2199-01-01"), 422, "geography-too-far-ahead", "geography");
        refused(Map.of("from", "+6000000-01-01", "to", "+6000000-12-31"), 400, "invalid-parameter", "from");
        refused(Map.of("to", "+999999999-12-31"), 400, "invalid-parameter", "to");
        refused(Map.of("geography", "+20250-07-01"), 400, "invalid-parameter", "geography");
        refused(Map.of("kind", "PARTY"), 400, "invalid-parameter", "kind");
        refused(Map.of("country", "zz"), 400, "invalid-parameter", "country");
        refused(Map.of("organisation", "abc"), 422, "unknown-organisation", "organisation");
        refused(Map.of("donor", "abc"), 422, "unknown-donor", "donor");
        refused(Map.of("sector", "1403"), 400, "invalid-parameter", "sector");
        refused(Map.of("accumulation", "ALL"), 400, "invalid-parameter", "accumulation");
        refused(Map.of("province", scene.a, "geography", "2025-07-01"), 422, "province-not-in-force", "province");
    }

    @Test
    void aRefusedProvinceNamesItsSuccessor() {
        scene.awaitRecords(Map.of(), 0);
        scene.statistic(Map.of("province", scene.a, "geography", "2025-07-01"))
                .statusCode(422)
                .body("inForceInstead", contains(scene.m));
    }

    @Test
    void whatIsNotThereYetIsRefusedAsUnknown() {
        scene.awaitRecords(Map.of(), 0);
        scene.statistic(Map.of("level", "CLUSTER")).statusCode(400).body("code", equalTo("unknown-parameter"));
        scene.statistic(Map.of("groupBy", "village")).statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void aMissingMeasureIsARequiredParameter() {
        given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/api/v1/statistics?basis=recorded&from=2024-01-01&to=2024-12-31")
                .then()
                .statusCode(400)
                .body("code", equalTo("required-parameter"))
                .body("violations[0].field", equalTo("measure"));
    }

    @Test
    void withoutATokenNothingIsTold() {
        given().get("/api/v1/statistics").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private void refused(Map<String, String> parameters, int status, String code, String field) {
        scene.statistic(parameters)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
    }
}
