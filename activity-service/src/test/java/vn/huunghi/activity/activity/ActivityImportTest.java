package vn.huunghi.activity.activity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ActivityImportTest {
    private static final String IMPORTS = ACTIVITIES + "/imports";

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    private static Response send(String file) {
        return given().auth()
                .oauth2(Tokens.of("officer", "tay-ninh"))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    private static Response done(Response begun) {
        begun.then().statusCode(201);
        String location = begun.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(location).then().body("status", equalTo("DONE")));
        return get(location);
    }

    private static Response get(String location) {
        return given().auth().oauth2(Tokens.of("officer", "tay-ninh")).get(location);
    }

    @Test
    void aRowBecomesTheActivityThatItStates() {
        UUID organisation = OrganisationService.organisation();
        Response imported =
                done(send("""
                Mã dòng;Loại hoạt động;Tên hoạt động;Ngày kết thúc;Đơn vị tổ chức;Tỉnh;Địa điểm;Nước đối tác;Lượt người tham gia tuyên truyền;Cuộc tuyên truyền (cuộc)
                %s;tuyên truyền;Tuyên truyền biên giới;31/12/2024;%s;Tây Ninh;Châu Thành;Campuchia; Lào;hơn 587.000 lượt người;20.957
                """.replace("Campuchia; Lào", "\"Campuchia; Lào\"").formatted(id, organisation)));

        imported.then()
                .body("rowsRead", equalTo(1))
                .body("created", equalTo(1))
                .body("issues.code", contains("ambiguous-number"));
        reader().get(ACTIVITIES + "?q=Tuyen truyen bien gioi&organiserId=" + organisation)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("COMMUNICATION"))
                .body("items[0].status", equalTo("HELD"))
                .body("items[0].endsOn", equalTo("2024-12-31"))
                .body("items[0].provinceIds", contains("tay-ninh"))
                .body("items[0].countryCodes", contains("KH", "LA"))
                .body("items[0].externalId", equalTo(id))
                .body(
                        "items[0].figures.find { it.indicator == 'COMMUNICATION_PARTICIPANTS' }.qualifier",
                        equalTo("MORE_THAN"))
                .body("items[0].figures.find { it.indicator == 'COMMUNICATION_PARTICIPANTS' }.value", equalTo(587000))
                .body("items[0].figures.find { it.indicator == 'COMMUNICATION_SESSIONS' }.value", equalTo(20957));
    }

    @Test
    void aPartComesAfterItsWholeInTheSameFile() {
        done(send("""
                externalId,kind,title,endsOn,provinceIds,parentId
                %1$s-whole,COMMEMORATION,Kỷ niệm 45 năm,2024-01-07,tay-ninh,
                %1$s-part,YOUTH_EXCHANGE,Giao lưu thanh niên,2024-01-07,tay-ninh,%1$s-whole
                %1$s-lost,YOUTH_EXCHANGE,Giao lưu khác,2024-01-07,tay-ninh,%1$s-nobody
                """.formatted(id)))
                .then()
                .body("created", equalTo(2))
                .body("rowsRefused", equalTo(1))
                .body("issues.findAll { it.severity == 'ERROR' }.code", contains("unknown-activity"))
                .body("issues.findAll { it.severity == 'ERROR' }.row", contains(4));
    }

    @Test
    void everyRowIsToldWhatIsWrongWithItAndTheOthersAreTaken() {
        Response imported = done(send("""
                externalId;kind;title;startsOn;endsOn;provinceIds;COMMUNICATION_PARTICIPANTS;ACTIVITIES;REMAINS_REPATRIATED
                %1$s-1;COMMUNICATION;Tốt;;2024-05-01;72;gần 4,2 ngàn lượt người;;
                %1$s-2;NHẢY MÚA;Loại lạ;;2024-05-01;72;;;
                %1$s-3;COMMUNICATION;Ngược ngày;2024-06-01;2024-05-01;72;;;
                %1$s-4;COMMUNICATION;Đơn vị khác;;2024-05-01;72;12 hộ;;
                %1$s-5;COMMUNICATION;Khoảng ngược;;2024-05-01;72;từ 500 đến 300 lượt người;;
                %1$s-6;COMMUNICATION;Không ghi được;;2024-05-01;72;;3;
                %1$s-7;COMMUNICATION;Tỉnh đã sáp nhập;;2025-08-01;tay-ninh;;;
                %1$s-8;COMMUNICATION;Tỉnh khác;;2024-05-01;Kon Tum;;;
                %1$s-9;COMMUNICATION;Công thức;;2024-05-01;72;=1+1;;
                %1$s-1;COMMUNICATION;Trùng mã;;2024-05-01;72;;;
                %1$s-11;COMMUNICATION;;31/02/2024;2024-05-01;72;;;
                """.formatted(id)));

        imported.then()
                .body("rowsRead", equalTo(11))
                .body("rowsTaken", equalTo(1))
                .body("rowsRefused", equalTo(10));
        String[] codes = {
            "invalid-choice",
            "starts-after-it-ends",
            "figure-of-another-unit",
            "low-above-high",
            "indicator-not-recordable",
            "province-not-in-force",
            "not-your-province",
            "formula",
            "row-id-twice"
        };
        for (int i = 0; i < codes.length; i++) {
            imported.then()
                    .body(
                            "issues.findAll { it.row == " + (i + 3) + " && it.severity == 'ERROR' }.code",
                            hasItem(codes[i]));
        }
        imported.then().body("issues.findAll { it.row == 12 }.code", hasItem("invalid-date"));
        imported.then().body("issues.findAll { it.row == 12 }.code", hasItem("required"));
        String rejected = get(IMPORTS + "/" + imported.path("id") + "/rejected").asString();
        assertEquals(11, rejected.lines().count());
        given().auth()
                .oauth2(Tokens.of("officer", "tay-ninh"))
                .get(IMPORTS + "/" + imported.path("id") + "/rejected")
                .then()
                .contentType(containsString("text/csv"));
    }

    @Test
    void theSameFileAgainAddsNothingAndAChangedRowChanges() {
        String file = """
                externalId;kind;title;endsOn;provinceIds;COMMUNICATION_SESSIONS
                %1$s-1;COMMUNICATION;Một;2024-05-01;tay-ninh;12 cuộc
                %1$s-2;COMMUNICATION;Hai;2024-05-02;tay-ninh;13 cuộc
                """.formatted(id);
        done(send(file)).then().body("created", equalTo(2));
        send(file).then().statusCode(409).body("code", equalTo("imported-before"));
        done(send(file.replace("Hai", "Hai mươi")))
                .then()
                .body("created", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("changed", equalTo(1));
    }
}
