package vn.huunghi.organisation.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.AGREEMENTS;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.agreement;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.createdAgreement;
import static vn.huunghi.organisation.Api.etag;
import static vn.huunghi.organisation.Api.postAgreement;
import static vn.huunghi.organisation.Api.unique;
import static vn.huunghi.organisation.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AgreementResourceTest {

    @Test
    void whatWasStatedIsAnswered() {
        String party = created(association("tay-ninh"));
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("number", "03/TTHT");
        facts.put("partyIds", List.of(party, party));
        facts.put("externalParties", List.of(Map.of("name", "Xã Som", "countryCode", "KH", "area", "Svay Rieng")));
        facts.put("signedOn", "2022-03");
        facts.put("validFrom", "2022");
        facts.put("validTo", "2027");
        facts.put("externalId", unique());
        facts.put("source", Map.of("title", "Báo cáo 2024", "issuedOn", "2024-12"));
        facts.put(
                "obligations",
                List.of(Map.of("text", "Giao ban", "everyMonths", 3, "firstDueOn", "2022-03-31"), Map.of("text", "B")));

        ValidatableResponse answer = postAgreement(facts).statusCode(201).header("ETag", "\"1\"");

        String id = answer.extract().path("id");
        answer.header("Location", endsWith(AGREEMENTS + "/" + id))
                .body("kind", equalTo("COOPERATION_AGREEMENT"))
                .body("title", equalTo(facts.get("title")))
                .body("number", equalTo("03/TTHT"))
                .body("partyIds", contains(party))
                .body("externalParties", contains(Map.of("name", "Xã Som", "countryCode", "KH", "area", "Svay Rieng")))
                .body("provinceIds", contains("tay-ninh"))
                .body("signedOn", equalTo("2022-03"))
                .body("validFrom", equalTo("2022"))
                .body("validTo", equalTo("2027"))
                .body("terminatedOn", nullValue())
                .body("obligations.text", contains("Giao ban", "B"))
                .body("obligations[0].everyMonths", equalTo(3))
                .body("obligations[0].doneOn", empty())
                .body("obligations[1].firstDueOn", nullValue())
                .body("status", equalTo("IN_FORCE"))
                .body("externalId", equalTo(facts.get("externalId")))
                .body("source.issuedOn", equalTo("2024-12"))
                .body("withdrawn", nullValue())
                .body("version", equalTo(1));
        assertEquals(answer.extract().asString(), get(id, "").extract().asString());
    }

    @Test
    void theAnswerMayBeSentBackAsItIs() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("obligations", List.of(Map.of("text", "A"), Map.of("text", "B")));
        String id = createdAgreement(facts);
        Map<String, Object> answer = get(id, "").extract().path("$");

        change(id, answer)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("PROPOSED"))
                .body("obligations", equalTo(answer.get("obligations")));
    }

    @Test
    void withoutADayAnAgreementIsOfAnyProvinceOfTheRegister() {
        createdAgreement(agreement("tay-ninh-2025"));
        createdAgreement(agreement("tay-ninh"));

        as("officer")
                .body(agreement("atlantis"))
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-province"));
    }

    @Test
    void aWithdrawnAgreementGivesItsExternalIdBack() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("externalId", "a-" + UUID.randomUUID());
        String first = createdAgreement(facts);
        as("officer")
                .header("If-Match", "\"1\"")
                .delete(AGREEMENTS + "/" + first)
                .then()
                .statusCode(204);
        createdAgreement(facts);

        as("officer")
                .post(AGREEMENTS + "/" + first + "/restore")
                .then()
                .statusCode(409)
                .body("code", equalTo("external-id-taken"));
        as("officer")
                .body(Map.of("x", 1))
                .post(AGREEMENTS + "/" + UUID.randomUUID() + "/restore")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAnAgreementOnADayThatIsAskedForIsAnsweredAsUnchanged() {
        String path = AGREEMENTS + "/" + createdAgreement(agreement("tay-ninh"));

        as("reader").header("If-None-Match", "\"1\"").get(path).then().statusCode(200);
        as("reader")
                .header("If-None-Match", "\"1\"")
                .get(path + "?on=2026-01-01")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-31, PROPOSED",
        "2022-01-01, IN_FORCE",
        "2027-12-31, IN_FORCE",
        "2028-01-01, EXPIRED",
    })
    void theStatusIsThatOfTheDayAskedFor(String on, String status) {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("validFrom", "2022");
        facts.put("validTo", "2027");

        get(createdAgreement(facts), "?on=" + on).body("status", equalTo(status));
    }

    @Test
    void aChangeReplacesTheWhole() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("number", "1");
        facts.put("validFrom", "2022");
        facts.put(
                "obligations",
                List.of(
                        Map.of("text", "A", "firstDueOn", "2022-06-30"),
                        Map.of("text", "B", "everyMonths", 12, "firstDueOn", "2022-06-30")));
        String id = createdAgreement(facts);
        facts.remove("number");
        facts.put("terminatedOn", "2024-05-01");
        facts.put(
                "obligations",
                List.of(Map.of(
                        "text", "B", "everyMonths", 12, "firstDueOn", "2022-06-30", "doneOn", List.of("2022-06-29"))));

        change(id, facts)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("number", nullValue())
                .body("status", equalTo("TERMINATED"))
                .body("obligations.text", contains("B"))
                .body("obligations[0].doneOn", contains("2022-06-29"));
        get(id, "?on=2024-04-30").body("status", equalTo("IN_FORCE"));
    }

    @Test
    void aChangeOfAnObligationAloneRaisesTheVersionOnce() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("obligations", List.of(Map.of("text", "A")));
        facts.put("externalId", unique());
        String id = createdAgreement(facts);
        facts.put("obligations", List.of(Map.of("text", "A", "doneOn", List.of("2024-01-01"))));

        change(id, facts).statusCode(200).body("version", equalTo(2));
        facts.put("externalId", unique());
        change(id, facts).statusCode(200).body("version", equalTo(3));
    }

    @Test
    void aWithdrawnAgreementIsGoneUntilItIsRestored() {
        String id = createdAgreement(agreement("tay-ninh"));
        withdraw(AGREEMENTS + "/" + id).statusCode(204);

        as("reader").get(AGREEMENTS + "/" + id).then().statusCode(410).body("code", equalTo("withdrawn"));
        get(id, "?includeWithdrawn=true").body("withdrawn", equalTo(true)).body("version", equalTo(2));
        as("officer")
                .header("If-Match", "\"2\"")
                .body(agreement("tay-ninh"))
                .put(AGREEMENTS + "/" + id)
                .then()
                .statusCode(410);

        restore(id).statusCode(200).header("ETag", "\"3\"").body("withdrawn", nullValue());
        restore(id).statusCode(200).header("ETag", "\"3\"");
        as("reader")
                .get(AGREEMENTS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("create", "withdraw", "restore"))
                .body("items[2].note", equalTo("nhập nhầm"))
                .body("items[1].before.version", equalTo(1))
                .body("items[1].after.withdrawn", equalTo(true));
    }

    @Test
    void aPartyStaysWhileTheAgreementDoes() {
        String party = created(association("tay-ninh"));
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("partyIds", List.of(party));
        String id = createdAgreement(facts);

        withdraw(ORGANISATIONS + "/" + party).statusCode(409).body("code", equalTo("organisation-in-use"));
        // A mistake about its kind can still be mended.
        Map<String, Object> mended = association("tay-ninh");
        mended.put("kind", "MASS_ORGANISATION");
        as("officer")
                .header("If-Match", "\"1\"")
                .body(mended)
                .put(ORGANISATIONS + "/" + party)
                .then()
                .statusCode(200);

        withdraw(AGREEMENTS + "/" + id).statusCode(204);
        as("officer")
                .header("If-Match", "\"2\"")
                .delete(ORGANISATIONS + "/" + party)
                .then()
                .statusCode(204);
        restore(id).statusCode(422).body("code", equalTo("unknown-organisation"));
    }

    @Test
    void anExternalIdIsUniqueWithinItsClient() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("externalId", unique());
        createdAgreement(facts);
        String other = createdAgreement(agreement("tay-ninh"));

        postAgreement(facts).statusCode(409).body("code", equalTo("external-id-taken"));
        as("administrator")
                .header("If-Match", "\"1\"")
                .body(facts)
                .put(AGREEMENTS + "/" + other)
                .then()
                .statusCode(409);
        with(Tokens.ofPerson("administrator", "minh", "another-app"))
                .body(facts)
                .post(AGREEMENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        Map<String, Object> facts = agreement("tay-ninh");
        String key = unique();

        String first = postWithKey(key, facts, 201).extract().asString();
        assertEquals(first, postWithKey(key, facts, 201).extract().asString());
        facts.put("number", "khác");
        postWithKey(key, facts, 422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void officersWriteForTheirProvincesOnly() {
        Map<String, Object> shared = agreement("tay-ninh");
        shared.put("provinceIds", List.of("hue", "tay-ninh"));
        String own = createdAgreement(shared);
        String foreign = createdAgreement(agreement("hue"));

        changeAs(Tokens.of("officer", "tay-ninh-2025"), own, shared).statusCode(200);
        changeAs(Tokens.of("officer", "tay-ninh"), foreign, agreement("hue"))
                .statusCode(403)
                .body("code", equalTo("not-your-province"));
        // Nor may they give away what they then could not write.
        changeAs(Tokens.of("officer", "tay-ninh"), own, agreement("hue")).statusCode(403);
        changeAs(Tokens.of("reader"), own, shared).statusCode(403).body("code", equalTo("not-allowed"));
        with(Tokens.of("officer", "long-an"))
                .body(agreement("tay-ninh"))
                .post(AGREEMENTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-province"));
    }

    @Test
    void withoutAProvinceItTakesAnAdministrator() {
        as("officer")
                .body(agreement(null))
                .post(AGREEMENTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
        createdAgreement(agreement(null));
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFrom() {
        String id = createdAgreement(agreement("tay-ninh"));

        as("officer")
                .body("{")
                .put(AGREEMENTS + "/" + id)
                .then()
                .statusCode(428)
                .body("code", equalTo("version-required"));
        as("officer").delete(AGREEMENTS + "/" + id).then().statusCode(428);
        as("reader")
                .get(AGREEMENTS + "/0198c6f0-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse change(String id, Map<String, Object> facts) {
        return changeAs(Tokens.of("officer"), id, facts);
    }

    private static ValidatableResponse changeAs(String token, String id, Map<String, Object> facts) {
        return with(token)
                .header("If-Match", etag(AGREEMENTS + "/" + id))
                .body(facts)
                .put(AGREEMENTS + "/" + id)
                .then();
    }

    private static ValidatableResponse withdraw(String path) {
        return as("officer").header("If-Match", etag(path)).delete(path).then();
    }

    private static ValidatableResponse restore(String id) {
        return as("officer")
                .body(Map.of("note", "nhập nhầm"))
                .post(AGREEMENTS + "/" + id + "/restore")
                .then();
    }

    private static ValidatableResponse postWithKey(String key, Map<String, Object> facts, int status) {
        return as("administrator")
                .header("Idempotency-Key", key)
                .body(facts)
                .post(AGREEMENTS)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse get(String id, String query) {
        return as("reader").get(AGREEMENTS + "/" + id + query).then().statusCode(200);
    }
}
