package vn.huunghi.activity.activity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.activity;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.figure;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private Map<String, Object> recorded() {
        return only("externalId=" + id);
    }

    private static Map<String, Object> only(String query) {
        Response found = officer().get(ACTIVITIES + "?" + query);
        found.then().body("items", hasSize(1));
        return found.jsonPath().getMap("items[0]");
    }

    @Test
    void aRowChangesNothingThatTheFileHasNoColumnFor() {
        Map<String, Object> stated = activity();
        stated.putAll(Map.of(
                "externalId",
                id,
                "status",
                "PLANNED",
                "startsOn",
                "2024-06-29",
                "place",
                "Châu Thành",
                "organiserIds",
                List.of(OrganisationService.organisation().toString()),
                "countryCodes",
                List.of("KH"),
                "outcomes",
                List.of("Ký biên bản"),
                "source",
                Map.of("title", "Báo cáo năm", "url", "https://example.vn/1")));
        Map<String, Object> sessions = figure("COMMUNICATION_SESSIONS", 12, "EXACT");
        sessions.put("text", "12 cuộc");
        sessions.put("note", "chưa kể cấp xã");
        Map<String, Object> participants = figure("COMMUNICATION_PARTICIPANTS", 4200, "NEARLY");
        stated.put("figures", List.of(participants, sessions, figure("DELEGATIONS", 1, "EXACT")));
        stated.put(
                "policies",
                List.of(
                        Map.of("number", "12/KH", "title", "Kế hoạch", "issuedOn", "2024"),
                        Map.of("title", "Không số")));
        created(ACTIVITIES, stated);
        Map<String, Object> before = recorded();

        done(send("""
                externalId;kind;title;endsOn;COMMUNICATION_SESSIONS;policies;source.title
                %s;COMMUNICATION;Tên mới;2024-06-30;12 cuộc;12/KH;Báo cáo quý
                """.formatted(id))).then().body("changed", equalTo(1)).body("issues", hasSize(0));

        Map<String, Object> after = recorded();
        assertEquals("Tên mới", after.get("title"));
        assertEquals("Báo cáo quý", ((Map<?, ?>) after.get("source")).get("title"));
        assertEquals("https://example.vn/1", ((Map<?, ?>) after.get("source")).get("url"));
        for (Map<String, Object> state : List.of(before, after)) {
            List.of("title", "source", "version", "changedAt").forEach(state::remove);
        }
        assertEquals(before, after);

        done(send("""
                externalId;kind;title;endsOn;place;COMMUNICATION_SESSIONS;DELEGATIONS;policies
                %s;COMMUNICATION;Tên mới;2024-06-30;;13 cuộc;;13/KH
                """.formatted(id))).then().body("changed", equalTo(1));
        Response found = officer().get(ACTIVITIES + "?externalId=" + id);
        found.then()
                .body("items[0].place", nullValue())
                .body("items[0].figures.indicator", contains("COMMUNICATION_PARTICIPANTS", "COMMUNICATION_SESSIONS"))
                .body("items[0].figures[1].value", equalTo(13))
                .body("items[0].figures[1].note", nullValue())
                .body("items[0].policies.number", contains("13/KH", null))
                .body("items[0].policies[1].title", equalTo("Không số"));
    }

    @Test
    void whatWasWithdrawnDoesNotComeBackWithTheNextFile() {
        String file = """
                externalId;kind;title;endsOn;provinceIds
                %1$s;COMMUNICATION;Một;2024-05-01;tay-ninh
                """.formatted(id);
        done(send(file)).then().body("created", equalTo(1));
        String activity = (String) recorded().get("id");
        officer()
                .header("If-Match", "\"1\"")
                .delete(ACTIVITIES + "/" + activity)
                .then()
                .statusCode(204);

        done(send(file + id + "-2;COMMUNICATION;Hai;2024-05-02;tay-ninh\n"))
                .then()
                .body("created", equalTo(1))
                .body("rowsRefused", equalTo(1))
                .body("issues.findAll { it.row == 2 }.code", contains("withdrawn-before"))
                .body("issues.find { it.row == 2 }.field", equalTo("externalId"))
                .body("issues.find { it.row == 2 }.message", containsString(activity));
        officer().get(ACTIVITIES + "?externalId=" + id).then().body("items", hasSize(0));
        officer().post(ACTIVITIES + "/" + activity + "/restore").then().statusCode(200);
        done(send(file + "\n")).then().body("unchanged", equalTo(1));
    }

    @Test
    void whatCannotBeReadIsNotSaidToBeMissing() {
        done(send("""
                externalId;kind;title;endsOn;provinceIds
                %1$s-1;NHẢY MÚA;Loại lạ;2024-05-01;tay-ninh
                %1$s-2;COMMUNICATION;Ngày lạ;31/02/2024;tay-ninh
                %1$s-3;COMMUNICATION;;31/02/2024;tay-ninh
                """.formatted(id)))
                .then()
                .body("issues.findAll { it.row == 2 }.code", contains("invalid-choice"))
                .body("issues.findAll { it.row == 3 }.code", contains("invalid-date"))
                .body("issues.findAll { it.row == 4 }.code", contains("invalid-date", "required"))
                .body("issues.findAll { it.row == 4 }.column", contains("endsOn", "title"));
    }

    @Test
    void aRowWithoutItsProvinceIsToldSo() {
        done(send("""
                externalId;kind;title;endsOn;Tỉnh
                %1$s-1;COMMUNICATION;Không tỉnh;2024-05-01;
                %1$s-2;COMMUNICATION;Tỉnh khác;2024-05-01;Kon Tum
                """.formatted(id)))
                .then()
                .body("issues.code", contains("not-allowed", "not-your-province"))
                .body("issues.field", contains("provinceIds", "provinceIds"))
                .body("issues.column", contains("Tỉnh", "Tỉnh"))
                .body("issues[0].message", containsString("provinceIds"));
    }

    @Test
    void whatTheRecordRefersToAlreadyIsNoObstacleThoughWithdrawnSince() {
        UUID organiser = OrganisationService.organisation();
        UUID area = OrganisationService.foreignArea();
        UUID agreement = OrganisationService.agreement();
        String file = """
                externalId;kind;title;endsOn;provinceIds;organiserIds;foreignAreaIds;agreementId
                %s;COMMUNICATION;Một;2024-05-01;tay-ninh;%s;%s;%s
                """.formatted(id, organiser, area, agreement);
        done(send(file)).then().body("created", equalTo(1));
        OrganisationService.publishWithdrawnOrganisation(organiser, 2);
        OrganisationService.publishForeignArea(area, 2, true);
        OrganisationService.publishAgreement(agreement, 2, true);
        OrganisationService.awaitGone(OrganisationService.ORGANISATIONS, organiser);
        OrganisationService.awaitGone(OrganisationService.FOREIGN_AREAS, area);
        OrganisationService.awaitGone(OrganisationService.AGREEMENTS, agreement);

        done(send(file.replace("Một", "Hai")))
                .then()
                .body("changed", equalTo(1))
                .body("rowsRefused", equalTo(0));
        done(send(file.replace(id, id + "-2")))
                .then()
                .body("rowsRefused", equalTo(1))
                .body("issues.code", contains("unknown-organisation"));
    }

    @Test
    void soIsWhatItNamesThoughTheNameMeansNothingAnyMore() {
        UUID organiser = UUID.randomUUID();
        String name = "Hội " + id;
        OrganisationService.publishOrganisation(organiser, 1, name, false);
        OrganisationService.awaitKnown(OrganisationService.ORGANISATIONS, organiser.toString());
        String file = """
                externalId;kind;title;endsOn;provinceIds;organiserIds
                %s;COMMUNICATION;Một;2024-05-01;tay-ninh;%s
                """.formatted(id, name);
        done(send(file)).then().body("created", equalTo(1));
        OrganisationService.publishOrganisation(organiser, 2, name, true);
        OrganisationService.awaitGone(OrganisationService.ORGANISATIONS, organiser);

        done(send(file.replace("Một", "Hai"))).then().body("changed", equalTo(1));
        done(send(file.replace(id + ";COMM", id + "-2;COMM"))).then().body("issues.code", contains("unknown-name"));
    }

    @Test
    void aPartOfARefusedRowIsToldWhichRow() {
        done(send("""
                externalId,kind,title,endsOn,provinceIds,parentId
                %1$s-whole,COMMEMORATION,Kỷ niệm,2024-01-07,kon-tum,
                %1$s-part,YOUTH_EXCHANGE,Giao lưu,2024-01-07,tay-ninh,%1$s-whole
                """.formatted(id)))
                .then()
                .body("created", equalTo(0))
                .body("issues.findAll { it.row == 3 }.code", contains("unknown-activity"))
                .body("issues.find { it.row == 3 }.message", containsString(id + "-whole"));
    }

    @Test
    void aDoubleWithinAFileIsNamedByItsRow() {
        String file = """
                externalId;kind;title;endsOn;provinceIds;place
                %1$s-1;COMMUNICATION;Một;2024-05-01;tay-ninh;Chỗ %1$s
                %1$s-2;COMMUNICATION;Một;2024-05-01;tay-ninh;Chỗ %1$s
                """.formatted(id);
        Response tried = given().auth()
                .oauth2(Tokens.of("officer", "tay-ninh"))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?dryRun=true");

        done(tried)
                .then()
                .body("issues.findAll { it.row == 2 }.message", contains(containsString("dòng 3")))
                .body("issues.findAll { it.row == 3 }.message", contains(containsString("dòng 2")));
        done(send(file)).then().body("created", equalTo(2));
        done(send(file.replace(id + "-1", id + "-3").replace(id + "-2", id + "-4")))
                .then()
                .body("issues.findAll { it.row == 2 }.message", contains(containsString("mã dòng " + id + "-1")));
    }

    @Test
    void partsStayOneLevelDeepWithinAFile() {
        String file = """
                externalId;kind;title;endsOn;provinceIds;parentId
                %1$s-1;COMMUNICATION;Một;2024-05-01;tay-ninh;
                %1$s-2;COMMUNICATION;Hai;2024-05-02;tay-ninh;%1$s-1
                %1$s-3;COMMUNICATION;Ba;2024-05-03;tay-ninh;%1$s-2
                %1$s-4;COMMUNICATION;Bốn;2024-05-04;tay-ninh;
                """.formatted(id);
        done(send(file))
                .then()
                .body("created", equalTo(3))
                .body("issues.findAll { it.row == 4 }.code", contains("part-of-a-part"));

        // The whole becomes a part, once of a part of its own, and once after that has left it.
        done(send("""
                externalId;kind;title;endsOn;provinceIds;parentId
                %1$s-1;COMMUNICATION;Một;2024-05-01;tay-ninh;%1$s-4
                """.formatted(id))).then().body("issues.code", contains("part-of-a-part"));
        done(send("""
                externalId;kind;title;endsOn;provinceIds;parentId
                %1$s-2;COMMUNICATION;Hai;2024-05-02;tay-ninh;
                %1$s-1;COMMUNICATION;Một;2024-05-01;tay-ninh;%1$s-4
                %1$s-5;COMMUNICATION;Năm;2024-05-05;tay-ninh;%1$s-1
                """.formatted(id)))
                .then()
                .body("changed", equalTo(2))
                .body("issues.findAll { it.row == 4 }.code", contains("part-of-a-part"));
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
