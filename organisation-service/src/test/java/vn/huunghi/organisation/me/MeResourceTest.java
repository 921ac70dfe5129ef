package vn.huunghi.organisation.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.huunghi.organisation.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MeResourceTest {

    @Test
    void anOfficerIsToldItsRolesAndItsProvinces() {
        as("officer", "tay-ninh")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", contains("officer", "reader"))
                .body("provinces", contains("tay-ninh"))
                .body("clusters", nullValue());
    }

    @Test
    void withoutAClaimThereIsNoLimitAndAServiceIsNoReader() {
        as("administrator")
                .get("/api/v1/me")
                .then()
                .body("roles", contains("administrator", "coordinator", "officer", "reader"))
                .body("provinces", nullValue());
        as("service").get("/api/v1/me").then().statusCode(200).body("roles", contains("service"));
        given().get("/api/v1/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }
}
