package vn.huunghi.organisation.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.AGREEMENTS;
import static vn.huunghi.organisation.Api.agreement;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.createdAgreement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.organisation.Register;

/** Each rule has its own code and names the field; nothing is stored and nothing is told. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AgreementBadInputTest {
    private static final String SOUND = "\"kind\":\"TWINNING\",\"title\":\"Kết nghĩa\"";
    private static final String WITH_PARTY = SOUND + ",\"externalParties\":[{\"name\":\"Svay Rieng\"}]";

    @Inject
    Register register;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                                                        | 400 | body-required               |
            {"title":"Kết nghĩa"}                                                     | 400 | required                    | kind
            {"kind":"TWINNING","title":" "}                                           | 400 | required                    | title
            {"kind":"TREATY","title":"Kết nghĩa"}                                     | 400 | invalid-value               | kind
            {WITH_PARTY,"page":3}                                                     | 400 | unknown-field               | page
            {WITH_PARTY,"signedOn":"2024-02-30"}                                      | 400 | invalid-value               | signedOn
            {WITH_PARTY,"terminatedOn":"2024"}                                        | 400 | invalid-value               | terminatedOn
            {SOUND,"externalParties":[{"area":"Svay Rieng"}]}                         | 400 | required                    | externalParties[0].name
            {SOUND,"externalParties":[null]}                                          | 400 | invalid-value               | externalParties[0]
            {SOUND,"partyIds":["1"]}                                                  | 400 | invalid-value               | partyIds[0]
            {WITH_PARTY,"obligations":[{"everyMonths":3}]}                            | 400 | required                    | obligations[0].text
            {WITH_PARTY,"obligations":[{"text":"A","doneOn":[null]}]}                 | 400 | invalid-value               | obligations[0].doneOn[0]
            {WITH_PARTY,"obligations":[{"text":"A","everyMonths":601}]}               | 422 | constraint-violated         | obligations[0].everyMonths
            {SOUND}                                                                   | 422 | agreement-without-party     | partyIds
            {SOUND,"partyIds":["0198c6f0-0000-7000-8000-000000000000"]}               | 422 | unknown-organisation        | partyIds[0]
            {SOUND,"externalParties":[{"name":"A","countryCode":"ZZ"}]}               | 422 | unknown-country             | externalParties[0].countryCode
            {WITH_PARTY,"provinceIds":["hue","atlantis"]}                             | 422 | unknown-province            | provinceIds[1]
            {WITH_PARTY,"provinceIds":["tay-ninh"],"validFrom":"2025-07"}             | 422 | province-not-in-force       | provinceIds[0]
            {WITH_PARTY,"provinceIds":["tay-ninh-2025"],"signedOn":"2025-06-30"}      | 422 | province-not-in-force       | provinceIds[0]
            {WITH_PARTY,"signedOn":"2199"}                                            | 422 | signed-in-the-future        | signedOn
            {WITH_PARTY,"validFrom":"2024","validTo":"2023"}                          | 422 | validity-upside-down        | validTo
            {WITH_PARTY,"validFrom":"2024","terminatedOn":"2023-12-31"}               | 422 | terminated-before-it-begins | terminatedOn
            {WITH_PARTY,"terminatedOn":"2023-12-31"}                                  | 422 | terminated-before-it-begins | terminatedOn
            {WITH_PARTY,"obligations":[{"text":"A"},{"text":"B","everyMonths":0}]}    | 422 | obligation-interval-too-short        | obligations[1].everyMonths
            {WITH_PARTY,"obligations":[{"text":"A","doneOn":["2199-01-01"]}]}         | 422 | obligation-done-in-the-future        | obligations[0].doneOn
            {WITH_PARTY,"signedOn":"2024","obligations":[{"text":"A","doneOn":["2023-12-31"]}]} | 422 | obligation-done-before-the-agreement | obligations[0].doneOn
            """)
    void anAgreementThatIsNone(String body, int status, String code, String field) {
        String json = body.replace("WITH_PARTY", WITH_PARTY).replace("SOUND", SOUND);
        Map<String, Long> before = register.sizes();

        refused(as("administrator").body(json).post(AGREEMENTS).then(), status, code, field);
        assertEquals(before, register.sizes());
    }

    @Test
    void theSuccessorOfAProvinceThatHasEndedIsNamed() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("signedOn", "2025-07-01");

        refused(post(facts), 422, "province-not-in-force", "provinceIds[0]")
                .body("inForceInstead", contains("tay-ninh-2025"));
        facts.put("signedOn", "2025-06-30");
        createdAgreement(facts);
    }

    @Test
    void aPartyThatWasWithdrawnIsNone() {
        String there = created(association("tay-ninh"));
        String gone = created(association("tay-ninh"));
        as("officer")
                .header("If-Match", "\"1\"")
                .delete("/api/v1/organisations/" + gone)
                .then()
                .statusCode(204);
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("partyIds", List.of(there, gone));
        Map<String, Long> before = register.sizes();

        refused(post(facts), 422, "unknown-organisation", "partyIds[1]");
        assertEquals(before, register.sizes());
    }

    @Test
    void aChangeIsHeldToTheSameRules() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("validFrom", "2022");
        String id = createdAgreement(facts);
        facts.put("validTo", "2021");
        Map<String, Long> before = register.sizes();

        refused(put(id, facts), 422, "validity-upside-down", "validTo");
        facts.put("validTo", "2023");
        facts.put("partyIds", List.of(UUID.randomUUID()));
        refused(put(id, facts), 422, "unknown-organisation", "partyIds[0]");

        assertEquals(before, register.sizes());
        as("reader").get(AGREEMENTS + "/" + id).then().header("ETag", "\"1\"").body("validTo", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=TREATY, kind",
        "status=in_force, status",
        "on=2024-13-01, on",
        "expiringBefore=2024, expiringBefore",
        "partyId=1, partyId",
        "page=2, page",
        "cursor=abc, cursor",
    })
    void aFilterThatCannotBeReadIsRefused(String query, String field) {
        as("reader")
                .get(AGREEMENTS + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({"dueBefore=soon, 400", "cursor=abc, 400", "limit=0, 400"})
    void aQuestionForObligationsThatIsNone(String query, int status) {
        as("reader")
                .get(AGREEMENTS + "/obligations?" + query)
                .then()
                .statusCode(status)
                .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    private static ValidatableResponse post(Map<String, Object> facts) {
        return as("administrator").body(facts).post(AGREEMENTS).then();
    }

    private static ValidatableResponse put(String id, Map<String, Object> facts) {
        return as("administrator")
                .header("If-Match", "\"1\"")
                .body(facts)
                .put(AGREEMENTS + "/" + id)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code, String field) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("title", notNullValue());
        return field == null ? answer : answer.body("violations[0].field", equalTo(field));
    }
}
