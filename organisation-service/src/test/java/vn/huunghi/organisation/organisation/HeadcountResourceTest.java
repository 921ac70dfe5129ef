package vn.huunghi.organisation.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.organisation.Register;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class HeadcountResourceTest {
    private static final Map<String, Object> TEN = Map.of("members", Map.of("value", 10));

    @Inject
    Register register;

    @Inject
    Clock clock;

    @Test
    void aHeadcountIsAnsweredAsFiguresWithTheOrganisationsVersion() {
        String id = created(association("tay-ninh"));
        Map<String, Object> facts = Map.of(
                "members",
                Map.of("value", 4200, "qualifier", "NEARLY", "text", "gần 4,2 ngàn hội viên"),
                "chapters",
                Map.of("value", 40, "qualifier", "MORE_THAN"),
                "scope",
                "WITH_CHAPTERS",
                "source",
                Map.of("title", "Báo cáo 2023", "issuedOn", "2023-12"));

        ValidatableResponse answer = count(id, 1, "2023-12", facts)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("asOf", equalTo("2023-12"))
                .body("members.value", equalTo(4200))
                .body("members.low", equalTo(0))
                .body("members.high", equalTo(4200))
                .body("members.text", equalTo("gần 4,2 ngàn hội viên"))
                .body("chapters.high", nullValue())
                .body("chapters.text", equalTo("hơn 40 chi hội"))
                .body("scope", equalTo("WITH_CHAPTERS"))
                .body("source.title", equalTo("Báo cáo 2023"));

        assertEquals(answer.extract().asString(), get(id, "/2023-12").extract().asString());
        as("reader")
                .header("Accept-Language", "en")
                .get(path(id) + "/2023-12")
                .then()
                .body("chapters.text", equalTo("more than 40 chapters"));
        get(id, "/2023-12").header("ETag", "\"2\"");
    }

    @Test
    void anAnswerMayBeSentBackAsItIs() {
        String id = created(association("tay-ninh"));
        count(id, 1, "2023", Map.of("members", Map.of("low", 30, "high", 40))).statusCode(200);
        Map<String, Object> answer = get(id, "/2023").extract().path("$");

        count(id, 2, "2023", answer)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("members", equalTo(answer.get("members")));
        get(id, "").body("items", hasSize(1));
    }

    @Test
    void theSeriesIsInTheOrderOfItsDates() {
        String id = created(association("tay-ninh"));
        count(id, 1, "2023-12-31", TEN).statusCode(200);
        count(id, 2, "2022", TEN).statusCode(200);
        count(id, 3, "2023", TEN).statusCode(200).body("scope", equalTo("UNSTATED"));
        count(id, 4, "2023-12", TEN).statusCode(200);

        get(id, "").header("ETag", "\"5\"").body("items.asOf", contains("2022", "2023", "2023-12", "2023-12-31"));
    }

    @Test
    void aMistakeIsTakenBack() {
        String id = created(association("tay-ninh"));
        count(id, 1, "2023", TEN).statusCode(200);

        as("officer").delete(path(id) + "/2023").then().statusCode(428);
        remove(id, 1, "2023").statusCode(412).body("currentVersion", equalTo(2));
        remove(id, 2, "2023-12").statusCode(404).body("code", equalTo("not-found"));
        remove(id, 2, "2023").statusCode(204);

        get(id, "").header("ETag", "\"3\"").body("items", empty());
        as("reader").get(path(id) + "/2023").then().statusCode(404);
        as("reader")
                .get(ORGANISATIONS + "/" + id + "/history")
                .then()
                .body("items.action", contains("create", "count", "remove-headcount"))
                .body("items[1].before.headcounts", nullValue())
                .body("items[1].after.headcounts[0].members.value", equalTo(10))
                .body("items[2].before.headcounts", hasSize(1));
    }

    @Test
    void whoComesSecondIsToldTheCurrentVersionBeforeAnythingElse() {
        String id = created(association("tay-ninh"));
        count(id, 1, "2023", TEN).statusCode(200);

        count(id, 1, "2024", Map.of("members", "mười"))
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("currentVersion", equalTo(2));
        as("officer")
                .body(TEN)
                .put(path(id) + "/2024")
                .then()
                .statusCode(428)
                .body("code", equalTo("version-required"));
    }

    @Test
    void officersCountInTheirProvinces() {
        String id = created(association("tay-ninh"));

        with(Tokens.of("officer", "hue"))
                .header("If-Match", "\"1\"")
                .body(TEN)
                .put(path(id) + "/2023")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-province"));
        as("reader")
                .header("If-Match", "\"1\"")
                .body(TEN)
                .put(path(id) + "/2023")
                .then()
                .statusCode(403);
        with(Tokens.of("officer", "tay-ninh-2025"))
                .header("If-Match", "\"1\"")
                .body(TEN)
                .put(path(id) + "/2023")
                .then()
                .statusCode(200);
    }

    @Test
    void aWithdrawnOrganisationShowsItsHeadcountsOnlyToWhoAsks() {
        String id = created(association("tay-ninh"));
        count(id, 1, "2023", TEN).statusCode(200);
        as("officer")
                .header("If-Match", "\"2\"")
                .delete(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(204);

        as("reader").get(path(id)).then().statusCode(410);
        as("reader").get(path(id) + "/2023").then().statusCode(410);
        count(id, 3, "2024", TEN).statusCode(410);
        get(id, "?includeWithdrawn=true").body("items.asOf", contains("2023"));
    }

    @Test
    void anotherStateLeavesTheHeadcounts() {
        String id = created(association("tay-ninh"));
        count(id, 1, "2023", TEN).statusCode(200);
        as("officer")
                .header("If-Match", "\"2\"")
                .body(state("Hội mới"))
                .put(ORGANISATIONS + "/" + id + "/states/2024-01-01")
                .then()
                .statusCode(200);

        get(id, "").body("items.asOf", contains("2023"));
    }

    @Test
    void tomorrowCannotBeCounted() {
        String id = created(association("tay-ninh"));
        var today = BusinessDay.today(clock);

        refused(id, today.plusDays(1).toString(), TEN, 422, "headcount-in-the-future", "asOf");
        refused(id, today.plusYears(1).toString().substring(0, 4), TEN, 422, "headcount-in-the-future", "asOf");
        count(id, 1, today.toString(), TEN).statusCode(200);
    }

    @Test
    void anOrganisationHadNoMembersBeforeItWasFounded() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("foundedOn", "2010-06");
        String id = created(facts);

        refused(id, "2010-05", TEN, 422, "headcount-before-foundation", "asOf");
        count(id, 1, "2010", TEN).statusCode(200);
    }

    @Test
    void theWordingOfAReportSuffices() {
        Map<String, Object> facts =
                Map.of("members", Map.of("text", "gần 4,2 ngàn hội viên"), "chapters", Map.of("text", "nhiều chi hội"));

        count(created(association("tay-ninh")), 1, "2023", facts)
                .statusCode(200)
                .body("members.high", equalTo(4200))
                .body("members.qualifier", equalTo("NEARLY"))
                .body("members.text", equalTo("gần 4,2 ngàn hội viên"))
                .body("chapters.qualifier", equalTo("UNQUANTIFIED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                   | 422 | headcount-empty       | members
            {"scope":"OWN"}                                      | 422 | headcount-empty       | members
            {"members":null,"chapters":null}                     | 422 | headcount-empty       | members
            {"members":{}}                                       | 422 | figure-incomplete     | members.value
            {"members":{"value":-1}}                             | 422 | negative-figure       | members.value
            {"members":{"value":10},"chapters":{"low":3,"high":2}} | 422 | low-above-high      | chapters.low
            {"members":{"text":"vài chục hội viên"}}              | 422 | figure-unreadable     | members.text
            {"members":{"text":"9 đoàn"}}                        | 422 | figure-of-another-unit | members.text
            {"members":10}                                       | 400 | invalid-value         | members
            {"members":{"value":10},"scope":"ALL"}               | 400 | invalid-value         | scope
            {"members":{"value":10},"seats":3}                   | 400 | unknown-field         | seats
            {"members":{"value":10},"source":{"url":"ftp://a"}}  | 422 | constraint-violated   | source.url
            """)
    void aHeadcountThatIsNone(String body, int status, String code, String field) {
        refused(created(association("tay-ninh")), "2023", body, status, code, field);
    }

    @ParameterizedTest
    @CsvSource({"2023-13", "2023-02-30", "23", "2023-1", "1799"})
    void aDateThatIsNoneLeadsNowhere(String asOf) {
        refused(created(association("tay-ninh")), asOf, TEN, 404, "not-found", null);
    }

    private void refused(String id, String asOf, Object body, int status, String code, String field) {
        Map<String, Long> before = new HashMap<>(register.sizes());
        ValidatableResponse answer = count(id, 1, asOf, body).statusCode(status).body("code", equalTo(code));
        if (field != null) {
            answer.body("violations[0].field", equalTo(field));
        }
        assertEquals(before, register.sizes());
        as("reader").get(ORGANISATIONS + "/" + id).then().body("version", equalTo(1));
    }

    private static ValidatableResponse count(String id, int version, String asOf, Object body) {
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path(id) + "/" + asOf)
                .then();
    }

    private static ValidatableResponse remove(String id, int version, String asOf) {
        return as("officer")
                .header("If-Match", "\"" + version + "\"")
                .delete(path(id) + "/" + asOf)
                .then();
    }

    private static ValidatableResponse get(String id, String rest) {
        return as("reader").get(path(id) + rest).then().statusCode(200);
    }

    private static String path(String id) {
        return ORGANISATIONS + "/" + id + "/headcounts";
    }
}
