package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.aid.Aid.approval;
import static vn.huunghi.aid.Aid.item;
import static vn.huunghi.aid.Aid.path;
import static vn.huunghi.aid.Aid.registration;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidWorkflowTest {

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void anItemGoesFromItsProposalToItsEnd() {
        String path = Aid.proposed();

        officer()
                .body(Map.of("note", "đủ hồ sơ"))
                .post(path + "/submit")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("SUBMITTED"))
                .body("allowedActions", contains("approve", "reject", "cancel"));
        officer()
                .body(approval("2024-03-11"))
                .post(path + "/approve")
                .then()
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("approval.number", is("512/QĐ-UBND"))
                .body("approval.authority", is("UBND tỉnh Tây Ninh"))
                .body("approval.on", is("2024-03-11"))
                .body("approval.reason", nullValue())
                .body("legalRegime", is("DECREE_80_2020"));
        officer().post(path + "/start").then().statusCode(200).body("status", is("IMPLEMENTING"));
        officer()
                .post(path + "/suspend")
                .then()
                .body("status", is("SUSPENDED"))
                .body("allowedActions", contains("resume", "cancel"));
        officer().post(path + "/resume").then().body("status", is("IMPLEMENTING"));
        officer().post(path + "/complete").then().body("status", is("COMPLETED"));
        officer()
                .post(path + "/close")
                .then()
                .body("status", is("CLOSED"))
                .body("allowedActions", empty())
                .body("version", is(8));
        reader().get(path + "/history")
                .then()
                .body(
                        "items.action",
                        contains("create", "submit", "approve", "start", "suspend", "resume", "complete", "close"))
                .body("items[1].note", is("đủ hồ sơ"))
                .body("items[2].before.status", is("SUBMITTED"))
                .body("items[2].after.approval.on", is("2024-03-11"));
    }

    @ParameterizedTest
    @CsvSource({"reject, REJECTED", "cancel, CANCELLED"})
    void whatIsRefusedOrGivenUpStaysSo(String action, String status) {
        String path = Aid.proposed();
        officer().post(path + "/submit").then().statusCode(200);

        officer().post(path + "/" + action).then().statusCode(200).body("status", is(status));
        officer().post(path + "/submit").then().statusCode(409);
    }

    @Test
    void aStepThatTheStatusRefusesNamesThoseAllowedAndChangesNothing() {
        String path = Aid.proposed();
        Stored before = Stored.now();

        for (String action : List.of("reject", "start", "complete", "close", "suspend", "resume")) {
            officer()
                    .post(path + "/" + action)
                    .then()
                    .statusCode(409)
                    .body("code", is("action-not-allowed"))
                    .body("allowedActions", contains("submit", "cancel"));
        }
        officer()
                .body(approval("2024-03-11"))
                .post(path + "/approve")
                .then()
                .statusCode(409)
                .body("code", is("action-not-allowed"));

        assertEquals(before, Stored.now());
        reader().get(path).then().body("version", is(1));
    }

    @Test
    void anApprovalHasADayThatHasComeOnWhichTheProvincesWereInForce() {
        String path = Aid.proposed();
        officer().post(path + "/submit").then().statusCode(200);

        officer()
                .body(approval("2199-01-01"))
                .post(path + "/approve")
                .then()
                .statusCode(422)
                .body("code", is("approved-in-the-future"))
                .body("violations[0].field", is("on"));
        officer()
                .body(Map.of("number", "1"))
                .post(path + "/approve")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("on"));
        officer().post(path + "/approve").then().statusCode(400).body("code", is("body-required"));
        officer()
                .body(approval("2025-07-01"))
                .post(path + "/approve")
                .then()
                .statusCode(422)
                .body("code", is("province-not-in-force"))
                .body("inForceInstead", contains("tay-ninh-2025"));
        reader().get(path).then().body("version", is(2)).body("approval", nullValue());
    }

    @Test
    void anNgoThatIsNotRegisteredForTheProvinceAndDayIsAWarningAndNeedsAReason() {
        String registered = Aid.ngo(registration("2024-01-01", "2024-12-31", "tay-ninh"));
        String elsewhere = Aid.ngo(registration("2024-01-01", "2026-12-31", "kon-tum"));
        String path = path(created(AID_ITEMS, item(registered, elsewhere, Aid.foundation())));
        // Before the approval today counts, on which the first registration has ended.
        reader().get(path)
                .then()
                .body("warnings.code", contains("unregistered-donor"))
                .body("warnings[0].ids", contains(registered, elsewhere));
        officer().post(path + "/submit").then().statusCode(200);

        officer()
                .body(approval("2024-12-31"))
                .post(path + "/approve")
                .then()
                .statusCode(422)
                .body("code", is("reason-required"))
                .body("violations[0].field", is("reason"))
                .body("donorIds", contains(elsewhere));
        Map<String, Object> reasoned = approval("2024-12-31");
        reasoned.put("reason", "Đang gia hạn đăng ký");
        officer()
                .body(reasoned)
                .post(path + "/approve")
                .then()
                .statusCode(200)
                .body("approval.reason", is("Đang gia hạn đăng ký"))
                .body("warnings[0].ids", contains(elsewhere));
        reader().header("Accept-Language", "en")
                .get(AID_ITEMS + "?id=" + path.substring(path.lastIndexOf('/') + 1))
                .then()
                .body("items[0].warnings[0].ids", contains(elsewhere))
                .body("items[0].warnings[0].message", is(AidItemWarning.UNREGISTERED_DONOR.en()));
    }

    @Test
    void anApprovedItemComesToNoUnregisteredDonorWithoutAReason() {
        String registered = Aid.ngo(registration("2024-01-01", "2024-12-31", "tay-ninh"));
        String elsewhere = Aid.ngo(registration("2024-01-01", "2026-12-31", "kon-tum"));
        Map<String, Object> stated = item(registered);
        String path = path(created(AID_ITEMS, stated));
        Aid.approve(path, "2024-05-01");
        stated.put("donorIds", List.of(registered, elsewhere));

        officer()
                .header("If-Match", "\"3\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(422)
                .body("code", is("reason-required"))
                .body("violations[0].field", is("reason"))
                .body("donorIds", contains(elsewhere));
        reader().get(path).then().body("version", is(3)).body("donorIds", contains(registered));
        stated.put("reason", "Đang xin đăng ký");
        officer()
                .header("If-Match", "\"3\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(200)
                .body("warnings[0].ids", contains(elsewhere));
        reader().get(path + "/history").then().body("items[3].note", is("Đang xin đăng ký"));

        // What had its reason needs none again; a province that the other is not registered for is another matter.
        stated.remove("reason");
        stated.put("title", "Tên khác");
        officer().header("If-Match", "\"4\"").body(stated).put(path).then().statusCode(200);
        stated.put("provinces", List.of(Map.of("provinceId", "tay-ninh"), Map.of("provinceId", "kon-tum")));
        officer()
                .header("If-Match", "\"5\"")
                .body(stated)
                .put(path)
                .then()
                .statusCode(422)
                .body("donorIds", contains(registered));
    }

    @Test
    void anApprovalBeforeAMergerAndAPlanAfterItHaveEachTheirProvinces() {
        Map<String, Object> stated = item();
        stated.put("provinces", List.of(Map.of("provinceId", "tay-ninh-2025")));
        stated.put("plannedFrom", "2025-08");
        String path = path(created(AID_ITEMS, stated));
        officer().post(path + "/submit").then().statusCode(200);
        Map<String, Object> approval = approval("2025-06-15");
        officer()
                .body(approval)
                .post(path + "/approve")
                .then()
                .statusCode(422)
                .body("code", is("province-not-in-force"));
        approval.put("provinces", List.of(Map.of("provinceId", "kon-tum")));
        officer().body(approval).post(path + "/approve").then().statusCode(403);
        approval.put("provinces", List.of(Map.of("provinceId", "tay-ninh-2025")));
        officer()
                .body(approval)
                .post(path + "/approve")
                .then()
                .statusCode(422)
                .body("code", is("province-not-in-force"))
                .body("violations[0].field", is("provinces[0].provinceId"));
        approval.put(
                "provinces",
                List.of(
                        Map.of("provinceId", "tay-ninh", "percent", 60),
                        Map.of("provinceId", "long-an", "percent", 41)));
        officer().body(approval).post(path + "/approve").then().statusCode(422).body("code", is("shares-not-100"));
        approval.put(
                "provinces",
                List.of(
                        Map.of("provinceId", "tay-ninh", "percent", 60),
                        Map.of("provinceId", "long-an", "percent", 40)));

        officer()
                .body(approval)
                .post(path + "/approve")
                .then()
                .statusCode(200)
                .body("approval.on", is("2025-06-15"))
                .body("plannedFrom", is("2025-08"))
                .body("provinces.provinceId", contains("tay-ninh", "long-an"))
                .body("version", is(3));
        reader().get(AID_ITEMS + "?provinceId=long-an&id=" + path.substring(path.lastIndexOf('/') + 1))
                .then()
                .body("items.id", contains(path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void aRegistrationHoldsInWhatItsProvincesBecame() {
        String ngo = Aid.ngo(registration("2024-06-01", "2027-05-31", "long-an"));
        Map<String, Object> stated = item(ngo);
        stated.put("provinces", List.of(Map.of("provinceId", "tay-ninh-2025")));
        stated.put("plannedFrom", "2025-07-01");
        String path = path(created(AID_ITEMS, stated));
        officer().post(path + "/submit").then().statusCode(200);

        officer()
                .body(approval("2025-12-08"))
                .post(path + "/approve")
                .then()
                .statusCode(200)
                .body("legalRegime", is("DECREE_313_2025"))
                .body("warnings", empty());
    }

    @Test
    void aStepRepeatedUnderItsKeyIsTakenOnce() {
        String path = Aid.proposed();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            officer()
                    .header("Idempotency-Key", key)
                    .post(path + "/submit")
                    .then()
                    .statusCode(200)
                    .body("version", is(2));
        }
    }
}
