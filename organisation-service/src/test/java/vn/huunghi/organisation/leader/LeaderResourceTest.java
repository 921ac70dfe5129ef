package vn.huunghi.organisation.leader;

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
import static vn.huunghi.organisation.Api.unique;
import static vn.huunghi.organisation.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;
import vn.huunghi.organisation.Register;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LeaderResourceTest {
    private static final String LEADERS = "/api/v1/leaders";

    private final String mark = unique();

    @Inject
    Register register;

    @ParameterizedTest
    @ValueSource(strings = {"Đặng Thị Hoà", "dang thi hoa", "ĐẶNG THỊ HÒA"})
    void aLeaderIsFoundHoweverTheNameIsTyped(String q) {
        String id = leader("tay-ninh", "Đặng Thị Hòa " + mark);

        as("reader")
                .queryParam("q", q + " " + mark)
                .get(LEADERS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].name", equalTo("Đặng Thị Hòa " + mark))
                .body("items[0].version", equalTo(1));
        as("reader").get(LEADERS + "?q=" + unique()).then().body("items", empty());
    }

    @Test
    void thePagesTogetherAreTheWholeListInVietnameseOrder() {
        List<String> ordered = List.of("Ánh", "Ăn", "Dũng", "Đào", "Hoàng", "Ốc", "Ớt").stream()
                .map(name -> name + " " + mark)
                .toList();
        leaders("tay-ninh", "Ớt " + mark, "Đào " + mark, "Ăn " + mark, "Hoàng " + mark);
        leaders("tay-ninh", "Ánh " + mark, "Dũng " + mark, "Ốc " + mark);

        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = as("reader")
                    .get(LEADERS + "?limit=3&q=" + mark + cursor)
                    .then()
                    .statusCode(200);
            read.addAll(page.extract().path("items.name"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertEquals(ordered, read);
    }

    @Test
    void leadersAreListedByTheirIds() {
        List<String> ids = leaders("tay-ninh", "An " + mark, "Bình " + mark, "Chi " + mark);

        as("reader")
                .get(LEADERS + "?id=" + ids.get(2) + "," + ids.get(0))
                .then()
                .body("items.id", contains(ids.get(0), ids.get(2)));
    }

    @Test
    void aCorrectedNameIsShownEverywhereAndKeptInTheLeadersHistory() {
        String id = leader("tay-ninh", "Lê Van " + mark);

        rename("officer", id, 1, Map.of("id", id, "version", 1, "name", " Lê Văn " + mark))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Lê Văn " + mark));

        as("reader").get(LEADERS + "/" + id).then().header("ETag", "\"2\"").body("name", equalTo("Lê Văn " + mark));
        as("reader").queryParam("q", "le van " + mark).get(LEADERS).then().body("items", hasSize(1));
        as("reader")
                .get(LEADERS + "/" + id + "/history")
                .then()
                .body("items.action", contains("create", "rename"))
                .body("items[0].before", nullValue())
                .body("items[1].before.name", equalTo("Lê Van " + mark))
                .body("items[1].after.name", equalTo("Lê Văn " + mark));
        assertEquals(0, register.outbox(id));
    }

    @Test
    void whoComesSecondIsToldTheCurrentVersion() {
        String id = leader("tay-ninh", "An " + mark);
        Map<String, Object> name = Map.of("name", "Ân " + mark);
        rename("officer", id, 1, name).statusCode(200);

        rename("officer", id, 1, name)
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("currentVersion", equalTo(2));
        as("officer").body(name).put(LEADERS + "/" + id).then().statusCode(428);
    }

    @Test
    void officersRenameTheLeadersOfTheirProvinces() {
        String id = leader("tay-ninh", "An " + mark);
        Map<String, Object> name = Map.of("name", "Ân " + mark);

        rename("reader", id, 1, name).statusCode(403).body("code", equalTo("not-allowed"));
        with(Tokens.of("officer", "hue"))
                .header("If-Match", "\"1\"")
                .body(name)
                .put(LEADERS + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-province"));
        with(Tokens.of("officer", "tay-ninh"))
                .header("If-Match", "\"1\"")
                .body(name)
                .put(LEADERS + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void whoLeadsNothingAnyMoreIsRenamedByAdministrators() {
        String organisation = created(association("tay-ninh"));
        String id = hold(organisation, List.of("An " + mark)).get(0);
        as("officer")
                .header("If-Match", "\"2\"")
                .delete(ORGANISATIONS + "/" + organisation + "/terms/1")
                .then()
                .statusCode(204);

        rename("officer", id, 1, Map.of("name", "Ân")).statusCode(403).body("code", equalTo("not-allowed"));
        rename("administrator", id, 1, Map.of("name", "Ân " + mark)).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                        | 400 | required      | name
            {"name":" "}              | 400 | required      | name
            {"name":7}                | 400 | invalid-value | name
            {"name":"A","post":"B"}   | 400 | unknown-field | post
            """)
    void aNameThatIsNone(String body, int status, String code, String field) {
        String id = leader("tay-ninh", "An " + mark);
        Map<String, Long> before = register.sizes();

        rename("officer", id, 1, body)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
        assertEquals(before, register.sizes());
    }

    @Test
    void anUnknownLeaderIsNotFound() {
        String path = LEADERS + "/" + UUID.randomUUID();

        as("reader").get(path).then().statusCode(404);
        as("reader").get(path + "/history").then().statusCode(404);
        rename("officer", UUID.randomUUID().toString(), 1, Map.of("name", "A")).statusCode(404);
        as("reader").get(LEADERS + "?cursor=abc").then().statusCode(400).body("code", equalTo("bad-cursor"));
    }

    private static ValidatableResponse rename(String role, String id, int version, Object body) {
        return as(role).header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(LEADERS + "/" + id)
                .then();
    }

    private static String leader(String provinceId, String name) {
        return leaders(provinceId, name).get(0);
    }

    private static List<String> leaders(String provinceId, String... names) {
        return hold(created(association(provinceId)), Arrays.asList(names));
    }

    private static List<String> hold(String organisation, List<String> names) {
        return as("officer")
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "from",
                        "2022",
                        "leaders",
                        names.stream().map(name -> Map.of("name", name)).toList()))
                .put(ORGANISATIONS + "/" + organisation + "/terms/1")
                .then()
                .statusCode(200)
                .extract()
                .path("leaders.leaderId");
    }
}
