package vn.huunghi.activity.activity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ActivityBadInputTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    static Stream<Arguments> spoiled() {
        String unknown = UUID.randomUUID().toString();
        return Stream.of(
                spoil(422, "unknown-province", "provinceIds", a -> a.put("provinceIds", List.of("tay-nam"))),
                spoil(422, "province-not-in-force", "provinceIds[0]", a -> a.put("endsOn", "2025-07-01")),
                spoil(422, "province-not-in-force", "provinceIds[0]", a -> a.put("endsOn", "2025")),
                spoil(422, "province-not-in-force", "provinceIds[0]", a -> a.put("endsOn", "2008-07-31")),
                spoil(
                        422,
                        "province-not-in-force",
                        "provinceIds[1]",
                        a -> a.put("provinceIds", List.of("tay-ninh", "tay-ninh-2025"))),
                spoil(422, "unknown-organisation", "organiserIds", a -> a.put("organiserIds", List.of(unknown))),
                spoil(422, "unknown-agreement", "agreementId", a -> a.put("agreementId", unknown)),
                spoil(422, "unknown-foreign-area", "foreignAreaIds", a -> a.put("foreignAreaIds", List.of(unknown))),
                spoil(422, "unknown-activity", "parentId", a -> a.put("parentId", unknown)),
                spoil(422, "unknown-country", "countryCodes[0]", a -> a.put("countryCodes", List.of("ZZ"))),
                spoil(422, "starts-after-it-ends", "startsOn", a -> a.put("startsOn", "2024-07-01")),
                spoil(
                        422,
                        "held-in-the-future",
                        "endsOn",
                        a -> a.putAll(Map.of("endsOn", "2199-01-01", "provinceIds", List.of("tay-ninh-2025")))),
                spoil(422, "edition-without-series", "seriesId", a -> a.put("editionNo", 2)),
                spoil(422, "constraint-violated", "editionNo", a -> a.put("editionNo", 0)),
                spoil(422, "unknown-indicator", "figures[0].indicator", figures(figure("NO_SUCH", 1, "EXACT"))),
                spoil(
                        422,
                        "indicator-not-recordable",
                        "figures[0].indicator",
                        figures(figure("ACTIVITIES", 1, "EXACT"))),
                spoil(
                        422,
                        "indicator-not-recordable",
                        "figures[1].indicator",
                        figures(figure("DELEGATIONS", 1, "EXACT"), figure("AID_MOBILISED", 1, "EXACT"))),
                spoil(
                        422,
                        "duplicate-indicator",
                        "figures[1].indicator",
                        figures(figure("DELEGATIONS", 1, "EXACT"), figure("DELEGATIONS", 2, "EXACT"))),
                spoil(
                        422,
                        "low-above-high",
                        "figures[0].low",
                        figures(Map.of("indicator", "DELEGATIONS", "low", 3, "high", 2, "qualifier", "RANGE"))),
                spoil(422, "negative-figure", "figures[0].value", figures(figure("DELEGATIONS", -1, "EXACT"))),
                spoil(422, "figure-incomplete", "figures[0].value", figures(Map.of("indicator", "DELEGATIONS"))),
                spoil(
                        422,
                        "too-many-digits",
                        "figures[0].value",
                        figures(figure("DELEGATIONS", 1234567890123456L, "EXACT"))),
                spoil(400, "invalid-value", "figures[0].qualifier", figures(figure("DELEGATIONS", 1, "SOMEWHAT"))),
                spoil(400, "invalid-value", "figures[0].value", figures(figure("DELEGATIONS", "many", "EXACT"))),
                spoil(400, "required", "figures[0].indicator", figures(Map.of("value", 1))),
                spoil(400, "required", "kind", a -> a.remove("kind")),
                spoil(400, "required", "title", a -> a.put("title", "  ")),
                spoil(400, "required", "status", a -> a.remove("status")),
                spoil(400, "required", "endsOn", a -> a.put("endsOn", null)),
                spoil(400, "invalid-value", "endsOn", a -> a.put("endsOn", "2024-02-30")),
                spoil(400, "invalid-value", "endsOn", a -> a.put("endsOn", "31/12/2024")),
                spoil(400, "invalid-value", "kind", a -> a.put("kind", "PARTY")),
                spoil(400, "invalid-value", "organiserIds[0]", a -> a.put("organiserIds", List.of("me"))),
                spoil(400, "invalid-value", "agreementId", a -> a.put("agreementId", "03/TTHT")),
                spoil(400, "invalid-value", "foreignAreaIds[0]", a -> a.put("foreignAreaIds", List.of("Xom"))),
                spoil(400, "unknown-field", "agreement", a -> a.put("agreement", unknown)),
                spoil(
                        400,
                        "unknown-field",
                        "figures[0].unit",
                        figures(Map.of("indicator", "DELEGATIONS", "value", 1, "unit", "PERSON"))),
                spoil(403, "not-your-province", null, a -> a.put("provinceIds", List.of("kon-tum"))),
                spoil(403, "not-allowed", null, a -> a.remove("provinceIds")));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void whatIsRefusedIsNamedAndLeavesNothing(int status, String code, String field, Map<String, Object> body) {
        Stored before = Stored.now();

        Response answer = officer().body(body).post(ACTIVITIES);

        mustRefuse(answer, status, code);
        if (field != null) {
            answer.then().body("violations.field", hasItem(field));
        }
        assertEquals(before, Stored.now());
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void aChangeIsRefusedAsACreationIs(int status, String code, String field, Map<String, Object> body) {
        String path = ACTIVITIES + "/" + created(ACTIVITIES, activity()).get("id");
        Stored before = Stored.now();

        Response answer = officer().header("If-Match", "\"1\"").body(body).put(path);

        mustRefuse(answer, status, code);
        assertEquals(before, Stored.now());
        reader().get(path).then().body("version", is(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | body-required",
                "null | body-required",
                "{\"kind\": | malformed-json",
                "[] | invalid-value",
                "{} {} | malformed-json",
                "{\"kind\":\"GIFT\",\"kind\":\"AWARD\"} | malformed-json"
            })
    void aBodyThatIsNoActivityIsRefused(String body, String code) {
        Stored before = Stored.now();

        mustRefuse(officer().body(body == null ? "" : body).post(ACTIVITIES), 400, code);

        assertEquals(before, Stored.now());
    }

    @Test
    void aProvinceThatHasEndedIsRefusedWithTheNameOfItsSuccessor() {
        Map<String, Object> late = activity();
        late.put("endsOn", "2025-07-01");

        officer()
                .body(late)
                .post(ACTIVITIES)
                .then()
                .body("detail", containsString("tay-ninh-2025"))
                .body("inForceInstead", is(List.of("tay-ninh-2025")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiserIds", "foreignAreaIds", "agreementId"})
    void whatMayYetArriveIsWorthTryingAgain(String field) {
        Map<String, Object> stated = activity();
        String unknown = UUID.randomUUID().toString();
        stated.put(field, field.endsWith("s") ? List.of(unknown) : unknown);

        officer()
                .body(stated)
                .post(ACTIVITIES)
                .then()
                .body("retryable", is(true))
                .header("Retry-After", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "page=1, unknown-parameter, page",
        "limit=0, invalid-parameter, limit",
        "limit=abc, invalid-parameter, limit",
        "kind=PARTY, invalid-parameter, kind",
        "from=2024-02-30, invalid-parameter, from",
        "organiserId=me, invalid-parameter, organiserId",
        "updatedSince=yesterday, invalid-parameter, updatedSince",
        "status=HELD&status=PLANNED, repeated-parameter, status",
        "cursor=abc, bad-cursor, cursor",
        "agreementId=1, invalid-parameter, agreementId",
        "foreignAreaId=Xom, invalid-parameter, foreignAreaId",
        "agreement=1, unknown-parameter, agreement"
    })
    void aFilterThatCannotBeReadIsNotIgnored(String query, String code, String parameter) {
        Response answer = reader().get(ACTIVITIES + "?" + query);

        mustRefuse(answer, 400, code);
        answer.then().body("violations.field", hasItem(parameter));
    }

    @Test
    void withoutAGenuineTokenNothingIsSaid() {
        Stored before = Stored.now();

        mustRefuse(given().contentType(ContentType.JSON).body(activity()).post(ACTIVITIES), 401, "unauthenticated");
        mustRefuse(as(Tokens.ofAnotherKey("administrator")).body(activity()).post(ACTIVITIES), 401, "unauthenticated");
        mustRefuse(as(Tokens.expired()).get(ACTIVITIES), 401, "unauthenticated");
        mustRefuse(reader().body(activity()).post(ACTIVITIES), 403, "not-allowed");
        mustRefuse(as(Tokens.withoutRole()).get(ACTIVITIES), 403, "not-allowed");

        assertEquals(before, Stored.now());
    }

    @Test
    void anOfficerWritesForPredecessorsAndSuccessorsToo() {
        Map<String, Object> successors = activity();
        successors.putAll(Map.of("provinceIds", List.of("tay-ninh-2025"), "endsOn", "2025-07-01"));
        Map<String, Object> shared = activity();
        shared.put("provinceIds", List.of("kon-tum", "tay-ninh"));

        created(ACTIVITIES, successors);
        created(ACTIVITIES, shared);
        created(as(Tokens.of("officer", "tay-ninh-2025")), ACTIVITIES, activity());
        Map<String, Object> nations = activity();
        nations.remove("provinceIds");
        created(as(Tokens.of("administrator")), ACTIVITIES, nations);
    }

    @Test
    void anOfficerNeitherChangesNorWithdrawsNorRestoresAnotherProvincesActivity() {
        String path = ACTIVITIES + "/" + created(ACTIVITIES, activity()).get("id");
        String stranger = Tokens.of("officer", "kon-tum");

        mustRefuse(as(stranger).header("If-Match", "\"1\"").body(activity()).put(path), 403, "not-your-province");
        mustRefuse(as(stranger).header("If-Match", "\"1\"").delete(path), 403, "not-your-province");
        mustRefuse(as(stranger).post(path + "/restore"), 403, "not-your-province");

        reader().get(path).then().statusCode(200).body("version", is(1));
    }

    private static void mustRefuse(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("code", is(code))
                .body("status", is(status))
                .body("type", containsString("/problems/" + code))
                .body("title", notNullValue());
    }

    private static Arguments spoil(int status, String code, String field, Consumer<Map<String, Object>> how) {
        Map<String, Object> body = activity();
        how.accept(body);
        return Arguments.of(status, code, field, body);
    }

    @SafeVarargs
    private static Consumer<Map<String, Object>> figures(Map<String, Object>... figures) {
        return body -> body.put("figures", List.of(figures));
    }
}
