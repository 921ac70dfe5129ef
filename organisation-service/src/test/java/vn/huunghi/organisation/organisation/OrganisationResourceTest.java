package vn.huunghi.organisation.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.etag;
import static vn.huunghi.organisation.Api.post;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.unique;
import static vn.huunghi.organisation.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OrganisationResourceTest {

    @Test
    void whatWasStatedIsAnswered() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("nameEn", "Viet Nam - Cambodia Friendship Association");
        facts.put("aliases", List.of("Hội Việt - Cam", "Hội Việt - Cam ", "VCFA"));
        facts.put("shortName", "VCFA Tây Ninh");
        facts.put("countryCodes", List.of("KH"));
        facts.put("bloc", "ASEAN");
        facts.put("foundedOn", "2009-05");
        facts.put("externalId", unique());
        facts.put("source", Map.of("title", "Báo cáo 2024", "issuedOn", "2024-12"));

        ValidatableResponse answer = post(facts).statusCode(201).header("ETag", "\"1\"");

        String id = answer.extract().path("id");
        answer.header("Location", endsWith(ORGANISATIONS + "/" + id))
                .body("kind", equalTo("FRIENDSHIP_ASSOCIATION"))
                .body("name", equalTo(facts.get("name")))
                .body("nameEn", equalTo(facts.get("nameEn")))
                .body("aliases", contains("Hội Việt - Cam", "VCFA"))
                .body("shortName", equalTo("VCFA Tây Ninh"))
                .body("countryCodes", contains("KH"))
                .body("bloc", equalTo("ASEAN"))
                .body("hostKind", nullValue())
                .body("foundedOn", equalTo("2009-05"))
                .body("successorId", nullValue())
                .body("states", hasSize(1))
                .body("states[0].from", equalTo("2009-05-01"))
                .body("externalId", equalTo(facts.get("externalId")))
                .body("source.issuedOn", equalTo("2024-12"))
                .body("source.url", nullValue())
                .body("version", equalTo(1));
        assertEquals(answer.extract().asString(), get(id, "").extract().asString());
    }

    @Test
    void theAnswerMaySentBackAsItIs() {
        String id = created(association("tay-ninh"));
        Map<String, Object> answer = get(id, "").extract().path("$");

        as("officer")
                .header("If-Match", "\"1\"")
                .body(answer)
                .put(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("states", equalTo(answer.get("states")));
    }

    @Test
    void thePlainFieldsAreThoseOfTheDayAskedFor() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("foundedOn", "2010");
        String id = created(facts);
        String renamed = "Hội mới " + unique();
        as("officer")
                .header("If-Match", "\"1\"")
                .body(state(renamed))
                .put(ORGANISATIONS + "/" + id + "/states/2020-01-01")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("states", hasSize(2));

        get(id, "?on=2019-12-31").body("name", equalTo(facts.get("name")));
        get(id, "?on=2020-01-01").body("name", equalTo(renamed));
        get(id, "").body("name", equalTo(renamed));
        get(id, "?on=2009-12-31").body("name", nullValue()).body("status", nullValue());
    }

    @Test
    void aCorrectionIsAboutTheStateOfTheDay() {
        Map<String, Object> facts = association("tay-ninh");
        String id = created(facts);
        String renamed = "Hội mới " + unique();
        as("officer")
                .header("If-Match", "\"1\"")
                .body(state(renamed))
                .put(ORGANISATIONS + "/" + id + "/states/2020-01-01")
                .then()
                .statusCode(200);
        facts.put("name", "Hội cũ " + unique());

        as("officer")
                .header("If-Match", "\"2\"")
                .body(facts)
                .put(ORGANISATIONS + "/" + id + "?on=2019-01-01")
                .then()
                .statusCode(200)
                .body("states.name", contains(facts.get("name"), renamed));
    }

    @Test
    void aProvinceThatHasEndedSinceIsLegalForAFirstState() {
        created(association("tay-ninh"));
        Map<String, Object> founded = association("tay-ninh");
        founded.put("foundedOn", "2010-03-26");
        created(founded);
    }

    @Test
    void aStateBeginsInAProvinceOfItsDay() {
        String id = created(association("tay-ninh"));

        as("officer")
                .header("If-Match", "\"1\"")
                .body(state("Hội " + unique()))
                .put(ORGANISATIONS + "/" + id + "/states/2025-07-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("province-not-in-force"))
                .body("violations[0].field", equalTo("provinceId"))
                .body("inForceInstead", contains("tay-ninh-2025"))
                .body("detail", containsString("tay-ninh-2025"));
        get(id, "").body("version", equalTo(1));
    }

    @Test
    void anOrganisationIsNotFoundedInAProvinceOfLater() {
        Map<String, Object> facts = association("tay-ninh-2025");
        facts.put("foundedOn", "2010");

        post(facts)
                .statusCode(422)
                .body("code", equalTo("province-not-in-force"))
                .body("inForceInstead", contains("long-an", "tay-ninh"));
    }

    @Test
    void aWithdrawnOrganisationIsGoneUntilItIsRestored() {
        String id = created(association("tay-ninh"));
        as("officer")
                .header("If-Match", "\"1\"")
                .delete(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(204);

        as("reader").get(ORGANISATIONS + "/" + id).then().statusCode(410).body("code", equalTo("withdrawn"));
        get(id, "?includeWithdrawn=true").body("withdrawn", equalTo(true)).body("version", equalTo(2));
        as("officer")
                .header("If-Match", "\"2\"")
                .body(association("tay-ninh"))
                .put(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(410);

        as("officer")
                .body(Map.of("note", "nhập nhầm"))
                .post(ORGANISATIONS + "/" + id + "/restore")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("withdrawn", nullValue());
        get(id, "").body("version", equalTo(3));
    }

    @Test
    void theHistoryTellsWhoDidWhat() {
        String id = created(association("tay-ninh"));
        Map<String, Object> changed = association("tay-ninh");
        with(Tokens.ofPerson("officer", "lan", "register-app"))
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(200);

        as("reader")
                .get(ORGANISATIONS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("create", "change"))
                .body("items.version", contains(1, 2))
                .body("items[1].subject", equalTo("lan"))
                .body("items[1].client", equalTo("register-app"))
                .body("items[1].before.version", equalTo(1))
                .body("items[1].after.states[0].name", equalTo(changed.get("name")));
    }

    @Test
    void anExternalIdIsUniqueWithinItsClient() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("externalId", unique());
        created(facts);

        post(facts).statusCode(409).body("code", equalTo("external-id-taken"));
        with(Tokens.ofPerson("administrator", "minh", "another-app"))
                .body(facts)
                .post(ORGANISATIONS)
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        Map<String, Object> facts = association("tay-ninh");
        String key = unique();

        String first = postWithKey(key, facts, 201).extract().asString();
        assertEquals(first, postWithKey(key, facts, 201).extract().asString());
        facts.put("shortName", "khác");
        postWithKey(key, facts, 422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void officersWriteForTheirProvincesOnly() {
        String own = created(association("tay-ninh"));
        String foreign = created(association("hue"));

        changeAs(Tokens.of("officer", "tay-ninh-2025"), own, association("tay-ninh"))
                .statusCode(200);
        changeAs(Tokens.of("officer", "tay-ninh"), foreign, association("hue"))
                .statusCode(403)
                .body("code", equalTo("not-your-province"));
        // Nor may they give away what they then could not write.
        changeAs(Tokens.of("officer", "tay-ninh"), own, association("hue")).statusCode(403);
        changeAs(Tokens.of("reader"), own, association("tay-ninh"))
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
    }

    @Test
    void withoutAProvinceItTakesAnAdministrator() {
        as("officer")
                .body(association(null))
                .post(ORGANISATIONS)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
        created(association(null));
    }

    private static ValidatableResponse changeAs(String token, String id, Map<String, Object> facts) {
        int version = get(id, "").extract().path("version");
        return with(token)
                .header("If-Match", "\"" + version + "\"")
                .body(facts)
                .put(ORGANISATIONS + "/" + id)
                .then();
    }

    private static ValidatableResponse postWithKey(String key, Map<String, Object> facts, int status) {
        return as("administrator")
                .header("Idempotency-Key", key)
                .body(new LinkedHashMap<>(facts))
                .post(ORGANISATIONS)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse get(String id, String query) {
        return as("reader").get(ORGANISATIONS + "/" + id + query).then().statusCode(200);
    }

    @Test
    void whatIsInAYoungerProvinceBeginsWithIt() {
        Map<String, Object> facts = association("tay-ninh-2025");
        post(facts).statusCode(201).body("states[0].from", equalTo("2025-07-01"));

        facts.put("name", facts.get("name") + " II");
        facts.put("foundedOn", "1995");
        post(facts).statusCode(422).body("code", equalTo("province-not-in-force"));
    }

    @Test
    void aStateMayBeSentBackAsItWasAnswered() {
        String path = ORGANISATIONS + "/" + created(association("hue"));
        Map<String, Object> renamed = state("Hội thử " + unique());
        renamed.put("provinceId", "hue");
        as("officer").header("If-Match", etag(path)).body(renamed).put(path + "/states/2020-01-01");
        Map<String, Object> answered = as("reader").get(path).path("states[1]");
        assertEquals("2020-01-01", answered.get("from"));

        as("officer")
                .header("If-Match", etag(path))
                .body(answered)
                .put(path + "/states/2020-01-01")
                .then()
                .statusCode(200);
    }

    @Test
    void whatStandsTodayIsNeverAnsweredAsUnchanged() {
        String path = ORGANISATIONS + "/" + created(association("hue"));
        String etag = etag(path);

        as("reader").header("If-None-Match", etag).get(path).then().statusCode(200);
        as("reader")
                .header("If-None-Match", etag)
                .get(path + "?on=2026-01-01")
                .then()
                .statusCode(304);
    }

    @Test
    void aWithdrawnOrganisationGivesItsExternalIdBack() {
        Map<String, Object> facts = association("hue");
        facts.put("externalId", unique());
        String path = ORGANISATIONS + "/" + created(facts);
        as("officer").header("If-Match", etag(path)).delete(path).then().statusCode(204);

        created(facts);

        as("officer").post(path + "/restore").then().statusCode(409).body("code", equalTo("external-id-taken"));
    }
}
