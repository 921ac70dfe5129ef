package vn.huunghi.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.CLUSTERS;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** What is wrong is said with a stable code and the field; nothing is stored and nothing is told. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BadInputTest {
    private static final String SOUND =
            "{\"kind\":\"MEDIA\",\"name\":\"Báo\",\"status\":\"ACTIVE\",\"provinceId\":\"hue\"}";

    @Inject
    Register register;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                                                                | 400 | body-required    |
            null                                                                              | 400 | body-required    |
            {"kind":                                                                          | 400 | malformed-json   |
            Hội hữu nghị                                                                      | 400 | malformed-json   |
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE"} {}                                | 400 | malformed-json   |
            {"kind":"MEDIA","name":"Báo"}                                                     | 400 | required         | status
            {"kind":"MEDIA","name":"  ","status":"ACTIVE"}                                    | 400 | required         | name
            {"name":"Báo","status":"ACTIVE"}                                                  | 400 | required         | kind
            {"kind":"CLUB","name":"Báo","status":"ACTIVE"}                                    | 400 | invalid-value    | kind
            {"kind":"MEDIA","name":"Báo","status":"active"}                                   | 400 | invalid-value    | status
            {"kind":"MEDIA","name":7,"status":"ACTIVE"}                                       | 400 | invalid-value    | name
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","foundedOn":"2024-02-30"}          | 400 | invalid-value    | foundedOn
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","foundedOn":2024}                  | 400 | invalid-value    | foundedOn
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","parentId":"1"}                    | 400 | invalid-value    | parentId
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","headcount":3}                     | 400 | unknown-field    | headcount
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","source":{"page":3}}               | 400 | unknown-field    | source.page
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","provinceId":"atlantis"}           | 422 | unknown-province | provinceId
            {"kind":"MEDIA","name":"Báo","status":"DISSOLVED","provinceId":"hue"}             | 422 | ended-by-succession | status
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","countryCodes":["VN","ZZ"]}        | 422 | unknown-country  | countryCodes[1]
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","provinceId":"tay-ninh","foundedOn":"2025-07"} | 422 | province-not-in-force | provinceId
            {"kind":"MEDIA","name":"Báo","status":"ACTIVE","parentId":"0198c6f0-0000-7000-8000-000000000000"} | 422 | unknown-organisation | parentId
            """)
    void anOrganisationThatIsNone(String body, int status, String code, String field) {
        refused(status, code, field, () -> as("administrator").body(body).post(ORGANISATIONS));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organisations?page=2, 400, unknown-parameter, page",
        "/api/v1/organisations?kind=MEDIA&kind=FUND, 400, repeated-parameter, kind",
        "/api/v1/provinces?on=30/06/2024, 400, invalid-parameter, on",
        "/api/v1/provinces?code=80, 400, code-without-date, on",
        "/api/v1/provinces?on=2008-07-31, 422, before-the-register, on",
        "/api/v1/organisations/1, 404, not-found,",
        "/api/v1/province-changes/1, 404, not-found,",
        "/api/v1/organisations/0198c6f0-0000-7000-8000-000000000000/headcounts, 404, not-found,",
    })
    void aQuestionThatIsNone(String path, int status, String code, String field) {
        refused(status, code, field, () -> as("reader").get(path));
    }

    @Test
    void aMembershipThatIsNone() {
        refused(
                400,
                "required",
                "from",
                () -> as("coordinator")
                        .body(Map.of("organisationId", "0198c6f0-0000-7000-8000-000000000000"))
                        .post(CLUSTERS + "/cum-4/memberships"));
        refused(
                400,
                "invalid-value",
                "from",
                () -> as("coordinator")
                        .body(Map.of("organisationId", "0198c6f0-0000-7000-8000-000000000000", "from", "hôm qua"))
                        .post(CLUSTERS + "/cum-4/memberships"));
    }

    @Test
    void anotherMediaTypeIsNotRead() {
        refused(
                415,
                "unsupported-media-type",
                null,
                () -> given().auth()
                        .oauth2(Tokens.of("administrator"))
                        .contentType(ContentType.TEXT)
                        .body(SOUND)
                        .post(ORGANISATIONS));
    }

    @Test
    void aMethodThatTheAddressDoesNotTake() {
        refused(
                405,
                "method-not-allowed",
                null,
                () -> as("administrator").body(SOUND).patch(ORGANISATIONS));
        refused(405, "method-not-allowed", null, () -> as("administrator").delete("/api/v1/provinces/hue"));
    }

    @Test
    void withoutAGenuineTokenNothingIsAnswered() {
        refused(
                401,
                "unauthenticated",
                null,
                () -> given().contentType(ContentType.JSON).body(SOUND).post(ORGANISATIONS));
        refused(
                401,
                "unauthenticated",
                null,
                () -> with(Tokens.ofAnotherKey("administrator")).body(SOUND).post(ORGANISATIONS));
        refused(401, "unauthenticated", null, () -> with(Tokens.expired()).get(ORGANISATIONS));
        refused(403, "not-allowed", null, () -> with(Tokens.withoutRole()).get(ORGANISATIONS));
        refused(403, "not-allowed", null, () -> as("reader").body(SOUND).post(ORGANISATIONS));
    }

    private void refused(int status, String code, String field, Supplier<Response> request) {
        Map<String, Long> before = register.sizes();
        var answer = request.get()
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", notNullValue());
        if (field != null) {
            answer.body("violations[0].field", equalTo(field));
        }
        assertEquals(before, register.sizes());
    }
}
