package vn.huunghi.aid.donor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.as;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.donor;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.Api.registered;
import static vn.huunghi.aid.Api.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DonorListTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void everyPageTogetherIsTheListInVietnameseOrderAlsoWhileOthersWrite() {
        String mark = UUID.randomUUID().toString();
        List<String> names = List.of("Ánh sáng", "Ăn chay", "Ấn tượng", "Công lý", "Doanh nhân", "Đoàn kết", "Ước mơ");
        for (int i = names.size() - 1; i >= 0; i--) {
            named(names.get(i), mark);
        }
        named("Đoàn kết", mark);

        List<String> paged = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Response page = reader().get(DONORS + "?limit=3&q=" + mark + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.path("items.name"));
            cursor = page.path("next");
            if (cursor != null) {
                page.then().header("Link", containsString("rel=\"next\""));
            }
            named("An ủi", mark);
            pages++;
        } while (cursor != null);

        assertEquals(
                List.of("Ánh sáng", "Ăn chay", "Ấn tượng", "Công lý", "Doanh nhân", "Đoàn kết", "Đoàn kết", "Ước mơ"),
                paged);
        assertEquals(3, pages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=COMPANY,NGO",
                "countryCode=LA,KR",
                "registeredOn=2023-01-01",
                "registeredOn=2025-12-31",
                "registeredOn=2025-06-30&expiringBefore=2026-01-01",
                "updatedSince=2020-01-01T00:00:00Z",
                "q=hoa binh the gioi",
                "q=HÒA BÌNH",
                "q=WPO",
                "q=world peace"
            })
    void aFilterFindsWhatItSays(String filter) {
        String id = (String) created(DONORS, peace()).get("id");

        reader().get(DONORS + "?id=" + UUID.randomUUID() + "," + id + "&" + filter)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=COMPANY,INDIVIDUAL",
                "countryCode=LA",
                "registeredOn=2022-12-31",
                "registeredOn=2026-01-01",
                "registeredOn=2025-06-30&expiringBefore=2025-12-31",
                "registeredOn=2022-06-30&expiringBefore=2099-01-01",
                "updatedSince=2199-01-01T00:00:00Z",
                "q=hoa binh %25",
                "q=chien tranh"
            })
    void aFilterLeavesOutWhatItDoesNotSay(String filter) {
        String id = (String) created(DONORS, peace()).get("id");

        reader().get(DONORS + "?id=" + id + "&" + filter).then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        // Without a gap, with one, before the end, for another province, under another number, of another kind.
        "1, OPERATION, 2026-01-01, , false",
        "1, OPERATION, 2026-03-01, , true",
        "2, OPERATION, 2025-12-01, , false",
        "1, OPERATION, 2026-01-01, tay-ninh-2025, false",
        "1, OPERATION, 2026-01-01, quang-ngai-2025, true",
        "2, OPERATION, 2026-01-01, , false",
        "1, REPRESENTATIVE_OFFICE, 2026-01-01, , false"
    })
    void whatIsFollowedDoesNotExpire(String number, String kind, String from, String province, boolean expires) {
        Map<String, Object> further = registration(number, from, "2028-11-30");
        further.put("kind", kind);
        further.put("provinceIds", province == null ? List.of() : List.of(province));
        Map<String, Object> stated = registered(registration("1", "2023-01-01", "2025-12-31"), further);
        String id = (String) created(DONORS, stated).get("id");

        List<String> found = reader().get(DONORS + "?registeredOn=2025-06-30&expiringBefore=2026-01-01&id=" + id)
                .path("items.id");

        assertEquals(expires ? List.of(id) : List.of(), found);
    }

    @Test
    void withoutAnotherDayExpiryIsAskedOfToday() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        Map<String, Object> current = registration("1", today.minusYears(1).toString(), today.toString());
        current.remove("provinceIds");
        Map<String, Object> past = registration(
                "1", today.minusYears(1).toString(), today.minusDays(1).toString());
        past.remove("provinceIds");
        String expiring = (String) created(DONORS, registered(current)).get("id");
        String expired = (String) created(DONORS, registered(past)).get("id");

        reader().get(DONORS + "?expiringBefore=" + today.plusDays(1) + "&id=" + expiring + "," + expired)
                .then()
                .body("items.id", contains(expiring));
        reader().get(DONORS + "?expiringBefore=" + today + "&id=" + expiring)
                .then()
                .body("items", empty());
    }

    @Test
    void aWithdrawalEndsARegistrationAndAWithdrawnDonorHasNone() {
        Map<String, Object> registration = registration("1", "2023-01-01", "2025-12-31");
        registration.put("withdrawnOn", "2024-06-01");
        String id = (String) created(DONORS, registered(registration)).get("id");
        String found = DONORS + "?includeWithdrawn=true&id=" + id + "&registeredOn=";

        reader().get(found + "2024-05-31").then().body("items.id", contains(id));
        reader().get(found + "2024-06-01").then().body("items", empty());

        officer().header("If-Match", "\"1\"").delete(DONORS + "/" + id).then().statusCode(204);
        reader().get(found + "2024-05-31").then().body("items", empty());
        officer().post(DONORS + "/" + id + "/restore").then().statusCode(200);
        reader().get(found + "2024-05-31").then().body("items.id", contains(id));
    }

    @Test
    void theClientsOwnNumberIsAFilterToo() {
        Map<String, Object> stated = donor();
        String number = UUID.randomUUID().toString();
        stated.put("externalId", number);
        String id = (String) created(DONORS, stated).get("id");
        String other = UUID.randomUUID().toString();

        officer().get(DONORS + "?externalId=" + other + "," + number).then().body("items.id", contains(id));
        officer().get(DONORS + "?externalId=" + other).then().body("items", empty());
        as(Tokens.ofPerson("officer", "minh", "another-client"))
                .get(DONORS + "?externalId=" + number)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static Map<String, Object> peace() {
        Map<String, Object> peace = registered(registration("1", "2023-01-01", "2025-12-31"));
        peace.putAll(Map.of(
                "name",
                "Hòa Bình Thế Giới",
                "shortName",
                "WPO",
                "aliases",
                List.of("World Peace Organisation"),
                "countryCode",
                "KR"));
        return peace;
    }

    private static void named(String name, String mark) {
        Map<String, Object> stated = donor();
        stated.put("name", name);
        stated.put("aliases", List.of(mark));
        created(DONORS, stated);
    }
}
