package vn.huunghi.activity.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.etag;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ActivityResourceTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void anActivityIsRecordedWithEverythingThatIsSaidAboutIt() {
        UUID organiser = OrganisationService.organisation();
        Map<String, Object> stated = activity();
        stated.putAll(Map.of(
                "foreignAreaIds",
                        List.of(
                                OrganisationService.foreignArea().toString(),
                                OrganisationService.foreignArea().toString()),
                "agreementId", OrganisationService.agreement().toString(),
                "parentId", created(ACTIVITIES, activity()).get("id"),
                "externalId", UUID.randomUUID().toString()));
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("indicator", "COMMUNICATION_PARTICIPANTS");
        figure.put("value", 587000);
        figure.put("low", 587000);
        figure.put("high", null);
        figure.put("qualifier", "MORE_THAN");
        figure.put("text", "hơn 587.000 lượt người");
        figure.put("note", "theo báo cáo");
        stated.put("figures", List.of(figure));
        stated.putAll(Map.of(
                "startsOn", "2024-06",
                "direction", "JOINT",
                "mode", "HYBRID",
                "organiserIds", List.of(organiser.toString()),
                "place", "Mộc Bài",
                "countryCodes", List.of("KH"),
                "outcomes", List.of("Ký biên bản"),
                "policies",
                        List.of(Map.of(
                                "number", "12-CT/TU", "title", "Chỉ thị", "issuer", "Tỉnh ủy", "issuedOn", "2023")),
                "source", Map.of("title", "Báo cáo 2024", "url", "https://tayninh.gov.vn/bc", "issuedOn", "2024-12")));
        stated.putAll(Map.of("seriesId", UUID.randomUUID().toString(), "editionNo", 2));

        Response answer = officer().body(stated).post(ACTIVITIES);

        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(ACTIVITIES + "/" + id))
                .header("ETag", "\"1\"")
                .body("version", is(1));
        Response read = reader().get(ACTIVITIES + "/" + id);
        assertEquals((Object) answer.jsonPath().getMap(""), read.jsonPath().getMap(""));
        stated.forEach((field, value) -> assertEquals(value, read.path(field), field));
        Map<String, Object> sentBack = officer()
                .header("If-Match", "\"1\"")
                .body(read.asString())
                .put(ACTIVITIES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        sentBack.put("version", 1);
        assertEquals((Object) read.jsonPath().getMap(""), sentBack);
    }

    @Test
    void aFigureIsRenderedInTheLanguageAskedForUnlessItCameWithAWording() {
        Map<String, Object> stated = activity();
        Map<String, Object> reported = figure("COMMUNICATION_SESSIONS", 20, "EXACT");
        reported.put("text", "20 buổi nói chuyện");
        stated.put("figures", List.of(figure("COMMUNICATION_PARTICIPANTS", 587000, "MORE_THAN"), reported));

        String path = ACTIVITIES + "/" + created(ACTIVITIES, stated).get("id");

        reader().get(path)
                .then()
                .body("figures.text", contains("hơn 587.000 lượt người", "20 buổi nói chuyện"))
                .body("figures[0].low", is(587000))
                .body("figures[0].high", nullValue());
        reader().header("Accept-Language", "en")
                .get(path)
                .then()
                .body("figures.text", contains("more than 587,000 person-turns", "20 buổi nói chuyện"));
    }

    @Test
    void aChangeReplacesTheWhole() {
        Map<String, Object> stated = activity();
        stated.put("place", "Mộc Bài");
        stated.put("figures", List.of(figure("COMMUNICATION_SESSIONS", 1, "EXACT")));
        Map<String, Object> recorded = created(ACTIVITIES, stated);
        Map<String, Object> changed = activity();
        changed.put("status", "CANCELLED");

        officer()
                .header("If-Match", etag(recorded))
                .body(changed)
                .put(ACTIVITIES + "/" + recorded.get("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", is(2))
                .body("status", is("CANCELLED"))
                .body("title", is(changed.get("title")))
                .body("place", nullValue())
                .body("figures", empty());
    }

    @Test
    void anAnswerMayBeSentBackAsItCame() {
        Map<String, Object> stated = activity();
        stated.put("figures", List.of(figure("COMMUNICATION_PARTICIPANTS", 587000, "MORE_THAN")));
        String path = ACTIVITIES + "/" + created(ACTIVITIES, stated).get("id");
        Response english = reader().header("Accept-Language", "en").get(path);

        officer()
                .header("If-Match", english.header("ETag"))
                .body(english.asString())
                .put(path)
                .then()
                .statusCode(200)
                .body("figures[0].text", is("hơn 587.000 lượt người"));
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeFrom() {
        Map<String, Object> recorded = created(ACTIVITIES, activity());
        String path = ACTIVITIES + "/" + recorded.get("id");

        officer().body(activity()).put(path).then().statusCode(428).body("code", is("version-required"));
        officer()
                .header("If-Match", "\"7\"")
                .body("no JSON")
                .put(path)
                .then()
                .statusCode(412)
                .body("code", is("stale-version"));
        officer().delete(path).then().statusCode(428);
        reader().get(path).then().body("title", is(recorded.get("title"))).body("version", is(1));
    }

    @Test
    void aWithdrawnActivityIsGoneUntilItIsRestored() {
        Map<String, Object> recorded = created(ACTIVITIES, activity());
        String path = ACTIVITIES + "/" + recorded.get("id");
        String listed = ACTIVITIES + "?id=" + recorded.get("id");

        officer().header("If-Match", etag(recorded)).delete(path).then().statusCode(204);

        reader().get(path).then().statusCode(410).body("code", is("withdrawn"));
        officer().header("If-Match", "\"2\"").body(activity()).put(path).then().statusCode(410);
        reader().get(path + "?includeWithdrawn=true")
                .then()
                .statusCode(200)
                .body("withdrawn", is(true))
                .body("version", is(2));
        reader().get(listed).then().body("items", empty());
        reader().get(listed + "&includeWithdrawn=true").then().body("items.id", contains(recorded.get("id")));

        officer().post(path + "/restore").then().statusCode(200).body("version", is(3));
        reader().get(path).then().statusCode(200).body("withdrawn", is(false));
    }

    @Test
    void aPostRepeatedUnderItsKeyRecordsOnce() {
        Map<String, Object> stated = activity();
        String key = UUID.randomUUID().toString();

        Response first = officer().header("Idempotency-Key", key).body(stated).post(ACTIVITIES);
        Response second = officer().header("Idempotency-Key", key).body(stated).post(ACTIVITIES);

        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("ETag", "\"1\"")
                .body(equalTo(first.asString()));
        reader().queryParam("q", stated.get("title"))
                .get(ACTIVITIES)
                .then()
                .body("items.id", contains(first.<String>path("id")));
        officer()
                .header("Idempotency-Key", key)
                .body(activity())
                .post(ACTIVITIES)
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    @Test
    void anExternalIdIsUniquePerClientAndFreedByWithdrawal() {
        Map<String, Object> stated = activity();
        stated.put("externalId", UUID.randomUUID().toString());
        Map<String, Object> first = created(ACTIVITIES, stated);
        String path = ACTIVITIES + "/" + first.get("id");

        officer()
                .body(stated)
                .post(ACTIVITIES)
                .then()
                .statusCode(409)
                .body("code", is("external-id-taken"))
                .body("violations[0].field", is("externalId"));
        created(as(Tokens.ofPerson("officer", "minh", "another-client")), ACTIVITIES, stated);

        officer().header("If-Match", etag(first)).delete(path).then().statusCode(204);
        created(ACTIVITIES, stated);
        officer().post(path + "/restore").then().statusCode(409).body("code", is("external-id-taken"));
    }

    @Test
    void aPartHasNoPartsOfItsOwn() {
        String whole = (String) created(ACTIVITIES, activity()).get("id");
        Map<String, Object> part = activity();
        part.put("parentId", whole);
        Map<String, Object> recordedPart = created(ACTIVITIES, part);
        Map<String, Object> other = created(ACTIVITIES, activity());

        Map<String, Object> partOfThePart = activity();
        partOfThePart.put("parentId", recordedPart.get("id"));
        officer().body(partOfThePart).post(ACTIVITIES).then().statusCode(422).body("code", is("part-of-a-part"));
        Map<String, Object> wholeAsPart = activity();
        wholeAsPart.put("parentId", other.get("id"));
        officer()
                .header("If-Match", "\"1\"")
                .body(wholeAsPart)
                .put(ACTIVITIES + "/" + whole)
                .then()
                .statusCode(422)
                .body("code", is("part-of-a-part"))
                .body("violations[0].field", is("parentId"));
        Map<String, Object> ownPart = activity();
        ownPart.put("parentId", other.get("id"));
        officer()
                .header("If-Match", "\"1\"")
                .body(ownPart)
                .put(ACTIVITIES + "/" + other.get("id"))
                .then()
                .statusCode(422)
                .body("code", is("part-of-a-part"));
        reader().get(ACTIVITIES + "?parentId=" + whole).then().body("items.id", contains(recordedPart.get("id")));
    }

    @Test
    void aWholeWhosePartMayComeBackIsNobodysPart() {
        Map<String, Object> whole = created(ACTIVITIES, activity());
        Map<String, Object> part = activity();
        part.put("parentId", whole.get("id"));
        String pathOfPart = ACTIVITIES + "/" + created(ACTIVITIES, part).get("id");
        officer().header("If-Match", "\"1\"").delete(pathOfPart).then().statusCode(204);
        Map<String, Object> asPart = activity();
        asPart.put("parentId", created(ACTIVITIES, activity()).get("id"));

        officer()
                .header("If-Match", etag(whole))
                .body(asPart)
                .put(ACTIVITIES + "/" + whole.get("id"))
                .then()
                .statusCode(422)
                .body("code", is("part-of-a-part"));

        officer().post(pathOfPart + "/restore").then().statusCode(200).body("parentId", is(whole.get("id")));
    }

    @Test
    void whatARecordRefersToMayGoWithoutHinderingItsCorrection() {
        UUID agreement = OrganisationService.agreement();
        UUID area = OrganisationService.foreignArea();
        Map<String, Object> stated = activity();
        stated.put("agreementId", agreement.toString());
        stated.put("foreignAreaIds", List.of(area.toString()));
        Map<String, Object> recorded = created(ACTIVITIES, stated);
        OrganisationService.publishAgreement(agreement, 2, true);
        OrganisationService.publishForeignArea(area, 2, true);
        OrganisationService.awaitGone(OrganisationService.AGREEMENTS, agreement);
        OrganisationService.awaitGone(OrganisationService.FOREIGN_AREAS, area);

        officer()
                .header("If-Match", "\"1\"")
                .body(recorded)
                .put(ACTIVITIES + "/" + recorded.get("id"))
                .then()
                .statusCode(200)
                .body("agreementId", is(agreement.toString()));
        officer().body(stated).post(ACTIVITIES).then().statusCode(422).body("code", is("unknown-foreign-area"));
    }

    @Test
    void historyTellsWhoChangedWhatAndWhen() {
        Map<String, Object> recorded = created(ACTIVITIES, activity());
        String path = ACTIVITIES + "/" + recorded.get("id");
        Map<String, Object> changed = activity();
        as(Tokens.ofPerson("officer", "lan", "portal"))
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200);

        reader().get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("create", "change"))
                .body("items[1].subject", is("lan"))
                .body("items[1].client", is("portal"))
                .body("items[1].at", not(nullValue()))
                .body("items[1].before.title", is(recorded.get("title")))
                .body("items[1].after.title", is(changed.get("title")));
    }

    @Test
    void anUnknownActivityIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "not-a-uuid")) {
            reader().get(ACTIVITIES + "/" + id)
                    .then()
                    .statusCode(404)
                    .contentType(containsString("application/problem+json"))
                    .body("code", is("not-found"));
        }
    }
}
