package vn.huunghi.activity.indicator;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.huunghi.activity.Api.ACTIVITIES;
import static vn.huunghi.activity.Api.INDICATORS;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.officer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** That files which use indicators for the first time cannot wait for each other, whatever the order of their rows. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class FirstUseTest {
    private final String code =
            "TEST_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);

    @BeforeEach
    void indicators() {
        OrganisationService.publishGeography();
        for (String suffix : List.of("_A", "_B", "_C")) {
            created(as(Tokens.of("administrator")), INDICATORS, indicator(suffix, "SESSION"));
        }
    }

    @Test
    void theRowsOfAFileOfActivitiesFreezeTheirIndicatorsInOneOrder() {
        freezesInOneOrder(ACTIVITIES, """
                externalId;kind;title;endsOn;provinceIds;%1$s_B;%1$s_A;%1$s_C
                %1$s-1;COMMUNICATION;Một;2024-05-01;tay-ninh;1;;
                %1$s-2;COMMUNICATION;Hai;2024-05-01;tay-ninh;;2;
                %1$s-3;KHÁC;Ba;2024-05-01;tay-ninh;;;3
                """.formatted(code));
    }

    @Test
    void theRowsOfAFileOfReturnsFreezeTheirIndicatorsInOneOrder() {
        freezesInOneOrder(RETURNS, """
                externalId;reporterId;provinceId;period.kind;period.from;period.to;%1$s_B;%1$s_A;%1$s_C
                %1$s-1;%2$s;tay-ninh;YEAR;2022-01-01;2022-12-31;1;;
                %1$s-2;%2$s;tay-ninh;YEAR;2023-01-01;2023-12-31;;2;
                %1$s-3;%2$s;tay-ninh;KHÁC;2024-01-01;2024-12-31;;;3
                """.formatted(code, OrganisationService.organisation()));
    }

    @Test
    void aDryRunWaitsForNobodyAndFreezesNothing() {
        String file = """
                externalId;kind;title;endsOn;provinceIds;%1$s_A
                %1$s-1;COMMUNICATION;Một;2024-05-01;tay-ninh;1
                """.formatted(code);
        QuarkusTransaction.requiringNew().run(() -> {
            lock("_A", "");
            String location = send(ACTIVITIES + "/imports?dryRun=true", file).header("Location");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> officer()
                            .get(location)
                            .then()
                            .body("status", equalTo("DONE"))
                            .body("created", is(1)));
        });

        changeOfUnit("_A").then().statusCode(200);
    }

    private static Response send(String path, String file) {
        Response begun = given().auth()
                .oauth2(Tokens.of("officer", "tay-ninh"))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(path);
        begun.then().statusCode(201);
        return begun;
    }

    private void freezesInOneOrder(String path, String file) {
        String location = QuarkusTransaction.requiringNew().call(() -> {
            lock("_A", "");
            Response begun = send(path + "/imports", file);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertFalse(waiting().isEmpty()));
            // It waits for the first without holding the second.
            assertEquals(List.of(code + "_B"), QuarkusTransaction.requiringNew().call(() -> lock("_B", "skip locked")));
            return begun.header("Location");
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> officer().get(location).then().body("status", equalTo("DONE")));

        officer().get(location).then().body("created", is(2)).body("rowsRefused", is(1));
        changeOfUnit("_A").then().statusCode(409);
        changeOfUnit("_B").then().statusCode(409);
        // What only a refused row states is not in use.
        changeOfUnit("_C").then().statusCode(200);
    }

    private Response changeOfUnit(String suffix) {
        return as(Tokens.of("administrator"))
                .header("If-Match", "\"1\"")
                .body(indicator(suffix, "PERSON"))
                .put(INDICATORS + "/" + code + suffix);
    }

    private List<String> lock(String suffix, String otherwise) {
        return Stored.database()
                .query(
                        "select code from indicator where code = ? for update " + otherwise,
                        row -> row.getString("code"),
                        code + suffix);
    }

    private static List<String> waiting() {
        return Stored.database()
                .query(
                        "select locktype from pg_locks where not granted and locktype in ('transactionid', 'tuple')",
                        row -> row.getString("locktype"));
    }

    private Map<String, Object> indicator(String suffix, String unit) {
        return Map.of(
                "code", code + suffix,
                "name", "Chỉ tiêu thử",
                "nameEn", "Test indicator",
                "unit", unit,
                "nature", "FLOW",
                "group", "test",
                "recording", "FIGURE");
    }
}
