package vn.huunghi.activity.returns;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.as;

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
class ReturnImportTest {
    private static final String IMPORTS = RETURNS + "/imports";
    private static final String COORDINATOR = Tokens.of("coordinator");

    private final String id = UUID.randomUUID().toString();
    private UUID reporter;

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
        reporter = OrganisationService.organisation();
    }

    private static Response imported(String file) {
        Response begun = given().auth()
                .oauth2(COORDINATOR)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
        begun.then().statusCode(201);
        String location = begun.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(COORDINATOR).get(location).then().body("status", equalTo("DONE")));
        return as(COORDINATOR).get(location);
    }

    private Response declared() {
        return as(COORDINATOR).get(RETURNS + "?reporterId=" + reporter);
    }

    @Test
    void rowsBecomeDraftsOfEveryScopeWithFiguresOfAnyMeasure() {
        imported("""
                Mã dòng;Đơn vị báo cáo;Tỉnh;Cụm;Loại kỳ;Từ ngày;Đến ngày;Hội viên;AID_DISBURSED;Kết quả
                %1$s-1;%2$s;Tây Ninh;;Cả năm;;2024;gần 4,2 ngàn hội viên;105 tỷ đồng;Một;
                %1$s-2;%2$s;;4;YEAR;01/01/2024;31/12/2024;;;
                %1$s-3;%2$s;;;Tháng;;5/2024;;nhiều;
                """.replace(";Một;", ";\"Một; Hai\"").formatted(id, reporter))
                .then()
                .body("created", equalTo(3))
                .body("rowsRefused", equalTo(0));

        declared().then().body("items", hasSize(3)).body("items.status.unique()", contains("DRAFT"));
        Response first = as(COORDINATOR).get(RETURNS + "?externalId=" + id + "-1");
        first.then()
                .body("items[0].period.from", equalTo("2024-01-01"))
                .body("items[0].period.to", equalTo("2024-12-31"))
                .body("items[0].results", contains("Một", "Hai"))
                .body("items[0].figures.find { it.indicator == 'MEMBERS' }.high", equalTo(4200))
                .body("items[0].figures.find { it.indicator == 'AID_DISBURSED' }.value", equalTo(105000000000L));
        as(COORDINATOR).get(RETURNS + "?externalId=" + id + "-2").then().body("items[0].clusterId", equalTo("cum-4"));
    }

    @Test
    void oneReturnPerReporterScopeAndPeriodAlsoWithinAFile() {
        String first = """
                externalId;reporterId;provinceId;period.kind;period.from;period.to
                %1$s-1;%2$s;tay-ninh;YEAR;2024-01-01;2024-12-31
                %1$s-2;%2$s;tay-ninh;YEAR;2024-01-01;2024-12-31
                %1$s-3;%2$s;tay-ninh;YEAR;2024-02-01;2024-12-31
                """.formatted(id, reporter);
        Response imported = imported(first);
        imported.then()
                .body("created", equalTo(1))
                .body("issues.findAll { it.row == 3 }.code", contains("already-declared"))
                .body("issues.findAll { it.row == 4 }.code", contains("illegal-period"));
        imported(first.replace(id + "-1", id + "-4"))
                .then()
                .body("created", equalTo(0))
                .body("issues.findAll { it.row == 2 }.code", contains("already-declared"));
    }

    @Test
    void whatARowIncludesComesBeforeItAndNoRingIsClosed() {
        String file = """
                externalId;reporterId;provinceId;period.kind;period.to;includesReturnIds
                %1$s-1;%2$s;tay-ninh;MONTH;2024-05;
                %1$s-2;%2$s;tay-ninh;YEAR;2024;%1$s-1
                %1$s-3;%2$s;tay-ninh;MONTH;2024-06;%1$s-3
                """.formatted(id, reporter);
        imported(file)
                .then()
                .body("created", equalTo(2))
                .body("issues.findAll { it.row == 4 }.code", hasItem("unknown-return"));
        imported(file.replace("MONTH;2024-05;", "MONTH;2024-05;" + id + "-2"))
                .then()
                .body("unchanged", equalTo(1))
                .body("issues.findAll { it.row == 2 && it.severity == 'ERROR' }.size()", equalTo(1));
    }

    @Test
    void aRowChangesNothingThatTheFileHasNoColumnFor() {
        imported("""
                externalId;reporterId;provinceId;period.kind;period.from;period.to;MEMBERS;results;tasks;source.title
                %1$s;%2$s;tay-ninh;CUMULATIVE;2021-02-01;2024-06-30;4.200.000 hội viên;Một;Việc;Báo cáo
                """.formatted(id, reporter)).then().body("created", equalTo(1));

        imported("""
                externalId;reporterId;period.kind;period.to;results
                %1$s;%2$s;CUMULATIVE;2024-09-30;Hai
                """.formatted(id, reporter)).then().body("changed", equalTo(1));

        declared()
                .then()
                .body("items[0].provinceId", equalTo("tay-ninh"))
                .body("items[0].period.from", equalTo("2021-02-01"))
                .body("items[0].period.to", equalTo("2024-09-30"))
                .body("items[0].figures.indicator", contains("MEMBERS"))
                .body("items[0].results", contains("Hai"))
                .body("items[0].tasks", contains("Việc"))
                .body("items[0].source.title", equalTo("Báo cáo"));
    }

    @Test
    void whatWasWithdrawnDoesNotComeBackWithTheNextFile() {
        String file = """
                externalId;reporterId;provinceId;period.kind;period.to
                %s;%s;tay-ninh;YEAR;2024
                """.formatted(id, reporter);
        imported(file).then().body("created", equalTo(1));
        String declared = declared().path("items[0].id");
        as(COORDINATOR)
                .header("If-Match", "\"1\"")
                .delete(RETURNS + "/" + declared)
                .then()
                .statusCode(204);

        imported(file + "\n")
                .then()
                .body("created", equalTo(0))
                .body("issues.code", contains("withdrawn-before"))
                .body("issues[0].message", containsString(declared));
    }

    @Test
    void aPeriodThatIsGivenUpIsFreeForALaterRow() {
        String file = """
                externalId;reporterId;provinceId;period.kind;period.to
                %1$s-1;%2$s;tay-ninh;YEAR;2023
                %1$s-2;%2$s;tay-ninh;YEAR;2024
                """.formatted(id, reporter);
        imported(file).then().body("created", equalTo(2));

        imported("""
                externalId;reporterId;provinceId;period.kind;period.to
                %1$s-1;%2$s;tay-ninh;YEAR;2022
                %1$s-2;%2$s;tay-ninh;YEAR;2023
                %1$s-3;%2$s;tay-ninh;YEAR;2024
                %1$s-4;%2$s;tay-ninh;YEAR;2022
                """.formatted(id, reporter))
                .then()
                .body("changed", equalTo(2))
                .body("created", equalTo(1))
                .body("issues.row", contains(5))
                .body("issues.code", contains("already-declared"));
        declared().then().body("items.period.to", containsInAnyOrder("2022-12-31", "2023-12-31", "2024-12-31"));
    }

    @Test
    void anUnreadableDayDoesNotMakeTheReporterMissing() {
        imported("""
                externalId;reporterId;provinceId;period.kind;Đến ngày
                %1$s;%2$s;tay-ninh;YEAR;31/02/2024
                """.formatted(id, reporter)).then().body("issues.code", contains("invalid-date"));
    }

    @Test
    void aReporterAndAClusterThatTheReturnHasAlreadyAreNoObstacle() {
        String file = """
                externalId;reporterId;provinceId;period.kind;period.to;results
                %s;%s;tay-ninh;YEAR;2024;Một
                """.formatted(id, reporter);
        imported(file).then().body("created", equalTo(1));
        OrganisationService.publishWithdrawnOrganisation(reporter, 2);
        OrganisationService.awaitGone(OrganisationService.ORGANISATIONS, reporter);

        imported(file.replace("Một", "Hai")).then().body("changed", equalTo(1));
        imported(file.replace(id, id + "-2").replace("2024", "2023"))
                .then()
                .body("issues.code", contains("unknown-organisation"));
    }

    @Test
    void aClusterThatWasWithdrawnIsFoundByTheReturnThatHasIt() {
        String cluster = "cum-" + id;
        OrganisationService.publishCluster(cluster, 1, false);
        OrganisationService.awaitKnown(OrganisationService.CLUSTERS, cluster);
        String file = """
                externalId;reporterId;clusterId;period.kind;period.to;results
                %s;%s;%s;YEAR;2024;Một
                """.formatted(id, reporter, cluster);
        imported(file).then().body("created", equalTo(1));
        OrganisationService.publishCluster(cluster, 2, true);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> imported(file.replace("externalId", "Mã dòng")
                                .replace(";Một", ";" + UUID.randomUUID())
                                .replace(id + ";" + reporter, UUID.randomUUID() + ";" + reporter)
                                .replace("2024", "2023"))
                        .then()
                        .body("issues.code", contains("unknown-cluster")));

        imported(file.replace("Một", "Hai")).then().body("changed", equalTo(1));
    }

    @Test
    void aRowThatIncludesARefusedOneIsToldWhichRow() {
        imported("""
                externalId;reporterId;provinceId;period.kind;period.to;includesReturnIds
                %1$s-1;%2$s;tay-ninh;MONTH;2024;
                %1$s-2;%2$s;tay-ninh;YEAR;2024;%1$s-1
                """.formatted(id, reporter))
                .then()
                .body("issues.findAll { it.row == 3 }.code", contains("unknown-return"))
                .body("issues.find { it.row == 3 }.message", containsString(id + "-1"));
    }

    @Test
    void noRingIsClosedByTheRowsOfOneFileTogether() {
        String file = """
                externalId;reporterId;provinceId;period.kind;period.to;includesReturnIds
                %1$s-1;%2$s;tay-ninh;CUMULATIVE;2024-05-31;
                %1$s-2;%2$s;tay-ninh;AS_OF;2024-05-31;
                """.formatted(id, reporter);
        imported(file).then().body("created", equalTo(2));

        imported("""
                externalId;reporterId;provinceId;period.kind;period.to;includesReturnIds
                %1$s-1;%2$s;tay-ninh;CUMULATIVE;2024-05-31;%1$s-2
                %1$s-2;%2$s;tay-ninh;AS_OF;2024-05-31;%1$s-1
                """.formatted(id, reporter))
                .then()
                .body("changed", equalTo(1))
                .body("issues.row", contains(3))
                .body("issues.code", contains("return-ring"));
    }

    @Test
    void anOfficerWhoLeavesTheProvinceOutIsToldSo() {
        String officer = Tokens.of("officer", "tay-ninh");
        Response begun = given().auth()
                .oauth2(officer)
                .contentType("text/csv")
                .body("""
                        externalId;reporterId;Tỉnh;period.kind;period.to
                        %s;%s;;YEAR;2024
                        """.formatted(id, reporter).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
        begun.then().statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(officer)
                        .get(begun.header("Location"))
                        .then()
                        .body("status", equalTo("DONE"))
                        .body("issues.column", contains("Tỉnh"))
                        .body("issues.code", contains("not-allowed"))
                        .body("issues[0].message", containsString("provinceId")));
    }

    @Test
    void whatIsSubmittedIsNoLongerChangedByAFile() {
        String file = """
                externalId;reporterId;provinceId;period.kind;period.to;results
                %s;%s;tay-ninh;YEAR;2024;Một
                """.formatted(id, reporter);
        imported(file).then().body("created", equalTo(1));
        String declared = declared().path("items[0].id");
        as(COORDINATOR).post(RETURNS + "/" + declared + "/submit").then().statusCode(200);
        imported(file.replace("Một", "Hai"))
                .then()
                .body("rowsRefused", equalTo(1))
                .body("issues.code", hasItem("action-not-allowed"));
    }
}
