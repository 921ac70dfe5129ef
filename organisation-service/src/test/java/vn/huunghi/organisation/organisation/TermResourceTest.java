package vn.huunghi.organisation.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.unique;
import static vn.huunghi.organisation.Api.with;

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
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.organisation.Register;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TermResourceTest {
    private final String name = "Nguyễn Văn " + unique();

    @Inject
    Register register;

    @Inject
    Database database;

    @Test
    void aTermIsAnsweredWithItsLeadersNamesAndTheOrganisationsVersion() {
        String id = created(association("tay-ninh"));

        ValidatableResponse answer = hold(id, 1, 2, whole(name))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("ordinal", equalTo(2))
                .body("from", equalTo("2022"))
                .body("to", equalTo("2027"))
                .body("congressOn", equalTo("2022-08-18"))
                .body("bodies.kind", contains("EXECUTIVE_COMMITTEE", "STANDING_BOARD"))
                .body("bodies.seats", contains(21, 7))
                .body("leaders", hasSize(2))
                .body("leaders[0].name", equalTo(name))
                .body("leaders[0].position", equalTo("Phó Chủ tịch"))
                .body("leaders[0].from", equalTo("2022-08-18"))
                .body("leaders[0].to", equalTo("2024"))
                .body("leaders[1].concurrentPost", equalTo("Giám đốc Sở Ngoại vụ"));

        assertEquals(answer.extract().asString(), get(id, "/2").extract().asString());
        // One person in two posts.
        assertEquals(
                answer.extract().<String>path("leaders[0].leaderId"),
                answer.extract().<String>path("leaders[1].leaderId"));
    }

    @Test
    void anAnswerMayBeSentBackAndMakesNobodyNew() {
        String id = created(association("tay-ninh"));
        Map<String, Object> answer = hold(id, 1, 2, whole(name)).extract().path("$");
        Map<String, Long> before = register.sizes();

        hold(id, 2, 2, answer).statusCode(200).header("ETag", "\"3\"").body("$", equalTo(answer));
        hold(id, 3, 2, whole(name)).statusCode(200).body("leaders", equalTo(answer.get("leaders")));

        assertEquals(before.get("leader"), register.sizes().get("leader"));
    }

    @Test
    void aKnownLeaderKeepsTheNameWhateverIsSentBesideTheId() {
        String id = created(association("tay-ninh"));
        String leader = hold(id, 1, 1, term("2017", "2022", Map.of("name", name)))
                .statusCode(200)
                .extract()
                .path("leaders[0].leaderId");

        hold(id, 2, 2, term("2022", null, Map.of("leaderId", leader, "name", "Người khác")))
                .statusCode(200)
                .body("leaders[0].leaderId", equalTo(leader))
                .body("leaders[0].name", equalTo(name));
    }

    @Test
    void theSameNameElsewhereIsAnotherPerson() {
        String id = created(association("tay-ninh"));
        String first = hold(id, 1, 1, term("2017", "2022", Map.of("name", name)))
                .extract()
                .path("leaders[0].leaderId");
        String second = hold(id, 2, 2, term("2022", null, Map.of("name", name)))
                .extract()
                .path("leaders[0].leaderId");

        assertNotEquals(first, second);
    }

    @Test
    void theTermsAreInTheOrderOfTheirOrdinals() {
        String id = created(association("tay-ninh"));
        hold(id, 1, 4, term("2017", "2022")).statusCode(200);
        hold(id, 2, 1, term("2000", "2005", Map.of("name", name))).statusCode(200);
        hold(id, 3, 5, term("2022-08-18", null)).statusCode(200);

        get(id, "")
                .header("ETag", "\"4\"")
                .body("items.ordinal", contains(1, 4, 5))
                .body("items[0].leaders.name", contains(name));
    }

    @Test
    void aTermIsReplacedAsAWhole() {
        String id = created(association("tay-ninh"));
        hold(id, 1, 2, whole(name)).statusCode(200);

        hold(id, 2, 2, Map.of("from", "2022"))
                .statusCode(200)
                .body("to", nullValue())
                .body("bodies", empty())
                .body("leaders", empty());
    }

    @Test
    void whatOnlyTookAnotherInCountsOn() {
        String id = created(association("tay-ninh"));
        hold(id, 1, 2, whole(name)).statusCode(200);
        String other = created(association("tay-ninh"));
        as("coordinator")
                .body(Map.of("kind", "MERGED_INTO", "on", "2024-07-01", "successorId", id))
                .post(ORGANISATIONS + "/" + other + "/successions")
                .then()
                .statusCode(200);

        hold(id, 2, 2, whole(name)).statusCode(200);
    }

    @Test
    void aMistakeIsTakenBack() {
        String id = created(association("tay-ninh"));
        hold(id, 1, 2, whole(name)).statusCode(200);

        as("officer").delete(path(id) + "/2").then().statusCode(428);
        remove(id, 1, 2).statusCode(412).body("currentVersion", equalTo(2));
        remove(id, 2, 1).statusCode(404);
        remove(id, 2, 0).statusCode(404);
        remove(id, 2, 2).statusCode(204);

        get(id, "").header("ETag", "\"3\"").body("items", empty());
        as("reader").get(path(id) + "/2").then().statusCode(404);
        as("reader").queryParam("q", name).get("/api/v1/leaders").then().body("items", hasSize(1));
    }

    @Test
    void theOrganisationsHistoryKnowsLeadersByTheirIdsOnly() {
        String id = created(association("tay-ninh"));
        String leader = hold(id, 1, 2, whole(name)).extract().path("leaders[0].leaderId");
        remove(id, 2, 2).statusCode(204);

        String history = as("reader")
                .get(ORGANISATIONS + "/" + id + "/history")
                .then()
                .body("items.action", contains("create", "hold-term", "remove-term"))
                .body("items[1].after.terms[0].leaders[0].leaderId", equalTo(leader))
                .body("items[2].before.terms[0].bodies[0].seats", equalTo(21))
                .extract()
                .asString();

        assertFalse(history.contains(name));
    }

    @Test
    void aNewLegalIdentityBeginsWithItsFirstCongress() {
        String id = created(association("tay-ninh"));
        succeededBy(created(association("tay-ninh")), id);

        refused(id, 2, term("2025", null), 422, "first-congress-is-one", "ordinal");
        hold(id, 1, 1, term("2025-07", "2026-03")).statusCode(200);
        hold(id, 2, 2, term("2026", null)).statusCode(200);
        remove(id, 3, 1).statusCode(422).body("code", equalTo("first-congress-is-one"));
        remove(id, 3, 2).statusCode(204);
        remove(id, 4, 1).statusCode(204);
    }

    @Test
    void aTermDoesNotBeginBeforeTheFormersEnd() {
        String id = created(association("tay-ninh"));
        hold(id, 1, 1, term("2017", "2022-08-18")).statusCode(200);
        hold(id, 2, 2, term("2022-08-18", "2027")).statusCode(200);

        Map<String, Long> before = register.sizes();
        hold(id, 3, 3, term("2026", null, Map.of("name", name)))
                .statusCode(422)
                .body("code", equalTo("term-overlaps"))
                .body("violations[0].field", equalTo("from"))
                .body("ordinal", equalTo(2));
        hold(id, 3, 1, term("2017", "2023"))
                .statusCode(422)
                .body("code", equalTo("term-overlaps"))
                .body("violations[0].field", equalTo("to"));
        assertEquals(before, register.sizes());
        get(id, "").header("ETag", "\"3\"").body("items.to", contains("2022-08-18", "2027"));
    }

    @Test
    void officersStateTermsInTheirProvinces() {
        String id = created(association("tay-ninh"));

        with(Tokens.of("officer", "hue"))
                .header("If-Match", "\"1\"")
                .body(whole(name))
                .put(path(id) + "/1")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-province"));
        as("reader")
                .header("If-Match", "\"1\"")
                .body(whole(name))
                .put(path(id) + "/1")
                .then()
                .statusCode(403);
        hold(UUID.randomUUID().toString(), 1, 1, whole(name)).statusCode(404);
        hold(id, 7, 1, Map.of()).statusCode(412).body("currentVersion", equalTo(1));
    }

    @Test
    void anotherStateLeavesTheTerms() {
        String id = created(association("tay-ninh"));
        hold(id, 1, 2, whole(name)).statusCode(200);
        as("officer")
                .header("If-Match", "\"2\"")
                .body(state("Hội mới"))
                .put(ORGANISATIONS + "/" + id + "/states/2024-01-01")
                .then()
                .statusCode(200);
        as("officer")
                .header("If-Match", "\"3\"")
                .delete(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(204);

        as("reader").get(path(id)).then().statusCode(410);
        get(id, "?includeWithdrawn=true").body("items.ordinal", contains(2)).body("items[0].leaders", hasSize(2));
    }

    @Test
    void aNameThatHasChangedIsNotAnsweredFromWhatTheClientHolds() {
        String id = created(association("tay-ninh"));
        String leader = hold(id, 1, 2, whole(name)).extract().path("leaders[0].leaderId");
        as("officer")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", name + " B"))
                .put("/api/v1/leaders/" + leader)
                .then()
                .statusCode(200);

        as("reader")
                .header("If-None-Match", "\"2\"")
                .get(path(id) + "/2")
                .then()
                .statusCode(200)
                .body("leaders[0].name", equalTo(name + " B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1  | {"to":"2022"}                                                        | 400 | required              | from
            1  | {"from":2022}                                                        | 400 | invalid-value         | from
            1  | {"from":"2022-13"}                                                   | 400 | invalid-value         | from
            1  | {"from":"2022","name":"V"}                                           | 400 | unknown-field         | name
            1  | {"from":"2022","to":"2021"}                                          | 422 | term-upside-down      | to
            1  | {"from":"2022","to":"2027","congressOn":"2028-01-01"}                | 422 | congress-outside-term | congressOn
            1  | {"from":"2022","bodies":[{"kind":"STANDING_BOARD","seats":0}]}       | 422 | constraint-violated   | bodies[0].seats
            1  | {"from":"2022","bodies":[{"kind":"BOARD","seats":3}]}                | 400 | invalid-value         | bodies[0].kind
            1  | {"from":"2022","bodies":[{"seats":3}]}                               | 400 | required              | bodies[0].kind
            1  | {"from":"2022","bodies":[null]}                                      | 400 | invalid-value         | bodies[0]
            1  | {"from":"2022","bodies":[{"kind":"STANDING_BOARD","seats":3},{"kind":"STANDING_BOARD","seats":4}]} | 422 | body-twice | bodies[1].kind
            1  | {"from":"2022","leaders":[{"position":"Chủ tịch"}]}                  | 400 | required              | leaders[0].name
            1  | {"from":"2022","leaders":[{"name":"  "}]}                            | 400 | required              | leaders[0].name
            1  | {"from":"2022","leaders":[{"leaderId":"1"}]}                         | 400 | invalid-value         | leaders[0].leaderId
            1  | {"from":"2022","leaders":[{"name":"Lê A"},{"leaderId":"0198c6f0-0000-7000-8000-000000000000"}]} | 422 | unknown-leader | leaders[1].leaderId
            1  | {"from":"2022","leaders":[{"name":"Lê A","from":"2024","to":"2023"}]} | 422 | leader-upside-down   | leaders[0].to
            0  | {"from":"2022"}                                                      | 422 | first-congress-is-one | ordinal
            -1 | {"from":"2022"}                                                      | 422 | first-congress-is-one | ordinal
            II | {"from":"2022"}                                                      | 404 | not-found             |
            """)
    void aTermThatIsNone(String ordinal, String body, int status, String code, String field) {
        refused(created(association("tay-ninh")), ordinal, body, status, code, field);
    }

    private void refused(String id, Object ordinal, Object body, int status, String code, String field) {
        Map<String, Long> before = register.sizes();
        ValidatableResponse answer =
                hold(id, 1, ordinal, body).statusCode(status).body("code", equalTo(code));
        if (field != null) {
            answer.body("violations[0].field", equalTo(field)).body("detail", not(empty()));
        }
        assertEquals(before, register.sizes());
        as("reader").get(ORGANISATIONS + "/" + id).then().body("version", equalTo(1));
    }

    private void succeededBy(String former, String successor) {
        database.update(
                "update organisation set successor_id = ? where id = ?",
                UUID.fromString(successor),
                UUID.fromString(former));
    }

    private static Map<String, Object> whole(String name) {
        return Map.of(
                "from",
                "2022",
                "to",
                "2027",
                "congressOn",
                "2022-08-18",
                "bodies",
                List.of(
                        Map.of("kind", "EXECUTIVE_COMMITTEE", "seats", 21),
                        Map.of("kind", "STANDING_BOARD", "seats", 7)),
                "leaders",
                List.of(
                        Map.of("name", name, "position", "Phó Chủ tịch", "from", "2022-08-18", "to", "2024"),
                        Map.of(
                                "name",
                                name,
                                "position",
                                "Chủ tịch",
                                "concurrentPost",
                                "Giám đốc Sở Ngoại vụ",
                                "from",
                                "2024")));
    }

    private static Map<String, Object> term(String from, String to, Map<?, ?>... leaders) {
        return to == null
                ? Map.of("from", from, "leaders", List.of(leaders))
                : Map.of("from", from, "to", to, "leaders", List.of(leaders));
    }

    private static ValidatableResponse hold(String id, int version, Object ordinal, Object body) {
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path(id) + "/" + ordinal)
                .then();
    }

    private static ValidatableResponse remove(String id, int version, int ordinal) {
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .delete(path(id) + "/" + ordinal)
                .then();
    }

    private static ValidatableResponse get(String id, String rest) {
        return as("reader").get(path(id) + rest).then().statusCode(200);
    }

    private static String path(String id) {
        return ORGANISATIONS + "/" + id + "/terms";
    }
}
