package vn.huunghi.organisation.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.Api.AGREEMENTS;
import static vn.huunghi.organisation.Api.agreement;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.createdAgreement;
import static vn.huunghi.organisation.Api.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AgreementListTest {
    private final String mark = unique();

    @Inject
    SessionFactory sessions;

    @Test
    void thePagesTogetherAreTheWholeListThoseSignedLastFirst() {
        // Signed in 2024 stands at its beginning; without a day it stands where it was recorded, which is today.
        String year = signed("2024");
        String second = signed("2024-01-02");
        String oldest = signed("2009-05");
        String recorded = signed(null);
        String newest = signed("2024-06-30");

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = list("q=" + mark + "&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            read.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
            page.header("Link", cursor == null ? nullValue() : containsString("cursor=" + cursor));
        } while (cursor != null);

        assertEquals(List.of(recorded, newest, second, year, oldest), read);
    }

    @Test
    void thoseOfOneDayAreToldApartAcrossPages() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(signed("2024-06-30"));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = list("q=" + mark + "&limit=2" + cursor);
            read.addAll(page.extract().path("items.id"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertEquals(ids.stream().sorted().toList(), read.stream().sorted().toList());
    }

    @Test
    void aPageCostsTheSameStatementsHoweverManyItHolds() {
        for (int i = 0; i < 12; i++) {
            Map<String, Object> facts = titled();
            facts.put("obligations", List.of(Map.of("text", "A"), Map.of("text", "B")));
            createdAgreement(facts);
        }
        assertEquals(statementsOf("q=" + mark + "&limit=1"), statementsOf("q=" + mark + "&limit=200"));
        assertTrue(statementsOf("q=" + mark + "&limit=200") <= 2);
    }

    @Test
    void onEveryDayAnAgreementIsListedUnderTheStatusItHas() {
        lasting("2022", "2027", null);
        lasting("2022-03", "2022-03", null);
        lasting("2022-03-08", null, null);
        lasting("2022", "2027", "2025-06-30");
        lasting("2022", null, "2025-06-30");
        lasting("2022", "2027", "2022-01-01");
        lasting("2022", "2023", "2024-01-01");
        lasting("2022", "2023", "2023-12-31");
        lasting(null, "2023", null);
        lasting(null, null, null);
        for (String boundary : List.of(
                "2022-01-01",
                "2022-03-01",
                "2022-03-08",
                "2022-04-01",
                "2023-12-31",
                "2024-01-01",
                "2025-06-30",
                "2028-01-01")) {
            for (int offset = -1; offset <= 1; offset++) {
                String onTheDay =
                        "q=" + mark + "&on=" + LocalDate.parse(boundary).plusDays(offset);
                List<Map<String, Object>> all = list(onTheDay).extract().path("items");
                assertEquals(10, all.size());
                for (AgreementStatus status : AgreementStatus.values()) {
                    assertEquals(
                            all.stream()
                                    .filter(item -> item.get("status").equals(status.name()))
                                    .toList(),
                            list(onTheDay + "&status=" + status).extract().path("items"),
                            onTheDay + " " + status);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The last day is 2027-12-31.
        "2024-01-01, 2027-12-31, false",
        "2024-01-01, 2028-01-01, true",
        "2027-12-31, 2028-01-01, true",
        // Not in force on these days.
        "2021-12-31, 2028-01-01, false",
        "2028-01-01, 2029-01-01, false",
    })
    void whatExpiresIsFoundWhileItIsInForce(String on, String before, boolean found) {
        lasting("2022", "2027", null);
        lasting("2022", null, null);

        list("q=" + mark + "&on=" + on + "&expiringBefore=" + before)
                .body("items.validTo", found ? contains("2027") : empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hoà Bình", "Hòa Bình", "hoa binh", "HOA  BÌNH"})
    void titleNumberAndExternalPartiesAreFoundHoweverTheyAreTyped(String q) {
        Map<String, Object> facts = titled();
        facts.put("title", "Kết nghĩa Hòa Bình " + mark);
        String byTitle = createdAgreement(facts);
        facts.put("title", "Kết nghĩa");
        facts.put("number", "Hòa Bình " + mark);
        String byNumber = createdAgreement(facts);
        facts.remove("number");
        facts.put("externalParties", List.of(Map.of("name", "Quỹ Hòa Bình " + mark)));
        String byParty = createdAgreement(facts);

        as("reader")
                .queryParam("q", q + " " + mark)
                .get(AGREEMENTS)
                .then()
                .body("items.id", contains(byParty, byNumber, byTitle));
        list("q=%25" + mark).body("items", empty());
    }

    @Test
    void aSuccessorsListHasWhatBelongedToThoseThatEndedInIt() {
        String id = signed("2024");

        list("provinceId=tay-ninh-2025&q=" + mark).body("items.id", contains(id));
        list("provinceId=tay-ninh,hue&q=" + mark).body("items.id", contains(id));
        list("provinceId=long-an&q=" + mark).body("items", empty());
        as("reader")
                .get(AGREEMENTS + "?provinceId=atlantis")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-province"));
    }

    @Test
    void theOtherFiltersNarrowTheList() {
        String party = created(association("tay-ninh"));
        Map<String, Object> facts = titled();
        facts.put("partyIds", List.of(created(association("tay-ninh")), party));
        facts.put(
                "externalParties",
                List.of(Map.of("name", "A", "countryCode", "KH"), Map.of("name", "B", "countryCode", "LA")));
        String id = createdAgreement(facts);

        for (String filter : List.of(
                "kind=TWINNING,COOPERATION_AGREEMENT",
                "status=PROPOSED",
                "countryCode=LA,CN",
                "partyId=" + party,
                "id=" + id)) {
            list(filter + "&q=" + mark).body("items.id", contains(id));
        }
        for (String filter : List.of("kind=TWINNING", "status=IN_FORCE,EXPIRED", "countryCode=CN", "partyId=" + id)) {
            list(filter + "&q=" + mark).body("items", empty());
        }
    }

    @Test
    void bulkReadersGetWhatChangedSinceAndWhatWasWithdrawn() {
        String id = signed("2024");
        Instant now = Instant.now();

        list("updatedSince=" + now.minusSeconds(60) + "&q=" + mark).body("items.id", contains(id));
        list("updatedSince=" + now.plusSeconds(60) + "&q=" + mark).body("items", empty());
        as("officer")
                .header("If-Match", "\"1\"")
                .delete(AGREEMENTS + "/" + id)
                .then()
                .statusCode(204);
        list("q=" + mark).body("items", empty());
        list("q=" + mark + "&includeWithdrawn=true").body("items.withdrawn", contains(true));
    }

    private long statementsOf(String query) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        list(query);
        return statistics.getPrepareStatementCount() - before;
    }

    private String signed(String day) {
        Map<String, Object> facts = titled();
        facts.put("signedOn", day);
        return createdAgreement(facts);
    }

    private String lasting(String from, String to, String terminatedOn) {
        Map<String, Object> facts = titled();
        facts.put("validFrom", from);
        facts.put("validTo", to);
        facts.put("terminatedOn", terminatedOn);
        return createdAgreement(facts);
    }

    private Map<String, Object> titled() {
        Map<String, Object> facts = agreement("tay-ninh");
        facts.put("title", "Thỏa thuận " + mark);
        return facts;
    }

    private static ValidatableResponse list(String query) {
        return as("reader").get(AGREEMENTS + "?" + query).then().statusCode(200);
    }
}
