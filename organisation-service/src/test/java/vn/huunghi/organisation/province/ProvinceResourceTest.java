package vn.huunghi.organisation.province;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.organisation.Api.PROVINCES;
import static vn.huunghi.organisation.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProvinceResourceTest {

    @ParameterizedTest
    @CsvSource({"2008-08-01, 63", "2024-12-31, 63", "2025-06-30, 63", "2025-07-01, 34"})
    void theTerritoriesOfADay(String on, int number) {
        list("on=" + on + "&limit=200").body("items", hasSize(number)).body("next", nullValue());
    }

    @Test
    void todayIsTheDayUnlessOneIsAskedFor() {
        list("limit=200").body("items", hasSize(34));
    }

    // Every code that another territory bore before the mergers, on both sides of that day.
    @ParameterizedTest
    @CsvSource({
        "80, 2024-06-30, long-an, Long An",
        "80, 2025-07-01, tay-ninh-2025, Tây Ninh",
        "72, 2024-06-30, tay-ninh, Tây Ninh",
        "91, 2025-06-30, kien-giang, Kiên Giang",
        "91, 2025-07-01, an-giang-2025, An Giang",
        "24, 2025-06-30, bac-giang, Bắc Giang",
        "24, 2025-07-01, bac-ninh-2025, Bắc Ninh",
    })
    void aCodeMeansATerritoryOfADay(String code, String on, String id, String name) {
        list("code=" + code + "&on=" + on).body("items.id", contains(id)).body("items.name", contains(name));
    }

    @Test
    void aCodeThatNobodyBearsOnTheDayFindsNothing() {
        list("code=72&on=2025-07-01").body("items", empty());
    }

    @Test
    void aCodeWithoutADateMeansNothing() {
        refused("code=80", 400, "code-without-date").body("violations[0].field", equalTo("on"));
    }

    @Test
    void daysBeforeTheRegisterAreNotAnswered() {
        refused("on=2008-07-31", 422, "before-the-register").body("violations[0].field", equalTo("on"));
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        refused("on=2025-02-29", 400, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({"Tây Ninh", "tay ninh", "TÂY NINH", "y nin"})
    void aNameIsFoundWithAndWithoutAccents(String q) {
        as("reader")
                .queryParam("q", q)
                .get(PROVINCES)
                .then()
                .statusCode(200)
                .body("items.id", hasItem("tay-ninh-2025"));
    }

    @Test
    void aFormerNameIsFoundToo() {
        as("reader")
                .queryParam("q", "thua thien")
                .get(PROVINCES)
                .then()
                .body("items.id", contains("hue"))
                .body("items[0].name", equalTo("Huế"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, Thừa Thiên Huế, PROVINCE",
        "2025-01-01, Huế, CENTRALLY_RUN_CITY",
    })
    void namesAreThoseOfTheDay(String on, String name, String type) {
        list("q=hue&on=" + on)
                .body("items.find { it.id == 'hue' }.name", equalTo(name))
                .body("items.find { it.id == 'hue' }.type", equalTo(type));
    }

    @Test
    void namesAreInVietnameseOrder() {
        List<String> names = list("on=2024-12-31&limit=200").extract().path("items.name");

        assertEquals(
                List.of("An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre"),
                names.subList(0, 7));
        assertEquals(
                List.of("Cần Thơ", "Đà Nẵng", "Đắk Lắk"),
                names.stream()
                        .filter(List.of("Đắk Lắk", "Đà Nẵng", "Cần Thơ")::contains)
                        .toList());
        assertEquals("Yên Bái", names.get(62));
    }

    @Test
    void thePagesTogetherAreTheWholeList() {
        List<String> all = list("on=2024-12-31&limit=200").extract().path("items.id");
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = list("on=2024-12-31&limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            read.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
        } while (cursor != null);

        assertEquals(all, read);
    }

    @Test
    void aMergedTerritoryNamesThoseThatEndedInIt() {
        as("reader")
                .get(PROVINCES + "/tay-ninh-2025")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("code", equalTo("80"))
                .body("name", equalTo("Tây Ninh"))
                .body("nameEn", equalTo("Tay Ninh"))
                .body("type", equalTo("PROVINCE"))
                .body("iso", equalTo("VN-37"))
                .body("validFrom", equalTo("2025-07-01"))
                .body("validTo", nullValue())
                .body("successorId", nullValue())
                .body("predecessorIds", containsInAnyOrder("long-an", "tay-ninh"))
                .body("borders", contains("KH"))
                .body("coastal", equalTo(false))
                .body("namings", hasSize(1))
                .body("namings[0].legalBasis", equalTo("NQ 202/2025/QH15"))
                .body("version", equalTo(1));
    }

    @Test
    void anEndedTerritoryNamesItsSuccessor() {
        as("reader")
                .get(PROVINCES + "/long-an")
                .then()
                .statusCode(200)
                .body("name", equalTo("Long An"))
                .body("validTo", equalTo("2025-07-01"))
                .body("successorId", equalTo("tay-ninh-2025"))
                .body("predecessorIds", empty());
    }

    @Test
    void askedByIdATerritoryIsFoundWhateverTheDay() {
        list("id=long-an,tay-ninh-2025").body("items.id", contains("long-an", "tay-ninh-2025"));
    }

    @Test
    void whatIsCalledTodayIsNeverAnsweredAsUnchanged() {
        as("reader")
                .header("If-None-Match", "\"1\"")
                .get(PROVINCES + "/hue")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void theSeedingIsInItsHistory() {
        as("reader")
                .get(PROVINCES + "/hue/history")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("create"))
                .body("items[0].subject", equalTo("system"))
                .body("items[0].after.namings", hasSize(2));
    }

    @Test
    void anUnknownTerritoryIsNotFound() {
        as("reader").get(PROVINCES + "/atlantis").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static ValidatableResponse list(String query) {
        return as("reader").get(PROVINCES + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse refused(String query, int status, String code) {
        return as("reader")
                .get(PROVINCES + "?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }
}
