package vn.huunghi.aid.item;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Aid.item;
import static vn.huunghi.aid.Aid.path;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.administrator;
import static vn.huunghi.aid.Api.as;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.etag;
import static vn.huunghi.aid.Api.figure;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.ActivityService;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.kit.test.Events;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidItemResourceTest {

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void anItemIsRecordedWithEverythingThatIsSaidAboutIt() {
        Map<String, Object> stated = item(Aid.foundation(), Aid.foundation());
        stated.putAll(Map.of(
                "emergency",
                true,
                "titleEn",
                "Clean water",
                "recipientId",
                OrganisationService.organisation().toString(),
                "managingAgency",
                "Sở Giáo dục và Đào tạo",
                "mobiliserId",
                OrganisationService.organisation().toString(),
                "form",
                "MIXED"));
        stated.putAll(Map.of(
                "sectors",
                List.of(Map.of("code", "12220", "percent", 62.5f), Map.of("code", "14030", "percent", 37.5f)),
                "provinces",
                List.of(
                        Map.of("provinceId", "tay-ninh", "percent", 60),
                        Map.of("provinceId", "long-an", "percent", 40)),
                "plannedFrom",
                "2024-03",
                "plannedTo",
                "2025-06-30",
                "source",
                Map.of("title", "Báo cáo 2024", "url", "https://tayninh.gov.vn/bc", "issuedOn", "2024-12")));
        Map<String, Object> households = new LinkedHashMap<>();
        households.put("indicator", "HOUSEHOLDS_SUPPORTED");
        households.put("value", 1000);
        households.put("low", 1000);
        households.put("high", null);
        households.put("qualifier", "MORE_THAN");
        households.put("text", "hơn 1.000 hộ");
        households.put("note", null);
        stated.putAll(Map.of(
                "figures", List.of(households), "externalId", UUID.randomUUID().toString()));

        Response answer = officer().body(stated).post(AID_ITEMS);

        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(AID_ITEMS + "/" + id))
                .header("ETag", "\"1\"")
                .body("version", is(1))
                .body("status", is("PROPOSED"))
                .body("approval", nullValue())
                .body("legalRegime", nullValue())
                .body("allowedActions", contains("submit", "cancel"))
                .body("warnings", empty())
                .body("totals.pledged.vnd", nullValue())
                .body("totals.pledged.currencies", empty());
        Response read = reader().get(AID_ITEMS + "/" + id);
        Map<String, Object> expected = answer.jsonPath().getMap("");
        expected.put("allowedActions", List.of());
        assertEquals((Object) expected, read.jsonPath().getMap(""));
        stated.forEach((field, value) -> assertEquals(value, read.path(field), field));
        Map<String, Object> sentBack = officer()
                .header("If-Match", "\"1\"")
                .body(answer.asString())
                .put(AID_ITEMS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        sentBack.put("version", 1);
        assertEquals((Object) answer.jsonPath().getMap(""), sentBack);
    }

    @Test
    void aChangeReplacesTheWholeButNotTheStatus() {
        Map<String, Object> stated = item();
        stated.put("figures", List.of(figure("SCHOLARSHIPS", 300, "EXACT")));
        stated.put("sectors", List.of(Map.of("code", "12220")));
        Map<String, Object> recorded = created(AID_ITEMS, stated);
        officer().post(path(recorded) + "/submit").then().statusCode(200);
        Map<String, Object> changed = item();
        changed.put("kind", "NON_PROJECT");

        officer()
                .header("If-Match", "\"2\"")
                .body(changed)
                .put(path(recorded))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("title", is(changed.get("title")))
                .body("kind", is("NON_PROJECT"))
                .body("figures", empty())
                .body("sectors", empty())
                .body("status", is("SUBMITTED"));
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeFrom() {
        Map<String, Object> recorded = created(AID_ITEMS, item());

        officer().body(item()).put(path(recorded)).then().statusCode(428).body("code", is("version-required"));
        officer()
                .header("If-Match", "\"7\"")
                .body("no json")
                .put(path(recorded))
                .then()
                .statusCode(412)
                .body("code", is("stale-version"));
        officer().header("If-Match", "\"7\"").delete(path(recorded)).then().statusCode(412);
    }

    @Test
    void aWithdrawnItemIsGoneUntilItIsRestored() {
        Map<String, Object> recorded = created(AID_ITEMS, item());
        String path = path(recorded);
        String listed = AID_ITEMS + "?id=" + recorded.get("id");

        officer().header("If-Match", etag(recorded)).delete(path).then().statusCode(204);

        reader().get(path).then().statusCode(410).body("code", is("withdrawn"));
        officer().post(path + "/submit").then().statusCode(410);
        reader().get(path + "/transactions").then().statusCode(410);
        reader().get(path + "?includeWithdrawn=true")
                .then()
                .statusCode(200)
                .body("withdrawn", is(true))
                .body("allowedActions", empty());
        reader().get(listed).then().body("items", empty());
        reader().get(listed + "&includeWithdrawn=true").then().body("items.id", contains(recorded.get("id")));

        officer()
                .body(Map.of("note", "nhầm"))
                .post(path + "/restore")
                .then()
                .statusCode(200)
                .body("version", is(3));
        reader().get(path).then().statusCode(200).body("withdrawn", is(false));
    }

    @Test
    void aPostRepeatedUnderItsKeyRecordsOnce() {
        Map<String, Object> stated = item();
        String key = UUID.randomUUID().toString();

        Response first = officer().header("Idempotency-Key", key).body(stated).post(AID_ITEMS);
        Response second = officer().header("Idempotency-Key", key).body(stated).post(AID_ITEMS);

        second.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .body(equalTo(first.asString()));
        reader().queryParam("q", stated.get("title"))
                .get(AID_ITEMS)
                .then()
                .body("items.id", contains(first.<String>path("id")));
    }

    @Test
    void anExternalIdIsUniquePerClientAndFreedByWithdrawal() {
        Map<String, Object> stated = item();
        stated.put("externalId", UUID.randomUUID().toString());
        Map<String, Object> first = created(AID_ITEMS, stated);

        officer()
                .body(stated)
                .post(AID_ITEMS)
                .then()
                .statusCode(409)
                .body("code", is("external-id-taken"))
                .body("violations[0].field", is("externalId"));
        created(as(Tokens.ofPerson("officer", "minh", "another-client")), AID_ITEMS, stated);

        officer().header("If-Match", etag(first)).delete(path(first)).then().statusCode(204);
        created(AID_ITEMS, stated);
        officer().post(path(first) + "/restore").then().statusCode(409).body("code", is("external-id-taken"));
    }

    @Test
    void whatAnItemRefersToMayGoWithoutHinderingItsCorrection() {
        String code = Integer.toString(70_000 + (int) (Math.random() * 20_000));
        Map<String, Object> sector =
                new LinkedHashMap<>(Map.of("code", code, "name", "Thử nghiệm", "nameEn", "A test", "group", "khác"));
        administrator().body(sector).post("/api/v1/sectors").then().statusCode(201);
        String donor = Aid.foundation();
        Map<String, Object> stated = item(donor);
        stated.put("sectors", List.of(Map.of("code", code)));
        Map<String, Object> recorded = created(AID_ITEMS, stated);
        sector.put("withdrawn", true);
        administrator()
                .header("If-Match", "\"1\"")
                .body(sector)
                .put("/api/v1/sectors/" + code)
                .then()
                .statusCode(200);
        officer()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/donors/" + donor)
                .then()
                .statusCode(204);

        officer()
                .header("If-Match", "\"1\"")
                .body(recorded)
                .put(path(recorded))
                .then()
                .statusCode(200)
                .body("sectors.code", contains(code))
                .body("donorIds", contains(donor));
        officer().body(stated).post(AID_ITEMS).then().statusCode(422).body("code", is("unknown-donor"));
        stated.put("donorIds", List.of(Aid.foundation()));
        officer()
                .body(stated)
                .post(AID_ITEMS)
                .then()
                .statusCode(422)
                .body("code", is("sector-withdrawn"))
                .body("violations[0].field", is("sectors[0].code"));
    }

    @Test
    void aFigureWhoseIndicatorWasWithdrawnIsStillShown() {
        String code = "TEST_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);
        ActivityService.publish(code, "Thử", "Test", "PERSON", "FIGURE", true);
        OrganisationService.awaitKnown(ActivityService.INDICATORS, code);
        Map<String, Object> stated = item();
        stated.put("figures", List.of(figure(code, 12, "EXACT")));
        String path = path(created(AID_ITEMS, stated));
        Events.publish(
                ActivityService.INDICATORS,
                code,
                1,
                2,
                "{\"code\":\"%s\",\"version\":2,\"withdrawn\":true}".formatted(code));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> reader().get(path).then().statusCode(200).body("figures.text", contains("12")));
    }

    @Test
    void historyTellsWhoChangedWhatAndWhen() {
        Map<String, Object> recorded = created(AID_ITEMS, item());
        Map<String, Object> changed = item();
        as(Tokens.ofPerson("officer", "lan", "portal"))
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(path(recorded))
                .then()
                .statusCode(200);
        Aid.post(path(recorded), Aid.transaction("PLEDGE", 100, "VND", "2024-05-01"));
        Aid.post(path(recorded), Aid.transaction("PLEDGE", 200, "VND", "2024-05-02"));

        reader().get(path(recorded) + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("create", "change", "post", "post"))
                .body("items[1].subject", is("lan"))
                .body("items[1].client", is("portal"))
                .body("items[1].at", not(nullValue()))
                .body("items[1].before.title", is(recorded.get("title")))
                .body("items[1].after.title", is(changed.get("title")))
                .body("items[3].after.transactions.amount.value", contains(200));
    }

    @Test
    void onlyWhoMayWriteForItsProvincesIsOfferedActions() {
        String path = path(created(AID_ITEMS, item()));

        reader().get(path).then().body("allowedActions", empty());
        as(Tokens.of("officer", "kon-tum")).get(path).then().body("allowedActions", empty());
        as(Tokens.of("officer", "kon-tum"))
                .post(path + "/submit")
                .then()
                .statusCode(403)
                .body("code", is("not-your-province"));
        as(Tokens.of("officer", "kon-tum"))
                .body("no json")
                .post(path + "/transactions")
                .then()
                .statusCode(403)
                .body("code", is("not-your-province"));
        // The province's successor is whose the province was.
        as(Tokens.of("officer", "tay-ninh-2025")).get(path).then().body("allowedActions", contains("submit", "cancel"));
        reader().post(path + "/submit").then().statusCode(403).body("code", is("not-allowed"));
    }

    @Test
    void anItemOfTheNationIsTheAdministrators() {
        Map<String, Object> nations = item();
        nations.remove("provinces");

        officer().body(nations).post(AID_ITEMS).then().statusCode(403).body("code", is("not-allowed"));
        String path = path(created(administrator(), AID_ITEMS, nations));
        officer().post(path + "/submit").then().statusCode(403);
        administrator().post(path + "/submit").then().statusCode(200);
    }

    @Test
    void anUnknownItemIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "not-a-uuid")) {
            for (String path : List.of("", "/transactions", "/history", "/transactions/" + UUID.randomUUID())) {
                reader().get(AID_ITEMS + "/" + id + path)
                        .then()
                        .statusCode(404)
                        .contentType(containsString("application/problem+json"))
                        .body("code", is("not-found"));
            }
        }
        officer().post(AID_ITEMS + "/" + UUID.randomUUID() + "/submit").then().statusCode(404);
    }
}
