package vn.huunghi.aid.sector;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Api.SECTORS;
import static vn.huunghi.aid.Api.administrator;
import static vn.huunghi.aid.Api.as;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SectorResourceTest {
    // No purpose code of OECD DAC begins with 0.
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Inject
    Sectors sectors;

    @Test
    void theListIsSeededByTheUseCase() {
        reader().get(SECTORS + "/11420")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", is("Giáo dục đại học (gồm học bổng)"))
                .body("nameEn", is("Higher education (incl. scholarships)"))
                .body("group", is("giáo dục"))
                .body("withdrawn", is(false))
                .body("withdrawnOn", nullValue());
        reader().get(SECTORS + "/11420/history").then().body("items.subject", contains("system"));
    }

    @Test
    void aWithdrawnCodeStaysReadable() {
        reader().get(SECTORS + "/74010").then().statusCode(200).body("withdrawn", is(true));
        reader().get(SECTORS + "?withdrawn=true&limit=200")
                .then()
                .body("items.code", hasItem("74010"))
                .body("items.withdrawn", everyItem(is(true)));
        reader().get(SECTORS + "?withdrawn=false&limit=200")
                .then()
                .body("items.code", not(hasItem("74010")))
                .body("items.code", hasItem("74020"));
    }

    @Test
    void everyPageTogetherIsTheListInOrder() {
        List<String> whole =
                reader().get(SECTORS + "?limit=200&withdrawn=false&q=a").path("items.code");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Response page = reader().get(
                            SECTORS + "?withdrawn=false&q=a&limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.path("items.code"));
            cursor = page.path("next");
        } while (cursor != null);

        assertTrue(whole.size() >= 20);
        assertEquals(whole.stream().sorted().toList(), whole);
        assertEquals(whole, paged);
        assertEquals(whole.size(), new HashSet<>(paged).size());
    }

    @ParameterizedTest
    @CsvSource({
        "q=hoc bong, 11420",
        "q=SCHOLARSHIPS, 11420",
        "q=15250, 15250",
        "q=khac phuc bom min, 15250",
        "'code=41020,99999', 41020"
    })
    void filtersFindByWhatTheySay(String filter, String code) {
        reader().get(SECTORS + "?" + filter).then().statusCode(200).body("items.code", contains(code));
        reader().get(SECTORS + "?group=môi trường,văn hóa&" + filter + "&updatedSince=2199-01-01T00:00:00Z")
                .then()
                .body("items", empty());
    }

    @Test
    void aSectorIsAddedOnceByAnAdministrator() {
        Map<String, Object> stated = sector();

        administrator()
                .body(stated)
                .post(SECTORS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(SECTORS + "/" + stated.get("code")));

        administrator().body(stated).post(SECTORS).then().statusCode(409).body("code", is("sector-exists"));
        as(Tokens.of("coordinator"))
                .body(sector())
                .post(SECTORS)
                .then()
                .statusCode(403)
                .body("code", is("not-allowed"));
        assertEquals(List.of(), Stored.waitingEvents("sector", stated.get("code")));
    }

    @Test
    void aCodeIsWithdrawnAndBroughtBackByChanges() {
        Map<String, Object> stated = sector();
        String path = SECTORS + "/" + created(administrator(), SECTORS, stated).get("code");
        stated.put("withdrawnOn", "2026-01-01");
        change(path, 1, stated)
                .then()
                .statusCode(200)
                .body("withdrawn", is(true))
                .body("withdrawnOn", is("2026-01-01"));

        Map<String, Object> shown = reader().get(path).jsonPath().getMap("");
        shown.put("name", "Tên mới");
        change(path, 2, shown)
                .then()
                .statusCode(200)
                .body("name", is("Tên mới"))
                .body("withdrawn", is(true));

        stated.remove("withdrawnOn");
        change(path, 3, stated)
                .then()
                .statusCode(200)
                .body("withdrawn", is(false))
                .body("withdrawnOn", nullValue());
        reader().get(path + "/history")
                .then()
                .body("items.action", contains("create", "change", "change", "change"))
                .body("items[1].before.withdrawn", is(false))
                .body("items[1].after.withdrawn", is(true));
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeFrom() {
        String path =
                SECTORS + "/" + created(administrator(), SECTORS, sector()).get("code");

        administrator().body(sector()).put(path).then().statusCode(428);
        change(path, 9, sector()).then().statusCode(412);
        administrator().body(sector()).put(SECTORS + "/00000").then().statusCode(404);
        as(Tokens.of("officer"))
                .header("If-Match", "\"1\"")
                .body(sector())
                .put(path)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "code, , 400, required",
        "code, 1142, 422, constraint-violated",
        "code, 1142a, 422, constraint-violated",
        "name, '', 400, required",
        "nameEn, ' ', 400, required",
        "group, , 400, required",
        "withdrawn, maybe, 400, invalid-value",
        "withdrawnOn, 2026, 400, invalid-value",
        "level, 5, 400, unknown-field"
    })
    void whatIsRefusedIsNamedAndLeavesNothing(String field, String value, int status, String code) {
        Map<String, Object> stated = sector();
        stated.put(field, value);

        mustRefuse(stated, status, code, field);
    }

    @Test
    void aCodeInUseHasNoDayOfItsWithdrawal() {
        Map<String, Object> stated = sector();
        stated.putAll(Map.of("withdrawn", false, "withdrawnOn", "2026-01-01"));

        mustRefuse(stated, 422, "constraint-violated", "withdrawnOn");
    }

    @Test
    void anItemBearsCodesOfTheListAndNoWithdrawnOnesUnlessItHasThem() {
        Sectors.Known known = sectors.known(List.of("11420", "74010", "00000"));

        assertDoesNotThrow(() -> known.mustBeUsable("sectors[%d].code", List.of("11420"), Set.of()));
        assertDoesNotThrow(() -> known.mustBeUsable("sectors[%d].code", List.of("11420", "74010"), Set.of("74010")));
        Refusal withdrawn = assertThrows(
                Refusal.class,
                () -> known.mustBeUsable("sectors[%d].code", List.of("11420", "74010"), Set.of("11420")));
        assertEquals("sector-withdrawn", withdrawn.type().code());
        assertEquals("sectors[1].code", withdrawn.violations().get(0).field());
        Refusal unknown = assertThrows(
                Refusal.class, () -> known.mustBeUsable("sectors[%d].code", List.of("00000"), Set.of("00000")));
        assertEquals("unknown-sector", unknown.type().code());
    }

    private static void mustRefuse(Map<String, Object> stated, int status, String code, String field) {
        Stored before = Stored.now();

        administrator()
                .body(stated)
                .post(SECTORS)
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("violations.field", hasItem(field));

        assertEquals(before, Stored.now());
    }

    private static Response change(String path, int version, Map<String, Object> stated) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(stated)
                .put(path);
    }

    /** A valid sector that is not there yet, to be made worse. */
    private static Map<String, Object> sector() {
        return new HashMap<>(Map.of(
                "code",
                "%05d".formatted(NEXT.getAndIncrement()),
                "name",
                "Ngành thử",
                "nameEn",
                "Test sector",
                "group",
                "thử"));
    }
}
