package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Aid.registration;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.DONORS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.item.AidFiles.IMPORTS;
import static vn.huunghi.aid.item.AidFiles.done;
import static vn.huunghi.aid.item.AidFiles.get;
import static vn.huunghi.aid.item.AidFiles.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AidItemImportTest {
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    private Response item(String suffix) {
        Response list = officer().get(AID_ITEMS + "?externalId=" + id + suffix);
        list.then().body("items", hasSize(1));
        return officer().get(AID_ITEMS + "/" + list.path("items[0].id"));
    }

    @Test
    void aRowBecomesTheItemThatItStatesWithItsApprovalAndTransactions() {
        String donor = "Quỹ Nụ cười " + id;
        String donorId = (String) created(DONORS, Map.of("kind", "FOUNDATION", "name", "X", "aliases", List.of(donor)))
                .get("id");
        UUID recipient = OrganisationService.organisation();
        Aid.rate("EUR", "2024-02-09", "26500");

        Response imported = done(send("""
                Mã dòng;Loại khoản viện trợ;Tên khoản viện trợ;Viện trợ khẩn cấp;Bên viện trợ;Tổ chức tiếp nhận;Cơ quan chủ quản;Hình thức;Lĩnh vực;Tỉnh;Bắt đầu;Kết thúc;Số quyết định phê duyệt;Cơ quan phê duyệt;Ngày phê duyệt;Số tiền hứa tài trợ;Ngày hứa tài trợ;Số tiền cam kết;Loại tiền cam kết;Ngày cam kết;Số tiền giải ngân;Loại tiền giải ngân;Ngày giải ngân;Tỷ giá giải ngân;Nguồn tỷ giá giải ngân;Hộ được hỗ trợ
                %s;dự án;Nước sạch;không;%s;Hội Phụ nữ %s;Sở Y tế;tiền và hiện vật;"12220 60%%; 14030 40%%";"Tây Ninh 62,5%%; Long An (37,5 %%)";3/2024;2025;512/QĐ-UBND;UBND tỉnh;11/03/2024;hơn 2 tỷ đồng;01/12/2023;100000;EUR;15/02/2024;40000,5;USD;02/04/2024;24900;Vietcombank;hơn 1.000 hộ
                """.formatted(id, donor, recipient)));

        imported.then().body("created", equalTo(1)).body("rowsRefused", equalTo(0));
        Response item = item("");
        item.then()
                .body("version", equalTo(1))
                .body("kind", equalTo("PROJECT"))
                .body("emergency", equalTo(false))
                .body("donorIds", contains(donorId))
                .body("recipientId", equalTo(recipient.toString()))
                .body("managingAgency", equalTo("Sở Y tế"))
                .body("form", equalTo("MIXED"))
                .body("sectors.code", contains("12220", "14030"))
                .body("sectors.percent", contains(60, 40))
                .body("provinces.provinceId", contains("tay-ninh", "long-an"))
                .body("provinces.percent", contains(62.5f, 37.5f))
                .body("plannedFrom", equalTo("2024-03"))
                .body("status", equalTo("APPROVED"))
                .body("approval.number", equalTo("512/QĐ-UBND"))
                .body("approval.on", equalTo("2024-03-11"))
                .body("figures[0].qualifier", equalTo("MORE_THAN"))
                .body("totals.pledged.vnd.text", equalTo("hơn 2 tỷ đồng"))
                .body("totals.committed.currencies[0].figure.text", equalTo("100.000 EUR"))
                .body("totals.committed.vnd.value", equalTo(2650000000L))
                .body("totals.disbursed.currencies[0].figure.value", equalTo(40000.5f))
                .body("totals.disbursed.vnd.value", equalTo(996012450));
        reader().get(AID_ITEMS + "/" + item.path("id") + "/transactions")
                .then()
                .body("items.kind", contains("PLEDGE", "COMMITMENT", "DISBURSEMENT"))
                .body("items[0].amount.text", equalTo("hơn 2 tỷ đồng"))
                .body("items[1].rateOn", equalTo("2024-02-09"));
        assertEquals(List.of(1L), Stored.waitingEvents("huunghi.aid-item.v1", item.path("id")));
    }

    @Test
    void theSameFileAgainPostsNothingTwiceAndWhatIsNewIsTaken() {
        String donor = Aid.foundation();
        String first = """
                externalId;kind;title;donorIds;provinces;plannedFrom;pledge.amount;pledge.on;approval.on;disbursement.amount;disbursement.on
                %1$s-1;PROJECT;Một;%2$s;tay-ninh;2024;1000;01/02/2024;;;
                %1$s-2;PROJECT;Hai;%2$s;tay-ninh;2024;2000;01/02/2024;;;
                %1$s-3;PROJECT;Ba;%2$s;tay-ninh;2024;3000;01/02/2024;;;
                """.formatted(id, donor);
        done(send(first)).then().body("created", equalTo(3));
        send(first).then().statusCode(409).body("code", equalTo("imported-before"));

        done(send(first.replace("Hai;", "Hai mươi;")
                        .replace("3000;01/02/2024;;;", "3000;01/02/2024;01/03/2024;500;02/03/2024")))
                .then()
                .body("created", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("changed", equalTo(2));

        item("-1").then().body("version", equalTo(1)).body("totals.pledged.vnd.value", equalTo(1000));
        item("-2")
                .then()
                .body("version", equalTo(2))
                .body("title", equalTo("Hai mươi"))
                .body("totals.pledged.vnd.value", equalTo(2000));
        item("-3")
                .then()
                .body("version", equalTo(2))
                .body("status", equalTo("APPROVED"))
                .body("totals.pledged.vnd.value", equalTo(3000))
                .body("totals.disbursed.vnd.value", equalTo(500));
    }

    @Test
    void aFileCorrectsNoTransactionNorRepeatsOneThatWasTakenBack() {
        String file = """
                externalId;kind;title;donorIds;provinces;plannedFrom;pledge.amount;pledge.on
                %1$s-1;PROJECT;Một;%2$s;tay-ninh;2024;1000;01/02/2024
                %1$s-2;PROJECT;Hai;%2$s;tay-ninh;2024;1000;01/02/2024
                """.formatted(id, Aid.foundation());
        done(send(file)).then().body("created", equalTo(2));
        String path = AID_ITEMS + "/" + item("-2").path("id");
        Aid.post(path, Aid.reversal(reader().get(path + "/transactions").path("items[0].id"), null, "2024-03-01"));

        Response changed = done(send(file.replace("Một;", "Một khác;").replaceFirst("1000", "1001")));

        changed.then()
                .body("rowsRefused", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("issues.code", contains("transaction-differs"))
                .body("issues.field", contains("pledge.amount"));
        item("-1")
                .then()
                .body("title", equalTo("Một"))
                .body("version", equalTo(1))
                .body("totals.pledged.vnd.value", equalTo(1000));
        item("-2").then().body("totals.pledged.vnd", nullValue());
    }

    @Test
    void everyRowIsToldWhatIsWrongWithItAndTheOthersAreTaken() {
        String donor = Aid.foundation();
        String ngo = Aid.ngo(registration("2020-01-01", "2022-12-31"));
        Response imported = done(send("""
                externalId;kind;title;donorIds;sectors;provinces;plannedFrom;plannedTo;commitment.amount;commitment.currency;commitment.on;disbursement.amount;disbursement.on;approval.on;approval.reason;AID_COMMITTED
                %1$s-1;PROJECT;Tốt;%2$s;12220;72;2024;;10;VND;01/05/2024;;;;;
                %1$s-2;QUÀ;Loại lạ;%2$s;;72;2024;;;;;;;;;
                %1$s-3;PROJECT;Tỷ lệ;%2$s;12220 60%%;72;2024;;;;;;;;;
                %1$s-4;PROJECT;Ngược;%2$s;;72;2024;2023;;;;;;;;
                %1$s-5;PROJECT;Ai;Không ai biết;;72;2024;;;;;;;;;
                %1$s-6;PROJECT;Sáp nhập;%2$s;;tay-ninh;2025-08;;;;;;;;;
                %1$s-7;PROJECT;Tỉnh khác;%2$s;;Kon Tum;2024;;;;;;;;;
                %1$s-8;PROJECT;Tiền lạ;%2$s;;72;2024;;10;XYZ;01/05/2024;;;;;
                %1$s-9;PROJECT;Không tỷ giá;%2$s;;72;2024;;10;TMT;01/05/2024;;;;;
                %1$s-10;PROJECT;Thiếu ngày;%2$s;;72;2024;;10;;;;;;;
                %1$s-11;PROJECT;Chưa duyệt;%2$s;;72;2024;;;;;10;01/05/2024;;;
                %1$s-12;PROJECT;Giải ngân sớm;%2$s;;72;2024;;;;;10;01/05/2024;02/05/2024;;
                %1$s-13;PROJECT;Cần lý do;%3$s;;72;2024;;;;;;;02/05/2024;;
                %1$s-14;PROJECT;Có lý do;%3$s;;72;2024;;;;;;;02/05/2024;Đang gia hạn;
                %1$s-15;PROJECT;Đồng hay đô;%2$s;;72;2024;;10 triệu đồng;USD;01/05/2024;;;;;
                %1$s-16;PROJECT;Không ghi được;%2$s;;72;2024;;;;;;;;;5 tỷ đồng
                """.formatted(id, donor, ngo)));

        imported.then()
                .body("rowsRead", equalTo(16))
                .body("rowsTaken", equalTo(2))
                .body("rowsRefused", equalTo(14));
        Map<Integer, List<String>> errors = Map.ofEntries(
                Map.entry(3, List.of("invalid-choice", "kind")),
                Map.entry(4, List.of("shares-not-100", "sectors")),
                Map.entry(5, List.of("plan-ends-before-it-starts", "plannedTo")),
                Map.entry(6, List.of("unknown-name", "donorIds")),
                Map.entry(7, List.of("province-not-in-force", "provinces")),
                Map.entry(9, List.of("unknown-currency", "commitment.currency")),
                Map.entry(10, List.of("no-exchange-rate", "commitment.rate")),
                Map.entry(11, List.of("required", "commitment.on")),
                Map.entry(12, List.of("disbursed-before-approval", "disbursement.on")),
                Map.entry(13, List.of("disbursed-before-approval", "disbursement.on")),
                Map.entry(14, List.of("reason-required", "approval.reason")),
                Map.entry(16, List.of("figure-of-another-unit", "commitment.amount")),
                Map.entry(17, List.of("indicator-not-recordable", "AID_COMMITTED")));
        errors.forEach((row, error) -> {
            String issues = "issues.findAll { it.row == " + row + " && it.severity == 'ERROR' }";
            imported.then()
                    .body(issues + ".code", hasItem(error.get(0)))
                    .body(issues + ".field", hasItem(error.get(1)));
        });
        imported.then()
                .body("issues.findAll { it.row == 8 }.code", hasItem("not-your-province"))
                .body("issues.findAll { it.row == 15 }.code", contains("unregistered-donor"))
                .body("issues.findAll { it.row == 15 }.severity", contains("WARNING"));
        item("-14").then().body("approval.reason", equalTo("Đang gia hạn"));
        officer().get(AID_ITEMS + "?externalId=" + id + "-9").then().body("items", hasSize(0));
        assertEquals(
                15,
                get(IMPORTS + "/" + imported.path("id") + "/rejected")
                        .asString()
                        .lines()
                        .count());
    }

    @Test
    void aTemplateNamesEveryColumn() {
        reader().get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .body(containsString("Bên viện trợ"))
                .body(containsString("Tỷ giá giải ngân"))
                .body(containsString("Suất học bổng"));
    }

    @Test
    void aHundredRowsCostFewMoreStatementsThanOne() {
        String donor = Aid.foundation();

        int one = ExecutedStatements.during(() -> done(send(rows(donor, "a", 1))));
        int hundred = ExecutedStatements.during(() -> done(send(rows(donor, "b", 100))));

        // The rows of a batch are one statement to the database and one each to whoever counts them here.
        assertTrue(hundred < one + 140, one + " and " + hundred + " statements");
    }

    private String rows(String donor, String mark, int rows) {
        StringBuilder file = new StringBuilder(
                "externalId;kind;title;donorIds;provinces;approval.on;disbursement.amount;disbursement.on\n");
        for (int i = 0; i < rows; i++) {
            file.append("%s-%s%d;PROJECT;Dự án %d;%s;tay-ninh;01/03/2024;1000;02/03/2024\n"
                    .formatted(id, mark, i, i, donor));
        }
        return file.toString();
    }
}
