package vn.huunghi.activity.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.huunghi.activity.Api.RETURNS;
import static vn.huunghi.activity.Api.as;
import static vn.huunghi.activity.Api.created;
import static vn.huunghi.activity.Api.declaration;
import static vn.huunghi.activity.Api.declarationOf;
import static vn.huunghi.activity.Api.officer;
import static vn.huunghi.activity.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

/** Every test asks for a month of its own, for which nobody else declares. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class DueReturnsTest {
    private static final String DUE = RETURNS + "/due?period=";
    private static final String COORDINATOR = Tokens.of("coordinator");

    @BeforeEach
    void geography() {
        OrganisationService.publishGeography();
    }

    @Test
    void aProvinceHasDeclaredOnceAReturnOfExactlyTheDaysIsSubmitted() {
        Map<String, Object> stated = declarationFor("2022-01");
        String id = (String) created(RETURNS, stated).get("id");
        reader().get(DUE + "2022-01&provinceId=tay-ninh")
                .then()
                .statusCode(200)
                .body("items.declared", contains(false))
                .body("items.status", contains("NONE"))
                .body("items[0].returns", empty())
                .body("next", nullValue());
        officer()
                .get(DUE + "2022-01&provinceId=tay-ninh")
                .then()
                .body("items.declared", contains(false))
                .body("items.status", contains("DRAFT"));

        officer().post(RETURNS + "/" + id + "/submit").then().statusCode(200);

        reader().get(DUE + "2022-01&provinceId=tay-ninh")
                .then()
                .body("items.level", contains("PROVINCE"))
                .body("items.clusterId", contains("cum-4"))
                .body("items.declared", contains(true))
                .body("items.status", contains("SUBMITTED"))
                .body("items[0].returns.id", contains(id))
                .body("items[0].returns.reporterId", contains(stated.get("reporterId")))
                .body("items[0].returns.status", contains("SUBMITTED"));
        reader().get(DUE + "2022-Q1&provinceId=tay-ninh").then().body("items.status", contains("NONE"));
    }

    @Test
    void ofSeveralReturnsTheFurthestSaysHowFarItIs() {
        String sentBack = (String) created(RETURNS, declarationFor("2022-02")).get("id");
        String accepted = (String) created(RETURNS, declarationFor("2022-02")).get("id");
        for (String id : new String[] {sentBack, accepted}) {
            officer().post(RETURNS + "/" + id + "/submit").then().statusCode(200);
        }
        as(COORDINATOR).post(RETURNS + "/" + sentBack + "/send-back").then().statusCode(200);
        reader().get(DUE + "2022-02&provinceId=tay-ninh").then().body("items.status", contains("SUBMITTED"));
        as(COORDINATOR).post(RETURNS + "/" + accepted + "/accept").then().statusCode(200);

        reader().get(DUE + "2022-02&provinceId=tay-ninh")
                .then()
                .body("items.status", contains("ACCEPTED"))
                .body("items[0].returns.status", contains("SENT_BACK", "ACCEPTED"));
    }

    @Test
    void clustersAndTheNationAreDueThemselves() {
        for (String cluster : new String[] {"cum-4", null}) {
            Map<String, Object> stated = declarationOf(cluster);
            stated.put("period", Map.of("kind", "MONTH", "from", "2022-03", "to", "2022-03"));
            Object id = created(as(COORDINATOR), RETURNS, stated).get("id");
            as(COORDINATOR).post(RETURNS + "/" + id + "/submit").then().statusCode(200);
        }

        reader().get(DUE + "2022-03&level=CLUSTER,NATION&missing=false")
                .then()
                .body("items.level", contains("CLUSTER", "NATION"))
                .body("items.clusterId", contains("cum-4", null))
                .body("items.declared", contains(true, true));
        reader().get(DUE + "2022-03&missing=true").then().body("items.provinceId", hasItems("tay-ninh", "long-an"));
        reader().get(DUE + "2022-03&clusterId=cum-4")
                .then()
                .body("items.provinceId", contains("tay-ninh", null))
                .body("items.declared", contains(false, true));
    }

    @Test
    void theProvincesAreThoseOfThePeriodsLastDayEachWithItsUnions() {
        UUID union = OrganisationService.union("long-an", "2026-01-01");

        reader().get(DUE + "2025-H1&level=PROVINCE")
                .then()
                .body("items.provinceId", hasItems("tay-ninh", "long-an"))
                .body("items.provinceId", not(hasItem("tay-ninh-2025")))
                .body("items.find { it.provinceId == 'long-an' }.unionIds", hasItem(union.toString()));
        reader().get(DUE + "2025-12&provinceId=tay-ninh-2025")
                .then()
                .body("items[0].unionIds", hasItem(union.toString()));
        reader().get(DUE + "2026-01&provinceId=tay-ninh-2025")
                .then()
                .body("items[0].unionIds", not(hasItem(union.toString())));
        reader().get(DUE + "2025-H2&provinceId=long-an")
                .then()
                .statusCode(422)
                .body("code", is("province-not-in-force"))
                .body("inForceInstead", contains("tay-ninh-2025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-H3", "2024-Q5", "2024-13", "2024-00", "24", "2024-1", "2024-05-01", "1500", "YEAR"})
    void whatIsNoPeriodIsRefused(String period) {
        reader().get(DUE + period)
                .then()
                .statusCode(400)
                .body("code", is("invalid-parameter"))
                .body("violations.field", contains("period"));
    }

    @Test
    void thePeriodIsRequired() {
        reader().get(RETURNS + "/due").then().statusCode(400).body("code", is("required-parameter"));
    }

    private static Map<String, Object> declarationFor(String month) {
        Map<String, Object> declaration = declaration();
        declaration.put("period", Map.of("kind", "MONTH", "from", month, "to", month));
        return declaration;
    }
}
