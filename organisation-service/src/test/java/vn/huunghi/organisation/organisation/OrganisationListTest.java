package vn.huunghi.organisation.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.Api.ORGANISATIONS;
import static vn.huunghi.organisation.Api.as;
import static vn.huunghi.organisation.Api.association;
import static vn.huunghi.organisation.Api.created;
import static vn.huunghi.organisation.Api.etag;
import static vn.huunghi.organisation.Api.state;
import static vn.huunghi.organisation.Api.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OrganisationListTest {
    private final String mark = unique();

    @Test
    void thePagesTogetherAreTheWholeListInVietnameseOrder() {
        List<String> ordered = List.of("Ánh", "Ăn", "Bông", "Cà", "Dừa", "Đào", "Êm", "Hòa", "Hoàng", "Ốc", "Ớt");
        Map<String, String> ids = new HashMap<>();
        new HashSet<>(ordered).forEach(name -> ids.put(name, named(name + " " + mark)));

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = list("q=" + mark + "&limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            read.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
            page.header("Link", cursor == null ? nullValue() : containsString("cursor=" + cursor));
        } while (cursor != null);

        assertEquals(ordered.stream().map(ids::get).toList(), read);
    }

    @Test
    void equalNamesAreToldApartAcrossPages() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(named("Hội " + mark));
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
            named("Hội " + mark + i);
        }
        assertEquals(statementsOf("q=" + mark + "&limit=1"), statementsOf("q=" + mark + "&limit=200"));
        // With those that begin and commit.
        assertTrue(statementsOf("limit=200") <= 5);
        assertTrue(statementsOf("q=" + mark + "&limit=200") <= 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hoà Bình", "Hòa Bình", "hoa binh", "HOA  BÌNH"})
    void aNameIsFoundHoweverItIsTyped(String q) {
        String id = named("Hội Hòa Bình " + mark);

        as("reader").queryParam("q", q + " " + mark).get(ORGANISATIONS).then().body("items.id", contains(id));
    }

    @Test
    void aliasesShortNamesAndFormerNamesAreSearchedToo() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("aliases", List.of("Tên khác " + mark));
        facts.put("shortName", "TV" + mark);
        String id = created(facts);
        String former = "Đổi tên " + mark;
        Map<String, Object> later = state(former);
        enter(id, "2020-01-01", later);
        enter(id, "2021-01-01", state("Hội " + unique()));

        list("q=ten khac " + mark).body("items.id", contains(id));
        list("q=tv" + mark).body("items.id", contains(id));
        list("q=doi ten " + mark).body("items.id", contains(id));
    }

    @Test
    void whatBeginsWithItComesFirstThenWhatHasItsWords() {
        String inside = named("Ban Hội " + mark);
        String words = named("Quỹ " + mark + " của tỉnh Hội");
        String begins = named("Quỹ Hội " + mark);
        enter(begins, "2020-01-01", state("Hội " + mark));
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = list("q=hoi " + mark + "&limit=1" + cursor);
            read.addAll(page.extract().path("items.id"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertEquals(List.of(begins, inside, words), read);
    }

    @Test
    void aWordMayBeUnfinishedAndWhatStandsBetweenWordsDoesNotMatter() {
        String id = named("Hội (hữu nghị) Việt Nam–Lào/" + mark);

        for (String q : List.of("huu ngh viet " + mark, "viet-nam, lao " + mark.substring(0, mark.length() - 2))) {
            as("reader").queryParam("q", q).get(ORGANISATIONS).then().body("items.id", contains(id));
        }
        list("q=uu nghi " + mark).body("items", empty());
        list("q=%25%25").body("items", empty());
        list("q=" + mark.substring(0, 3) + "_" + mark.substring(4)).body("items", empty());
    }

    @Test
    void aNameWithoutALetterIsKeptAndFoundByNothing() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("name", "!!!");
        facts.put("aliases", List.of("-", mark));
        String id = created(facts);

        list("q=" + mark).body("items.name", contains("!!!"));
        list("q=!!!").body("items", empty());
        list("id=" + id).body("items.id", contains(id));
    }

    @Test
    void aCursorThatNoPageGaveIsRefused() {
        for (String cursor : List.of(
                Cursor.encode(null, UUID.randomUUID()),
                Cursor.encode("a\0", UUID.randomUUID()),
                Cursor.encode("a", "b"))) {
            as("reader").get(ORGANISATIONS + "?cursor=" + cursor).then().statusCode(400);
            as("reader").get("/api/v1/leaders?cursor=" + cursor).then().statusCode(400);
            as("reader").get("/api/v1/foreign-areas?cursor=" + cursor).then().statusCode(400);
        }
        as("reader")
                .get("/api/v1/agreements?cursor=" + Cursor.encode("+999999999-12-31", UUID.randomUUID()))
                .then()
                .statusCode(400);
    }

    @Test
    void aNameThatIsNoLongerTrueOfItIsForgotten() {
        String id = named("Cũ " + mark);
        Map<String, Object> facts = association("tay-ninh");
        facts.put("name", "Mới " + mark);
        as("officer")
                .header("If-Match", "\"1\"")
                .body(facts)
                .put(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(200);

        list("q=cu " + mark).body("items", empty());
        list("q=moi " + mark).body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource({
        "one letter left out, 3, ''",
        "one letter mistaken, 3, 'z'",
        "one letter added, 3, '%sz'",
    })
    void whereNothingIsFoundOneTypingErrorIsForgiven(String error, int at, String instead) {
        String id = named("Hội Hữu nghị " + mark);
        String typed = mark.substring(0, at) + instead.formatted(mark.charAt(at)) + mark.substring(at + 1);

        list("q=huu nghi " + typed).body("items.id", contains(id));
        // Two errors are two words too many.
        list("q=huu mghi " + typed).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "nihn, ninh, true",
        "nin, ninh, true",
        "ninhh, ninh, true",
        "minh, ninh, true",
        "tya, tay, true",
        "ninh, ninh, false",
        "nnhi, ninh, false",
        "in, ninh, false",
        "hue, hanoi, false"
    })
    void aTypingErrorIsALetterLeftOutAddedMistakenOrSwapped(String typed, String meant, boolean one) {
        assertEquals(one, OrganisationSearch.isOneErrorAway(typed, meant));
    }

    @Test
    void aSuccessorsListHasWhatBelongedToThoseThatEndedInIt() {
        String id = named("Hội " + mark);

        list("provinceId=tay-ninh-2025&q=" + mark).body("items.id", contains(id));
        list("provinceId=tay-ninh,hue&q=" + mark).body("items.id", contains(id));
        list("provinceId=long-an&q=" + mark).body("items.id", empty());
    }

    @Test
    void aClustersListHasItsUnionsAndWhatIsInTheirProvinces() {
        String id = named("Hội " + mark);

        list("clusterId=cum-4&limit=200").body("items.externalId", hasItem("union-ben-tre"));
        // Tây Ninh and Long An were both in it, so what they became is.
        list("clusterId=cum-4&q=" + mark).body("items.id", contains(id));
        list("clusterId=cum-4&on=2021-07-19&q=" + mark).body("items.id", empty());
        list("clusterId=cum-2,cum-3&q=" + mark).body("items.id", empty());
    }

    @Test
    void theOtherFiltersNarrowTheList() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("name", "Hội " + mark);
        facts.put("countryCodes", List.of("KH", "LA"));
        facts.put("status", "PROPOSED");
        String parent = created(association("tay-ninh"));
        facts.put("parentId", parent);
        String id = created(facts);

        for (String filter : List.of(
                "kind=MEDIA,FRIENDSHIP_ASSOCIATION",
                "status=PROPOSED",
                "countryCode=LA,CN",
                "parentId=" + parent,
                "id=" + id)) {
            list(filter + "&q=" + mark).body("items.id", contains(id));
        }
        for (String filter : List.of("kind=MEDIA", "status=ACTIVE,MERGED", "countryCode=CN", "parentId=" + id)) {
            list(filter + "&q=" + mark).body("items.id", empty());
        }
    }

    @Test
    void onADayOnlyWhatHadBegunIsListedAsItWasThen() {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("name", "Hội " + mark);
        facts.put("foundedOn", "2015");
        String id = created(facts);
        enter(id, "2020-01-01", state("Hội mới " + mark));

        list("on=2014-12-31&q=" + mark).body("items.id", empty());
        list("on=2019-12-31&q=" + mark).body("items.name", contains("Hội " + mark));
        list("q=" + mark).body("items.name", contains("Hội mới " + mark));
    }

    @Test
    void whatIsStillToBeginIsListedUnlessADayIsAskedFor() {
        Map<String, Object> facts = association("tay-ninh-2025");
        facts.put("name", "Hội " + mark);
        facts.put("foundedOn", "2199");
        created(facts);

        list("q=" + mark).body("items.name", contains("Hội " + mark));
        list("on=2026-01-01&q=" + mark).body("items", empty());
    }

    @Test
    void bulkReadersGetWhatChangedSince() {
        String id = named("Hội " + mark);
        Instant now = Instant.now();

        list("updatedSince=" + now.minusSeconds(60) + "&q=" + mark).body("items.id", contains(id));
        list("updatedSince=" + now.plusSeconds(60) + "&q=" + mark).body("items.id", empty());
    }

    @Test
    void whatWasWithdrawnIsListedOnlyWhenAskedFor() {
        String id = named("Hội " + mark);
        as("officer")
                .header("If-Match", "\"1\"")
                .delete(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(204);

        list("q=" + mark).body("items", empty());
        list("q=" + mark + "&includeWithdrawn=true").body("items.withdrawn", contains(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=CLUB",
                "status=active",
                "on=2024-13-01",
                "on=0000-01-01",
                "parentId=1",
                "limit=0",
                "updatedSince=now",
                "page=2",
                "cursor=abc"
            })
    void aFilterThatCannotBeReadIsRefused(String query) {
        as("reader")
                .get(ORGANISATIONS + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void aFilterByWhatDoesNotExistIsRefused() {
        as("reader")
                .get(ORGANISATIONS + "?provinceId=atlantis")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-province"));
        as("reader")
                .get(ORGANISATIONS + "?clusterId=cum-99")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-cluster"));
    }

    @Test
    void theSeededUnionsAreThere() {
        list("kind=PROVINCIAL_UNION&provinceId=quang-ninh&on=2026-08-31")
                .body("items.externalId", hasItem("union-quang-ninh"))
                .body(
                        "items.find { it.externalId == 'union-quang-ninh' }.name",
                        equalTo("Liên hiệp các tổ chức hữu nghị tỉnh Quảng Ninh"));
        list("kind=PROVINCIAL_UNION&provinceId=ninh-binh-2025&on=2025-06-30")
                .body("items.externalId", not(hasItem("union-ninh-binh-2025")));
    }

    private long statementsOf(String query) {
        // The fewest of some tries: what runs in the background executes statements, too.
        return IntStream.range(0, 5)
                .map(i -> ExecutedStatements.during(() -> list(query)))
                .min()
                .getAsInt();
    }

    private static String named(String name) {
        Map<String, Object> facts = association("tay-ninh");
        facts.put("name", name);
        return created(facts);
    }

    private static void enter(String id, String from, Map<String, Object> state) {
        String path = ORGANISATIONS + "/" + id;
        as("officer")
                .header("If-Match", etag(path))
                .body(state)
                .put(path + "/states/" + from)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return as("reader").get(ORGANISATIONS + "?" + query).then().statusCode(200);
    }
}
