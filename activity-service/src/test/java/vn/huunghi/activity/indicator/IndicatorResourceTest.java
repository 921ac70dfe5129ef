package vn.huunghi.activity.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.INDICATORS;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class IndicatorResourceTest {

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void theCatalogueIsSeededWithEventsByTheUseCase() {
        reader().get(INDICATORS + "/REMAINS_REPATRIATED")
                .then()
                .statusCode(200)
                .body("name", is("Hài cốt liệt sĩ quy tập"))
                .body("unit", is("REMAINS_SET"))
                .body("nature", is("FLOW"))
                .body("group", is("humanitarian"))
                .body("recording", is("FIGURE"))
                .body("active", is(true));
        reader().get(INDICATORS + "/REMAINS_REPATRIATED/history").then().body("items.subject", contains("system"));
    }

    @Test
    void everyPageTogetherIsTheListInOrder() {
        List<String> whole = reader().get(INDICATORS + "?limit=200").path("items.code");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Response page = reader().get(INDICATORS + "?limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.path("items.code"));
            cursor = page.path("next");
        } while (cursor != null);

        assertTrue(whole.size() >= 40);
        assertEquals(whole, paged);
        assertEquals(whole.size(), new HashSet<>(paged).size());
    }

    @Test
    void aNameIsFoundWithoutAccentsAndSortsInVietnameseOrder() {
        String group = group();
        add(with(group, "name", "Đoàn ra"));
        add(with(group, "name", "Doanh nghiệp"));
        add(with(group, "name", "Ấn phẩm"));

        reader().get(INDICATORS + "?group=" + group)
                .then()
                .body("items.name", contains("Ấn phẩm", "Doanh nghiệp", "Đoàn ra"));
        reader().get(INDICATORS + "?q=doan ra&group=" + group).then().body("items.name", contains("Đoàn ra"));
    }

    @Test
    void filtersFindByWhatTheySay() {
        reader().get(INDICATORS + "?nature=RATE&limit=200")
                .then()
                .body("items.nature", everyItem(is("RATE")))
                .body("items.code", hasItem("AVERAGE_MONTHLY_INCOME"));
        reader().get(INDICATORS + "?recording=COMPUTED,DECLARED&limit=200")
                .then()
                .body("items.recording", not(hasItem("FIGURE")))
                .body("items.code", hasItem("AID_MOBILISED"));
        reader().get(INDICATORS + "?active=false&q=remains repatriated").then().body("items", empty());
    }

    @Test
    void anIndicatorIsAddedOnceByAnAdministratorAndItsEventWaits() {
        Map<String, Object> stated = with(group(), "name", "Cuộc thi");

        Response added = administrator().body(stated).post(INDICATORS);

        added.then().statusCode(201).header("ETag", "\"1\"");
        assertEquals(List.of(1L), Stored.waitingEvents("huunghi.indicator.v1", stated.get("code")));
        administrator().body(stated).post(INDICATORS).then().statusCode(409).body("code", is("indicator-exists"));
        as(Tokens.of("coordinator"))
                .body(with(group(), "name", "x"))
                .post(INDICATORS)
                .then()
                .statusCode(403)
                .body("code", is("not-allowed"));
    }

    @Test
    void unitAndNatureAreFrozenByTheFirstFigure() {
        Map<String, Object> stated = with(group(), "unit", "SESSION");
        add(stated);
        stated.put("unit", "PERSON");
        change(stated, 1).then().statusCode(200).body("version", is(2)).body("unit", is("PERSON"));

        Map<String, Object> activity = activity();
        activity.put("figures", List.of(figure((String) stated.get("code"), 1, "EXACT")));
        Response first = officer().body(activity).post(ACTIVITIES);
        first.then().statusCode(201).body("figures[0].text", is("1 người"));

        stated.put("unit", "SITE");
        change(stated, 2)
                .then()
                .statusCode(409)
                .body("code", is("indicator-in-use"))
                .body("violations[0].field", is("unit"));
        stated.put("unit", "PERSON");
        stated.put("nature", "STOCK");
        change(stated, 2).then().statusCode(409).body("violations[0].field", is("nature"));
        stated.put("nature", "FLOW");
        stated.put("name", "Tên mới");
        change(stated, 2).then().statusCode(200).body("name", is("Tên mới"));
    }

    @Test
    void aRefusedFigureFreezesNothing() {
        Map<String, Object> stated = with(group(), "unit", "SESSION");
        add(stated);
        Map<String, Object> activity = activity();
        activity.put(
                "figures", List.of(figure((String) stated.get("code"), 1, "EXACT"), figure("NO_SUCH", 1, "EXACT")));
        officer().body(activity).post(ACTIVITIES).then().statusCode(422);

        stated.put("unit", "SITE");

        change(stated, 1).then().statusCode(200);
    }

    @Test
    void anInactiveIndicatorIsStatedNoMoreButStaysWhereItWasStated() {
        Map<String, Object> stated = with(group(), "name", "Cũ");
        add(stated);
        Map<String, Object> activity = activity();
        activity.put("figures", List.of(figure((String) stated.get("code"), 1, "EXACT")));
        Map<String, Object> recorded = created(ACTIVITIES, activity);
        stated.put("active", false);
        change(stated, 1).then().statusCode(200).body("active", is(false));

        officer()
                .body(activity)
                .post(ACTIVITIES)
                .then()
                .statusCode(422)
                .body("code", is("indicator-inactive"))
                .body("violations[0].field", is("figures[0].indicator"));
        activity.put("title", "Tiêu đề sửa");
        officer()
                .header("If-Match", "\"1\"")
                .body(activity)
                .put(ACTIVITIES + "/" + recorded.get("id"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "unit, KILOGRAM, 400, invalid-value",
        "nature, STREAM, 400, invalid-value",
        "recording, GUESSED, 400, invalid-value",
        "active, maybe, 400, invalid-value",
        "name, '', 400, required",
        "code, , 400, required",
        "code, lower case, 422, constraint-violated",
        "group, Nhóm, 422, constraint-violated",
        "owner, me, 400, unknown-field"
    })
    void whatIsRefusedIsNamedAndLeavesNothing(String field, String value, int status, String code) {
        Map<String, Object> stated = with(group(), field, value);
        Stored before = Stored.now();

        administrator()
                .body(stated)
                .post(INDICATORS)
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("violations.field", hasItem(field));

        assertEquals(before, Stored.now());
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeFrom() {
        Map<String, Object> stated = with(group(), "name", "Một");
        add(stated);

        change(stated, 9).then().statusCode(412);
        administrator()
                .body(stated)
                .put(INDICATORS + "/" + stated.get("code"))
                .then()
                .statusCode(428);
        administrator().body(stated).put(INDICATORS + "/NO_SUCH").then().statusCode(404);
    }

    private static RequestSpecification administrator() {
        return as(Tokens.of("administrator"));
    }

    private static void add(Map<String, Object> stated) {
        created(administrator(), INDICATORS, stated);
    }

    private static Response change(Map<String, Object> stated, int version) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(stated)
                .put(INDICATORS + "/" + stated.get("code"));
    }

    private static String group() {
        return "test-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private static Map<String, Object> with(String group, String field, Object value) {
        Map<String, Object> stated = new HashMap<>(Map.of(
                "code",
                "TEST_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT),
                "name",
                "Chỉ tiêu thử",
                "nameEn",
                "Test indicator",
                "unit",
                "SESSION",
                "nature",
                "FLOW",
                "group",
                group,
                "recording",
                "FIGURE"));
        stated.put(field, value);
        return stated;
    }
}
