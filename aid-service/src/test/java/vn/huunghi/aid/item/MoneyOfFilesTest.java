package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.item.AidFiles.IMPORTS;
import static vn.huunghi.aid.item.AidFiles.done;
import static vn.huunghi.aid.item.AidFiles.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.kit.test.StackResource;

/** What a file says of approvals and money is held to what the interface holds it to. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MoneyOfFilesTest {
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void aRateKeepsItsDayAndItsSource() {
        done(send("""
                Mã dòng;Loại khoản viện trợ;Tên khoản viện trợ;Bên viện trợ;Tỉnh;Bắt đầu;Số tiền cam kết;Loại tiền cam kết;Ngày cam kết;Tỷ giá cam kết;Ngày tỷ giá cam kết;Nguồn tỷ giá cam kết
                %s;dự án;Nước sạch;%s;Tây Ninh;2024;1000;USD;15/02/2024;24500;09/02/2024;Vietcombank
                """.formatted(id, Aid.foundation())))
                .then()
                .body("created", equalTo(1))
                .body("issues", hasSize(0));

        reader().get(path() + "/transactions")
                .then()
                .body("items[0].rate", equalTo(24500))
                .body("items[0].rateOn", equalTo("2024-02-09"))
                .body("items[0].rateSource", equalTo("Vietcombank"));
    }

    @Test
    void aTransactionIsTheSameAsLongAsTheFileSaysNoOtherDayOrSourceOfItsRate() {
        String file = """
                externalId;kind;title;donorIds;provinces;plannedFrom;Amount of the commitment;Currency of the commitment;Day of the commitment;Rate of the commitment;Rate day of the commitment;Rate source of the commitment
                %s;PROJECT;Nước sạch;%s;tay-ninh;2024;1000;USD;15/02/2024;24500;09/02/2024;Vietcombank
                """.formatted(id, Aid.foundation());
        done(send(file)).then().body("created", equalTo(1)).body("issues", hasSize(0));

        done(send(file + "\n")).then().body("unchanged", equalTo(1));
        done(send(file.replace("09/02", "10/02"))).then().body("issues.code", contains("transaction-differs"));
        done(send(file.replace("Vietcombank", "Agribank"))).then().body("issues.code", contains("transaction-differs"));
    }

    @Test
    void aRateIsOfNoLaterDayAndComesFromSomewhere() {
        String donor = Aid.foundation();

        done(send("""
                externalId;kind;title;donorIds;provinces;plannedFrom;pledge.amount;pledge.currency;pledge.on;pledge.rate;pledge.rateOn;pledge.rateSource
                %1$s-1;PROJECT;Không nguồn;%2$s;tay-ninh;2024;1000;USD;15/02/2024;24500;;
                %1$s-2;PROJECT;Ngày sau;%2$s;tay-ninh;2024;1000;USD;15/02/2024;24500;16/02/2024;Vietcombank
                %1$s-3;PROJECT;Không ngày;%2$s;tay-ninh;2024;1000;USD;15/02/2024;24500;02/2024;Vietcombank
                %1$s-4;PROJECT;Bằng đồng;%2$s;tay-ninh;2024;1000;;15/02/2024;1;;
                """.formatted(id, donor)))
                .then()
                .body("created", equalTo(1))
                .body("issues.row", contains(2, 3, 4))
                .body("issues.code", contains("required", "rate-after-the-transaction", "invalid-date"))
                .body("issues.field", contains("pledge.rateSource", "pledge.rateOn", "pledge.rateOn"));
    }

    @Test
    void whatTheDatabaseDoesNotHoldIsToldByItsFieldAndTheOtherRowsAreTaken() {
        Map<String, String> tooLong = Map.of(
                "number", "x".repeat(201),
                "authority", "x".repeat(501),
                "reason", "x".repeat(2001),
                "source", "x".repeat(1001));

        done(send("""
                externalId;kind;title;donorIds;provinces;approval.on;approval.number;approval.authority;approval.reason;pledge.amount;pledge.currency;pledge.on;pledge.rate;pledge.rateSource
                %1$s-1;PROJECT;Số;%2$s;tay-ninh;15/02/2024;%3$s;;;;;;;
                %1$s-2;PROJECT;Cơ quan;%2$s;tay-ninh;15/02/2024;;%4$s;;;;;;
                %1$s-3;PROJECT;Lý do;%2$s;tay-ninh;15/02/2024;;;%5$s;;;;;
                %1$s-4;PROJECT;Nguồn;%2$s;tay-ninh;15/02/2024;;;;1000;USD;15/02/2024;24500;%6$s
                %1$s;PROJECT;Tốt;%2$s;tay-ninh;15/02/2024;;;;1000;USD;15/02/2024;24500;Vietcombank
                """.formatted(
                                id,
                                Aid.foundation(),
                                tooLong.get("number"),
                                tooLong.get("authority"),
                                tooLong.get("reason"),
                                tooLong.get("source"))))
                .then()
                .body("created", equalTo(1))
                .body("issues.row", contains(2, 3, 4, 5))
                .body("issues.code.unique()", contains("constraint-violated"))
                .body(
                        "issues.field",
                        contains("approval.number", "approval.authority", "approval.reason", "pledge.rateSource"));

        // An approved item takes the reason for a change from the same column.
        done(send("""
                externalId;kind;title;donorIds;approval.on;approval.reason
                %s;PROJECT;Tên khác;%s;15/02/2024;%s
                """.formatted(id, Aid.foundation(), tooLong.get("reason"))))
                .then()
                .body("issues.code", contains("constraint-violated"))
                .body("issues.field", contains("approval.reason"));
    }

    @Test
    void theTemplateNamesTheDayAndTheSourceOfRatesInBothLanguages() {
        for (List<String> headings : List.of(
                List.of("vi", "Ngày tỷ giá hứa tài trợ", "Nguồn tỷ giá giải ngân"),
                List.of("en", "Rate day of the pledge", "Rate source of the disbursement"))) {
            reader().header("Accept-Language", headings.get(0))
                    .get(IMPORTS + "/template")
                    .then()
                    .statusCode(200)
                    .body(containsString(headings.get(1)))
                    .body(containsString(headings.get(2)));
        }
    }

    private String path() {
        return AID_ITEMS + "/" + officer().get(AID_ITEMS + "?externalId=" + id).path("items[0].id");
    }
}
