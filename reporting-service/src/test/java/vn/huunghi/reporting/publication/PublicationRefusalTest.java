package vn.huunghi.reporting.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static vn.huunghi.reporting.publication.PublishedScene.PUBLICATIONS;
import static vn.huunghi.reporting.publication.PublishedScene.as;
import static vn.huunghi.reporting.publication.PublishedScene.asked;
import static vn.huunghi.reporting.publication.PublishedScene.publish;
import static vn.huunghi.reporting.publication.PublishedScene.published;
import static vn.huunghi.reporting.publication.PublishedScene.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;
import vn.huunghi.reporting.Batches;
import vn.huunghi.reporting.report.Scope;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PublicationRefusalTest {

    @Inject
    Publications publications;

    @Inject
    Database database;

    @Test
    void onlyWhatIsPublicIsReadWithoutAToken() {
        var province = new PublishedScene(300);
        var open = PUBLICATIONS + "/" + published(province.ofTheYear(true));
        var closed = PUBLICATIONS + "/" + published(province.ofTheYear(false));

        given().get(open).then().statusCode(200);
        as(Tokens.withoutRole()).get(open).then().statusCode(200);
        given().get(closed).then().statusCode(401).body("code", equalTo("unauthenticated"));
        as(Tokens.expired()).get(closed).then().statusCode(401);
        as(Tokens.withoutRole()).get(closed).then().statusCode(403).body("code", equalTo("not-allowed"));
        reader().get(closed).then().statusCode(200);
        given().get(open + "/changes").then().statusCode(401);
        given().get(PUBLICATIONS).then().statusCode(401);
    }

    @Test
    void whatIsNotThereLooksLikeWhatIsNotPublic() {
        var nowhere = PUBLICATIONS + "/" + UUID.randomUUID();

        given().get(nowhere).then().statusCode(401);
        reader().get(nowhere).then().statusCode(404).body("code", equalTo("not-found"));
        reader().get(nowhere + "/changes").then().statusCode(404);
        reader().get(nowhere + "/history").then().statusCode(404);
    }

    @Test
    void onlyWhoeverAcceptsItsReturnsPublishesAReport() {
        var province = new PublishedScene(300);
        var ofTheYear = province.ofTheYear(false);
        var ofTheCluster = asked("CLUSTER", province.scene.cluster, "2024-01-01", "2024-12-31", false);
        var ofTheNation = asked("NATION", null, "2024-01-01", "2024-12-31", false);

        given().contentType(ContentType.JSON)
                .body(ofTheYear)
                .post(PUBLICATIONS)
                .then()
                .statusCode(401);
        by(Tokens.of("officer"), ofTheYear).statusCode(403).body("code", equalTo("not-allowed"));
        by(Tokens.of("coordinator", province.scene.c), ofTheYear)
                .statusCode(403)
                .body("code", equalTo("not-your-province"));
        for (var asked : List.of(ofTheYear, ofTheCluster, ofTheNation)) {
            by(Tokens.coordinatorOf("cum-elsewhere"), asked).statusCode(403).body("code", equalTo("not-your-cluster"));
        }
        by(Tokens.coordinatorOf(province.scene.cluster), ofTheYear).statusCode(201);
        by(Tokens.coordinatorOf(province.scene.cluster), ofTheCluster).statusCode(201);
        by(Tokens.of("coordinator"), ofTheNation).statusCode(201).body("name", equalTo("Cả nước"));
    }

    @Test
    void theSameKeyPublishesOnce() {
        var province = new PublishedScene(300);
        var key = UUID.randomUUID().toString();
        var first = keyed(key, province.ofTheYear(true)).statusCode(201).extract();

        var again = keyed(key, province.ofTheYear(true)).statusCode(201).extract();

        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertNotNull(first.header("ETag"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        reader().get(PUBLICATIONS + "?subjectId=" + province.scene.a).then().body("items", hasSize(1));
        keyed(key, province.ofTheYear(false)).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void whatIsNoReportIsRefusedAndSaysWhy() {
        var province = new PublishedScene(300);
        var a = province.scene.a;

        refused(asked("PROVINCE", "atlantis", "2024-01-01", "2024-12-31", true), 422, "unknown-province", "id");
        refused(asked("CLUSTER", "cum-nowhere", "2024-01-01", "2024-12-31", true), 422, "unknown-cluster", "id");
        refused(asked("PROVINCE", null, "2024-01-01", "2024-12-31", true), 400, "required", "id");
        refused(asked("NATION", a, "2024-01-01", "2024-12-31", true), 422, "constraint-violated", "id");
        refused(asked("COMMUNE", a, "2024-01-01", "2024-12-31", true), 400, "invalid-value", "scope");
        refused(asked("PROVINCE", a, "2024-12-31", "2024-01-01", true), 422, "period-upside-down", "period");
        refused(asked("PROVINCE", a, "1800-01-01", "2199-12-31", true), 422, "period-too-long", "period");
        refused(asked("PROVINCE", a, "2024-02-30", "2024-12-31", true), 400, "invalid-value", "period.from");
        refused(asked("PROVINCE", a, "2025-01-01", "2025-12-31", true), 422, "province-not-in-force", "id")
                .body("inForceInstead", contains(province.scene.m));
        refused(with(province, "geography", "1200-01-01"), 422, "before-the-register", "geography");
        refused(with(province, "geography", "2199-01-01"), 422, "geography-too-far-ahead", "geography");
        refused(with(province, "colour", "red"), 400, "unknown-field", "colour");
        refused(with(province, "period", null), 400, "required", "period");
        refused(with(province, "period", Map.of("from", "2024-01-01")), 400, "required", "period.to");
        refused(
                with(province, "period", Map.of("kind", "QUARTER", "from", "2024", "to", "2024")),
                422,
                "illegal-period",
                "period");
        for (var kind : List.of("CUMULATIVE", "AS_OF")) {
            refused(
                    with(province, "period", Map.of("kind", kind, "from", "2024", "to", "2024")),
                    422,
                    "illegal-period",
                    "period");
        }
        publish(with(province, "period", Map.of("kind", "QUARTER", "from", "2024", "to", "2024")))
                .then()
                .body("detail", startsWith("Kỳ “Quý” phải kéo dài từ ngày đầu"));
        reader().get(PUBLICATIONS + "?subjectId=" + a).then().body("items", hasSize(0));
    }

    @Test
    void aMergedProvincesReportOfTheTimeBeforeIsItsClustersToPublish() {
        var scene = new PublishedScene(300).scene;
        var asked = asked("PROVINCE", scene.m, "2024-01-01", "2024-12-31", false);
        asked.put("geography", "2025-07-01");

        by(Tokens.coordinatorOf("cum-elsewhere"), asked)
                .statusCode(403)
                .body("code", equalTo("not-your-cluster"))
                .body("detail", containsString(scene.cluster));
        by(Tokens.coordinatorOf(scene.cluster), asked).statusCode(201).body("geography", equalTo("2025-07-01"));
    }

    @Test
    void whatIsInNoClusterIsNobodysThatIsLimitedToClusters() {
        var scene = new PublishedScene(300).scene;
        var asked = asked("PROVINCE", scene.c, "2024-01-01", "2024-12-31", false);

        by(Tokens.coordinatorOf(scene.cluster), asked)
                .statusCode(403)
                .body("code", equalTo("not-your-cluster"))
                .body("detail", containsString("không thuộc cụm nào"));
        by(Tokens.of("coordinator"), asked).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "scope=FOO, scope",
        "id=x, id",
        "from=31/12/2024, from",
        "to=2024-02-30, to",
        "latest=maybe, latest",
        "public=perhaps, public",
        "updatedSince=yesterday, updatedSince",
        "colour=red, colour"
    })
    void aFilterThatCannotBeUnderstoodIsNamed(String filter, String field) {
        reader().get(PUBLICATIONS + "?" + filter).then().statusCode(400).body("violations[0].field", equalTo(field));
    }

    @Test
    void aRollbackLeavesNeitherDocumentsNorEvent() {
        var province = new PublishedScene(300);
        var asked = new NewPublication(
                Scope.Kind.PROVINCE,
                province.scene.a,
                new NewPublication.StatedPeriod(PeriodKind.YEAR, PartialDate.parse("2024"), PartialDate.parse("2024")),
                null,
                true);

        var undone = Batches.undone(() -> publications.publish(asked));

        assertEquals(1, undone.revision());
        for (var table : Map.of(
                        "publication",
                        "id",
                        "publication_document",
                        "publication_id",
                        "outbox",
                        "key",
                        "history",
                        "key")
                .entrySet()) {
            assertEquals(
                    0L,
                    database.query(
                                    "select count(*) from %s where %s::text = ?"
                                            .formatted(table.getKey(), table.getValue()),
                                    row -> row.getLong(1),
                                    undone.id().toString())
                            .get(0),
                    table::getKey);
        }
    }

    private static ValidatableResponse refused(Map<String, Object> asked, int status, String code, String field) {
        return publish(asked)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
    }

    private static Map<String, Object> with(PublishedScene province, String field, Object value) {
        var asked = new HashMap<>(province.ofTheYear(true));
        asked.put(field, value);
        return asked;
    }

    private static ValidatableResponse by(String token, Map<String, Object> asked) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(asked)
                .post(PUBLICATIONS)
                .then();
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> asked) {
        return as(Tokens.of("coordinator"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(asked)
                .post(PUBLICATIONS)
                .then();
    }
}
