package vn.huunghi.aid.donor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.as;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.donor;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.Api.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DonorBadInputTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                spoil(400, "required", "kind", d -> d.remove("kind")),
                spoil(400, "required", "name", d -> d.put("name", "  ")),
                spoil(400, "invalid-value", "kind", d -> d.put("kind", "CHURCH")),
                spoil(400, "unknown-field", "status", d -> d.put("status", "ACTIVE")),
                spoil(400, "required", "aliases[0]", d -> d.put("aliases", List.of(" "))),
                spoil(422, "constraint-violated", "name", d -> d.put("name", "x".repeat(501))),
                spoil(422, "constraint-violated", "website", d -> d.put("website", "javascript:alert(1)")),
                spoil(422, "unknown-country", "countryCode", d -> d.put("countryCode", "ZZ")),
                spoil(422, "only-ngos-register", "registrations", d -> {
                    d.put("kind", "COMPANY");
                    d.put("registrations", List.of(registration("1", "2023-01-01", "2023-12-31")));
                }),
                registered(400, "required", "registrations[0].number", r -> r.remove("number")),
                registered(400, "required", "registrations[0].kind", r -> r.remove("kind")),
                registered(400, "required", "registrations[0].from", r -> r.remove("from")),
                registered(400, "required", "registrations[0].to", r -> r.remove("to")),
                registered(400, "invalid-value", "registrations[0].kind", r -> r.put("kind", "VISIT")),
                registered(400, "invalid-value", "registrations[0].from", r -> r.put("from", "2023")),
                registered(400, "invalid-value", "registrations[0].to", r -> r.put("to", "2025-02-29")),
                registered(400, "unknown-field", "registrations[0].until", r -> r.put("until", "2025-12-31")),
                registered(422, "registration-too-long", "registrations[0].to", r -> r.put("to", "2026-01-01")),
                registered(422, "registration-too-long", "registrations[0].to", r -> {
                    r.put("kind", "REPRESENTATIVE_OFFICE");
                    r.put("to", "2028-01-01");
                }),
                registered(422, "no-project-offices", "registrations[0].kind", r -> r.put("kind", "PROJECT_OFFICE")),
                registered(
                        422,
                        "registration-ends-before-it-begins",
                        "registrations[0].to",
                        r -> r.put("to", "2022-12-31")),
                registered(
                        422,
                        "registration-withdrawn-outside-its-days",
                        "registrations[0].withdrawnOn",
                        r -> r.put("withdrawnOn", "2026-01-01")),
                registered(
                        422,
                        "unknown-province",
                        "registrations[0].provinceIds",
                        r -> r.put("provinceIds", List.of("tay-nam"))),
                registered(
                        422,
                        "province-not-in-force",
                        "registrations[0].provinceIds[1]",
                        r -> r.put("provinceIds", List.of("tay-ninh", "tay-ninh-2025"))),
                spoil(
                        422,
                        "registrations-overlap",
                        "registrations[1].from",
                        d -> d.put(
                                "registrations",
                                List.of(
                                        registration("1", "2023-01-01", "2025-12-31"),
                                        registration("1", "2025-12-31", "2028-12-30")))));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void whatIsRefusedIsNamedAndLeavesNothing(int status, String code, String field, Map<String, Object> body) {
        Stored before = Stored.now();

        Response answer = officer().body(body).post(DONORS);

        mustRefuse(answer, status, code);
        answer.then().body("violations.field", hasItem(field));
        assertEquals(before, Stored.now());
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void aChangeIsRefusedAsACreationIs(int status, String code, String field, Map<String, Object> body) {
        String path = DONORS + "/" + created(DONORS, donor()).get("id");
        Stored before = Stored.now();

        Response answer = officer().header("If-Match", "\"1\"").body(body).put(path);

        mustRefuse(answer, status, code);
        answer.then().body("violations.field", hasItem(field));
        assertEquals(before, Stored.now());
        reader().get(path).then().body("version", is(1));
    }

    @Test
    void aProvinceThatHasEndedIsRefusedWithTheNameOfItsSuccessor() {
        Map<String, Object> late = donor();
        late.put("registrations", List.of(registration("1", "2025-07-01", "2026-06-30")));

        officer()
                .body(late)
                .post(DONORS)
                .then()
                .statusCode(422)
                .body("code", is("province-not-in-force"))
                .body("inForceInstead", is(List.of("tay-ninh-2025")));
    }

    @Test
    void aCertificateFromBeforeTheRegisterNamesTheProvincesThatItBeganWith() {
        Map<String, Object> early = donor();
        early.put("registrations", List.of(registration("1", "2006-07-01", "2009-06-30")));

        created(DONORS, early);
    }

    @ParameterizedTest
    @CsvSource({
        "page=1, unknown-parameter, page",
        "limit=0, invalid-parameter, limit",
        "kind=CHURCH, invalid-parameter, kind",
        "id=me, invalid-parameter, id",
        "registeredOn=2024, invalid-parameter, registeredOn",
        "expiringBefore=soon, invalid-parameter, expiringBefore",
        "updatedSince=yesterday, invalid-parameter, updatedSince",
        "kind=NGO&kind=COMPANY, repeated-parameter, kind",
        "cursor=abc, bad-cursor, cursor"
    })
    void aFilterThatCannotBeReadIsNotIgnored(String query, String code, String parameter) {
        Response answer = reader().get(DONORS + "?" + query);

        mustRefuse(answer, 400, code);
        answer.then().body("violations.field", hasItem(parameter));
    }

    @Test
    void whoMayNotWriteLeavesNothing() {
        Stored before = Stored.now();

        mustRefuse(given().contentType(ContentType.JSON).body(donor()).post(DONORS), 401, "unauthenticated");
        mustRefuse(as(Tokens.expired()).get(DONORS), 401, "unauthenticated");
        mustRefuse(reader().body(donor()).post(DONORS), 403, "not-allowed");
        mustRefuse(as(Tokens.withoutRole()).get(DONORS), 403, "not-allowed");

        assertEquals(before, Stored.now());
    }

    private static void mustRefuse(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("code", is(code))
                .body("type", containsString("/problems/" + code))
                .body("title", notNullValue());
    }

    private static Arguments spoil(int status, String code, String field, Consumer<Map<String, Object>> how) {
        Map<String, Object> body = donor();
        how.accept(body);
        return Arguments.of(status, code, field, body);
    }

    private static Arguments registered(int status, String code, String field, Consumer<Map<String, Object>> how) {
        Map<String, Object> registration = registration("1", "2023-01-01", "2025-12-31");
        how.accept(registration);
        return spoil(status, code, field, donor -> donor.put("registrations", List.of(registration)));
    }
}
