package vn.huunghi.organisation.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.FOREIGN_AREAS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.organisation.Register;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ForeignAreaResourceTest {
    private final String mark = unique();

    @Inject
    Register register;

    @Test
    void anAreaIsFoundByEachOfItsNames() {
        as("reader")
                .queryParam("q", "se kong")
                .get(FOREIGN_AREAS)
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Sê Kông"));
        list("q=tboong").body("items.name", hasItem("Tboung Khmum"));
        list("countryCode=LA&q=saravane").body("items.name", contains("Salavan"));
        list("countryCode=CN&q=saravane").body("items", empty());
    }

    @Test
    void itsLifeIsKeptInTheHistoryAndToldToEverybody() {
        ValidatableResponse answer = as("administrator")
                .body(Map.of("countryCode", "KH", "name", "Som " + mark, "aliases", List.of("Xom", "Xom ")))
                .post(FOREIGN_AREAS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("aliases", contains("Xom"));
        String id = answer.extract().path("id");
        String path = FOREIGN_AREAS + "/" + id;
        answer.header("Location", endsWith(path));
        Map<String, Object> sentBack = answer.extract().path("$");

        as("administrator")
                .header("If-Match", "\"1\"")
                .body(sentBack)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as("administrator").header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        as("administrator").delete(path).then().statusCode(428);
        as("administrator").header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        as("reader").get(path).then().statusCode(410);
        as("reader").get(path + "?includeWithdrawn=true").then().statusCode(200).body("withdrawn", equalTo(true));
        list("q=" + mark).body("items", empty());
        list("q=" + mark + "&includeWithdrawn=true").body("items.id", contains(id));
        as("administrator")
                .post(path + "/restore")
                .then()
                .statusCode(200)
                .body("withdrawn", nullValue())
                .body("version", equalTo(4));
        as("reader").header("If-None-Match", "\"4\"").get(path).then().statusCode(304);
        as("reader")
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("create", "change", "withdraw", "restore"))
                .body("items[0].after.name", equalTo("Som " + mark));
        assertEquals(4, register.outbox(id));
    }

    @Test
    void thePagesTogetherAreTheWholeListInVietnameseOrder() {
        for (String name : List.of("Đào", "Ánh", "Dừa", "Ăn", "Ánh")) {
            as("administrator")
                    .body(Map.of("countryCode", "LA", "name", name + " " + mark))
                    .post(FOREIGN_AREAS)
                    .then()
                    .statusCode(201);
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = list("q=" + mark + "&limit=2" + cursor);
            read.addAll(page.extract().path("items.name"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertEquals(
                List.of("Ánh", "Ánh", "Ăn", "Dừa", "Đào").stream()
                        .map(name -> name + " " + mark)
                        .toList(),
                read);
    }

    @Test
    void bulkReadersGetWhatChangedSince() {
        list("updatedSince=" + Instant.now().plusSeconds(60)).body("items", empty());
    }

    @Test
    void onlyAdministratorsWriteReferenceData() {
        as("coordinator")
                .body(Map.of("countryCode", "KH", "name", "Som"))
                .post(FOREIGN_AREAS)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"countryCode":"KH"}                        | 400 | required        | name
            {"name":"Som"}                              | 400 | required        | countryCode
            {"countryCode":"KH","name":"Som","code":1}  | 400 | unknown-field   | code
            {"countryCode":"ZZ","name":"Som"}           | 422 | unknown-country | countryCode
            """)
    void anAreaThatIsNone(String body, int status, String code, String field) {
        Map<String, Long> before = register.sizes();

        as("administrator")
                .body(body)
                .post(FOREIGN_AREAS)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
        assertEquals(before, register.sizes());
    }

    private static ValidatableResponse list(String query) {
        return as("reader").get(FOREIGN_AREAS + "?" + query).then().statusCode(200);
    }
}
