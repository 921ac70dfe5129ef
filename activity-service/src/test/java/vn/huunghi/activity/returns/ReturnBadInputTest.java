package vn.huunghi.activity.returns;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declaration;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReturnBadInputTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    static Stream<Arguments> spoiled() {
        String unknown = UUID.randomUUID().toString();
        return Stream.of(
                spoil(422, "unknown-organisation", "reporterId", r -> r.put("reporterId", unknown)),
                spoil(422, "unknown-province", "provinceId", r -> r.put("provinceId", "tay-nam")),
                spoil(422, "province-not-in-force", "provinceId", period("YEAR", "2025-01-01", "2025-12-31")),
                spoil(422, "illegal-period", "period", period("YEAR", "2024-01-01", "2024-12-30")),
                spoil(422, "illegal-period", "period", period("QUARTER", "2024-02-01", "2024-04-30")),
                spoil(422, "illegal-period", "period", period("AS_OF", "2024-01-01", "2024-01-01")),
                spoil(422, "illegal-period", "period", r -> r.put("period", Map.of("kind", "YEAR", "to", "2024"))),
                spoil(
                        422,
                        "duplicate-indicator",
                        "figures[1].indicator",
                        r -> r.put(
                                "figures", List.of(figure("AID_ITEMS", 1, "EXACT"), figure("AID_ITEMS", 2, "EXACT")))),
                spoil(
                        422,
                        "unknown-indicator",
                        "figures[0].indicator",
                        r -> r.put("figures", List.of(figure("NO_SUCH", 1, "EXACT")))),
                spoil(
                        422,
                        "figure-zero",
                        "figures[0].value",
                        r -> r.put("figures", List.of(figure("AID_ITEMS", 0, "NEARLY")))),
                spoil(422, "flow-as-of-a-day", "figures[0].indicator", r -> {
                    r.put("period", Map.of("kind", "AS_OF", "to", "2024-12-31"));
                    r.put("figures", List.of(figure("COMMUNICATION_SESSIONS", 20_957, "EXACT")));
                }),
                spoil(403, "not-allowed", null, r -> r.remove("provinceId")),
                spoil(422, "constraint-violated", "provinceId", r -> r.put("provinceId", "")),
                spoil(422, "two-scopes", "clusterId", r -> r.put("clusterId", "cum-4")),
                spoil(422, "unknown-return", "includesReturnIds", r -> r.put("includesReturnIds", List.of(unknown))),
                spoil(400, "invalid-value", "includesReturnIds[0]", r -> r.put("includesReturnIds", List.of("x"))),
                spoil(400, "required", "reporterId", r -> r.remove("reporterId")),
                spoil(400, "required", "period", r -> r.remove("period")),
                spoil(400, "required", "period.to", r -> r.put("period", Map.of("kind", "AS_OF"))),
                spoil(400, "invalid-value", "period.kind", period("DECADE", "2021", "2030")),
                spoil(400, "invalid-value", "period.to", period("YEAR", "2024-01-01", "2024-13-01")),
                spoil(403, "not-allowed", null, r -> {
                    r.remove("provinceId");
                    r.put("clusterId", "cum-4");
                }),
                spoil(403, "not-your-province", null, r -> r.put("provinceId", "kon-tum")));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void whatIsRefusedIsNamedAndLeavesNothing(
            int status, String code, String field, Consumer<Map<String, Object>> how) {
        Map<String, Object> body = declaration();
        how.accept(body);
        Stored before = Stored.now();

        Response answer = officer().body(body).post(RETURNS);

        answer.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("code", is(code));
        if (field != null) {
            answer.then().body("violations.field", hasItem(field));
        }
        assertEquals(before, Stored.now());
    }

    @Test
    void whatOnlyActionsMoveMayBeSentBackAndIsIgnored() {
        Map<String, Object> declared = created(RETURNS, declaration());
        declared.put("status", "ACCEPTED");
        declared.put("warnings", List.of());

        officer()
                .header("If-Match", "\"1\"")
                .body(declared)
                .put(RETURNS + "/" + declared.get("id"))
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"));
    }

    @ParameterizedTest
    @CsvSource({"submit", "accept", "send-back", "reopen", "restore"})
    void aStepTakesANoteAndNothingElse(String action) {
        String path = RETURNS + "/" + created(RETURNS, declaration()).get("id") + "/" + action;

        as(Tokens.of("administrator"))
                .body(Map.of("reason", "x"))
                .post(path)
                .then()
                .statusCode(400)
                .body("code", is("unknown-field"));
        as(Tokens.of("administrator"))
                .post(RETURNS + "/" + UUID.randomUUID() + "/" + action)
                .then()
                .statusCode(404);
    }

    private static Arguments spoil(int status, String code, String field, Consumer<Map<String, Object>> how) {
        return Arguments.of(status, code, field, how);
    }

    private static Consumer<Map<String, Object>> period(String kind, String from, String to) {
        return declaration -> declaration.put("period", Map.of("kind", kind, "from", from, "to", to));
    }
}
