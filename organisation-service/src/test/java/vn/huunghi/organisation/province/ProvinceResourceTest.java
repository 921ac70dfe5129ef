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
    /** The seven codes that another province bears since the merger. */
    @ParameterizedTest
    @CsvSource({
        "15, yen-bai, Yên Bái, lao-cai-2025, Lào Cai",
        "24, bac-giang, Bắc Giang, bac-ninh-2025, Bắc Ninh",
        "44, quang-binh, Quảng Bình, quang-tri-2025, Quảng Trị",
        "52, binh-dinh, Bình Định, gia-lai-2025, Gia Lai",
        "80, long-an, Long An, tay-ninh-2025, Tây Ninh",
        "82, tien-giang, Tiền Giang, dong-thap-2025, Đồng Tháp",
        "91, kien-giang, Kiên Giang, an-giang-2025, An Giang",
    })
    void aCodeMeansATerritoryOfADay(String code, String before, String itsName, String since, String itsNameThen) {
        list("code=" + code + "&on=2025-06-30")
                .body("items.id", contains(before))
                .body("items.name", contains(itsName));
        list("code=" + code + "&on=2025-07-01")
                .body("items.id", contains(since))
                .body("items.name", contains(itsNameThen));
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
        "hue, 2024-12-31, Thừa Thiên Huế, PROVINCE",
        "hue, 2025-01-01, Huế, CENTRALLY_RUN_CITY",
        "dong-nai-2025, 2026-04-29, Đồng Nai, PROVINCE",
        "dong-nai-2025, 2026-04-30, Đồng Nai, CENTRALLY_RUN_CITY",
        "quang-ninh, 2026-08-31, Quảng Ninh, PROVINCE",
        "quang-ninh, 2026-09-01, Quảng Ninh, CENTRALLY_RUN_CITY",
        "bac-ninh-2025, 2026-09-19, Bắc Ninh, PROVINCE",
        "bac-ninh-2025, 2026-09-20, Bắc Ninh, CENTRALLY_RUN_CITY",
    })
    void namesAndTypesAreThoseOfTheDay(String id, String on, String name, String type) {
        list("limit=200&on=" + on)
                .body("items.find { it.id == '%s' }.name".formatted(id), equalTo(name))
                .body("items.find { it.id == '%s' }.type".formatted(id), equalTo(type));
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
