package vn.huunghi.kit.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CallerTest {
    @Inject
    Caller caller;

    @ParameterizedTest
    @CsvSource({
        "administrator, administrator coordinator officer reader",
        "coordinator, coordinator officer reader",
        "officer, officer reader",
        "reader, reader",
        "service, service",
        "gardener, ''"
    })
    void eachRoleIncludesThoseAfterIt(String role, String included) {
        for (String needed : new String[] {"administrator", "coordinator", "officer", "reader", "service"}) {
            int status = included.contains(needed) ? 200 : 403;
            as(Tokens.of(role)).get("/caller/" + needed).then().statusCode(status);
        }
    }

    @Test
    void theTokenSaysWhoActsThroughWhatAndForWhichProvinces() {
        as(Tokens.ofPerson("reader", "lan", "portal"))
                .get("/caller")
                .then()
                .body("subject", equalTo("lan"))
                .body("client", equalTo("portal"))
                .body("provinces", nullValue())
                .body("clusters", nullValue());
        as(Tokens.of("officer", "tay-ninh", "long-an"))
                .get("/caller")
                .then()
                .body("provinces", containsInAnyOrder("tay-ninh", "long-an"));
        as(Tokens.coordinatorOf("cum-4")).get("/caller").then().body("clusters", containsInAnyOrder("cum-4"));
    }

    @ParameterizedTest
    @CsvSource({
        "tay-ninh, tay-ninh, 204",
        "tay-ninh, tay-ninh-2025, 204",
        "tay-ninh-2025, long-an, 204",
        "tay-ninh, 'ha-giang,tay-ninh', 204",
        "tay-ninh, ha-giang, 403",
        "ha-giang, tay-ninh-2025, 403"
    })
    void anOfficerWritesForItsProvincesTheirPredecessorsAndSuccessors(String own, String written, int status) {
        ValidatableResponse answer = as(Tokens.of("officer", own))
                .put("/caller/writing?province=" + written)
                .then()
                .statusCode(status);
        if (status == 403) {
            answer.body("code", equalTo("not-your-province"));
        }
    }

    @Test
    void anOfficerWithoutAClaimWritesForAllProvinces() {
        as(Tokens.of("officer")).put("/caller/writing?province=ha-giang").then().statusCode(204);
    }

    @Test
    void aReaderWritesForNone() {
        as(Tokens.of("reader"))
                .put("/caller/writing?province=ha-giang")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
    }

    @Test
    void aRecordWithoutAProvinceNeedsAnAdministrator() {
        as(Tokens.of("coordinator"))
                .put("/caller/writing")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
        as(Tokens.of("administrator")).put("/caller/writing").then().statusCode(204);
    }

    @Test
    void aCoordinatorActsForItsClusters() {
        as(Tokens.coordinatorOf("cum-4"))
                .put("/caller/coordinating?cluster=cum-4")
                .then()
                .statusCode(204);
        as(Tokens.coordinatorOf("cum-4"))
                .put("/caller/coordinating?cluster=cum-5")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-cluster"));
        as(Tokens.of("coordinator"))
                .put("/caller/coordinating?cluster=cum-5")
                .then()
                .statusCode(204);
        as(Tokens.of("officer"))
                .put("/caller/coordinating?cluster=cum-5")
                .then()
                .statusCode(403);
    }

    @Test
    void outsideARequestItIsTheSystem() {
        assertEquals("system", caller.subject());
        assertEquals("system", caller.client());
        assertEquals(Optional.empty(), caller.provinces());
        assertTrue(caller.is(Roles.ADMINISTRATOR));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
