package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Aid.item;
import static vn.huunghi.aid.Aid.path;
import static vn.huunghi.aid.Aid.post;
import static vn.huunghi.aid.Aid.registration;
import static vn.huunghi.aid.Aid.transaction;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ComplianceTest {
    private static final String FINDINGS = AID_ITEMS + "/compliance?finding=";

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void emergencyAidThatWasDisbursedIsToBeApproved() {
        String path = emergency();
        post(path, transaction("DISBURSEMENT", 900, "VND", "2024-02-03"));
        Object early = post(path, transaction("DISBURSEMENT", 100, "VND", "2024-02-01"))
                .get("id");
        String takenBack = emergency();
        Object all = post(takenBack, transaction("DISBURSEMENT", 900, "VND", "2024-02-01"))
                .get("id");
        post(takenBack, Aid.reversal(all, null, "2024-02-02"));

        Map<String, Object> found = find("DISBURSED_WITHOUT_APPROVAL", path);
        assertEquals("2024-02-01", found.get("on"));
        assertFalse(isFound("DISBURSED_WITHOUT_APPROVAL", takenBack));
        post(path, Aid.reversal(early, null, "2024-02-04"));
        assertEquals("2024-02-03", find("DISBURSED_WITHOUT_APPROVAL", path).get("on"));

        Aid.approve(path, "2024-03-01");
        assertFalse(isFound("DISBURSED_WITHOUT_APPROVAL", path));
    }

    @Test
    void whatIsNoEmergencyAnyMoreWasDisbursedBeforeItsApproval() {
        String path = emergency();
        post(path, transaction("DISBURSEMENT", 900, "VND", "2024-02-03"));
        Aid.approve(path, "2024-03-01");
        officer().header("If-Match", "\"4\"").body(item()).put(path).then().statusCode(200);

        assertTrue(isFound("DISBURSED_WITHOUT_APPROVAL", path));
        officer().header("If-Match", "\"5\"").delete(path).then().statusCode(204);
        assertFalse(isFound("DISBURSED_WITHOUT_APPROVAL", path));
    }

    @Test
    void aCommitmentIsOpenUntilAsMuchIsDisbursedInItsCurrencyOrInDong() {
        String sameCurrency = Aid.approved("2024-01-10");
        post(sameCurrency, euros("COMMITMENT", 100, 26000, "2024-02-01"));
        Map<String, Object> found = find("COMMITTED_NOT_DISBURSED", sameCurrency);
        assertEquals("2024-02-01", found.get("on"));
        post(sameCurrency, euros("DISBURSEMENT", 60, 25000, "2024-03-01"));
        assertTrue(isFound("COMMITTED_NOT_DISBURSED", sameCurrency));
        // The rate has fallen since: less đồng, but all of the euros.
        post(sameCurrency, euros("DISBURSEMENT", 40, 25000, "2024-03-01"));
        assertFalse(isFound("COMMITTED_NOT_DISBURSED", sameCurrency));

        String inDong = Aid.approved("2024-01-10");
        post(inDong, euros("COMMITMENT", 100, 26000, "2024-02-01"));
        post(inDong, transaction("DISBURSEMENT", 2600000, "VND", "2024-03-01"));
        assertFalse(isFound("COMMITTED_NOT_DISBURSED", inDong));
    }

    @Test
    void commitmentsAreFoundByTheirDayAndProvinceAndNotOfCancelledItems() {
        String path = Aid.approved("2024-01-10");
        post(path, transaction("COMMITMENT", 100, "VND", "2024-02-01"));

        assertTrue(isFound("COMMITTED_NOT_DISBURSED&before=2024-02-02&provinceId=tay-ninh", path));
        assertFalse(isFound("COMMITTED_NOT_DISBURSED&before=2024-02-01", path));
        assertFalse(isFound("COMMITTED_NOT_DISBURSED&provinceId=kon-tum", path));
        officer().post(path + "/cancel").then().statusCode(200);
        assertFalse(isFound("COMMITTED_NOT_DISBURSED", path));
    }

    @Test
    void aRegistrationEndsUnlessAnotherFollows() {
        Map<String, Object> ending = registration("2021-06-01", "2024-05-31", "tay-ninh");
        String alone = Aid.ngo(ending);
        Object itemOfIt = created(AID_ITEMS, item(alone)).get("id");
        String elsewhere = Aid.ngo(
                registration("2021-06-01", "2024-05-31", "tay-ninh"),
                registration("2022-01-01", "2024-12-31", "kon-tum"));
        String followed =
                Aid.ngo(registration("2021-06-01", "2024-05-31", "tay-ninh"), registration("2024-06-01", "2027-05-31"));
        String query = "REGISTRATION_ENDING&on=2024-05-01&before=2024-06-01";

        List<Map<String, Object>> found = all(query);
        Map<String, Object> own = found.stream()
                .filter(row -> alone.equals(donor(row).get("id")))
                .findFirst()
                .orElseThrow();
        assertEquals("2024-05-31", own.get("on"));
        assertEquals(ending.get("number"), donor(own).get("number"));
        assertEquals(List.of(itemOfIt), donor(own).get("aidItemIds"));
        assertEquals(null, own.get("aidItem"));
        List<Object> donors = found.stream().map(row -> donor(row).get("id")).toList();
        assertTrue(donors.contains(elsewhere));
        assertFalse(donors.contains(followed));
        assertFalse(
                donorsOf("REGISTRATION_ENDING&on=2024-05-01&before=2024-05-31").contains(alone));
        assertFalse(
                donorsOf("REGISTRATION_ENDING&on=2024-06-01&before=2025-06-01").contains(alone));
        assertFalse(donorsOf(query + "&provinceId=kon-tum").contains(alone));
        // Ninety days ahead where nothing else is asked.
        assertTrue(donorsOf("REGISTRATION_ENDING&on=2024-03-03").contains(alone));
        assertFalse(donorsOf("REGISTRATION_ENDING&on=2024-03-02").contains(alone));
        assertEquals(Set.of(alone, elsewhere), expiring("2024-05-01", "2024-06-01", alone, elsewhere, followed));
    }

    @Test
    void whatFollowsGoesOnWithoutAGapInEveryProvinceOrInWhatItBecame() {
        String afterAGap = Aid.ngo(
                registration("2021-06-01", "2024-05-31", "tay-ninh"),
                registration("2024-06-02", "2027-06-01", "tay-ninh"));
        Map<String, Object> wide = registration("2021-06-01", "2024-05-31", "tay-ninh", "kon-tum");
        Map<String, Object> narrower = registration("2024-06-01", "2027-05-31", "tay-ninh");
        narrower.put("number", wide.get("number"));
        String narrowed = Aid.ngo(wide, narrower);
        String together = Aid.ngo(
                registration("2021-06-01", "2024-05-31", "tay-ninh", "kon-tum"),
                registration("2024-06-01", "2027-05-31", "tay-ninh"),
                registration("2024-01-01", "2026-12-31", "kon-tum"));
        String everywhere =
                Aid.ngo(registration("2021-06-01", "2024-05-31"), registration("2024-06-01", "2027-05-31", "tay-ninh"));
        String merged = Aid.ngo(
                registration("2022-07-01", "2025-06-30", "tay-ninh", "long-an"),
                registration("2025-07-01", "2028-06-30", "tay-ninh-2025"));

        String query = "REGISTRATION_ENDING&on=2024-05-01&before=2024-06-01";
        List<Object> donors = donorsOf(query);
        assertTrue(donors.containsAll(List.of(afterAGap, narrowed, everywhere)));
        assertFalse(donors.contains(together));
        assertFalse(
                donorsOf("REGISTRATION_ENDING&on=2025-06-01&before=2025-07-01").contains(merged));
        List<Object> ofTheSuccessor = donorsOf(query + "&provinceId=tay-ninh-2025");
        assertTrue(ofTheSuccessor.contains(afterAGap));
        assertFalse(donorsOf(query + "&provinceId=long-an").contains(afterAGap));
        assertEquals(
                Set.of(afterAGap, narrowed, everywhere),
                expiring("2024-05-01", "2024-06-01", afterAGap, narrowed, together, everywhere, merged));
        assertEquals(Set.of(), expiring("2025-06-01", "2025-07-01", merged));
    }

    @Test
    void aDonorThatIsCorrectedBetweenTwoPagesIsOnOneOfThemOnly() {
        String query = FINDINGS + "REGISTRATION_ENDING&on=2014-04-01&before=2014-04-11&limit=1";
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            expected.add(Aid.ngo(registration("2012-04-11", "2014-04-10", "tay-ninh")));
        }
        List<Object> found = new ArrayList<>();
        String next = null;
        do {
            Response page = reader().get(query + (next == null ? "" : "&cursor=" + next));
            Object id = page.path("items[0].donor.id");
            found.add(id);
            next = page.path("next");
            correct(DONORS + "/" + id);
        } while (next != null);

        assertEquals(expected.size(), found.size());
        assertEquals(new HashSet<Object>(expected), new HashSet<>(found));
    }

    /** Says something of its registrations that has nothing to do with their days. */
    private static void correct(String path) {
        Response donor = officer().get(path);
        Map<String, Object> stated = new HashMap<>(donor.jsonPath().getMap(""));
        List<Map<String, Object>> registrations = donor.jsonPath().getList("registrations");
        registrations.forEach(registration -> registration.put("fields", List.of("Y tế")));
        stated.put("registrations", registrations);
        officer()
                .header("If-Match", donor.header("ETag"))
                .body(stated)
                .put(path)
                .then()
                .statusCode(200);
    }

    /** Those of the donors that their own list calls expiring. */
    private static Set<String> expiring(String on, String before, String... ids) {
        Response list = reader().get(
                        DONORS + "?registeredOn=" + on + "&expiringBefore=" + before + "&id=" + String.join(",", ids));
        list.then().statusCode(200);
        return new HashSet<>(list.<List<String>>path("items.id"));
    }

    @Test
    void theFindingAskedForIsNamed() {
        reader().get(AID_ITEMS + "/compliance")
                .then()
                .statusCode(400)
                .body("code", is("required-parameter"))
                .body("violations.field", contains("finding"));
        reader().get(FINDINGS + "LATE").then().statusCode(400);
        reader().get(FINDINGS + "REGISTRATION_ENDING&on=1990-01-01")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }

    private static String emergency() {
        Map<String, Object> emergency = item();
        emergency.put("emergency", true);
        return path(created(AID_ITEMS, emergency));
    }

    private static Map<String, Object> euros(String kind, Object value, Object rate, String on) {
        Map<String, Object> euros = transaction(kind, value, "EUR", on);
        euros.put("rate", rate);
        euros.put("rateSource", "Vietcombank");
        return euros;
    }

    private static boolean isFound(String query, String path) {
        return all(query).stream().anyMatch(row -> Objects.equals(path, pathOf(row)));
    }

    private static Map<String, Object> find(String query, String path) {
        return all(query).stream()
                .filter(row -> Objects.equals(path, pathOf(row)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> donorsOf(String query) {
        return all(query).stream().map(row -> donor(row).get("id")).toList();
    }

    /** Every page together, of which none repeats another. */
    private static List<Map<String, Object>> all(String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = null;
        do {
            Response page = reader().get(FINDINGS + query + "&limit=5" + (next == null ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            all.addAll(page.jsonPath().getList("items"));
            next = page.path("next");
        } while (next != null);
        assertEquals(all.size(), new HashSet<>(all).size());
        return all;
    }

    @SuppressWarnings("unchecked")
    private static String pathOf(Map<String, Object> row) {
        return path((Map<String, Object>) row.get("aidItem"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> donor(Map<String, Object> row) {
        return (Map<String, Object>) row.get("donor");
    }
}
