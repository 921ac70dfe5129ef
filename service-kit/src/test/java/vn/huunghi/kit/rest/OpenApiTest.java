package vn.huunghi.kit.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.OpenApiDocument;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OpenApiTest {

    @Test
    void theDocumentLeavesNothingOut() {
        assertEquals(List.of(), OpenApiDocument.published().defects());
    }

    @Test
    void aBodyIsShownAsWhatItContains() {
        document()
                .body("openapi", startsWith("3.1"))
                .body(
                        "paths.'/api/v1/plants'.post.requestBody.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/NewPlant"))
                .body("components.schemas.keySet()", hasItems("NewPlant", "PlantView", "PagePlantView", "Problem"))
                .body("components.schemas.keySet()", not(hasItem("BodyNewPlant")))
                .body("components.schemas.keySet()", not(hasItem(containsString("Parser"))));
    }

    @Test
    void statusHeadersAndProblemsAreThereWithoutBeingWritten() {
        document()
                .body(
                        "paths.'/api/v1/plants'.post.responses.keySet()",
                        hasItems("201", "400", "401", "403", "409", "422"))
                .body("paths.'/api/v1/plants'.post.responses.keySet()", not(hasItem("200")))
                .body("paths.'/api/v1/plants'.post.parameters.name", hasItem("Idempotency-Key"))
                .body("paths.'/api/v1/plants/{id}'.put.parameters.name", hasItem("If-Match"))
                .body("paths.'/api/v1/plants/{id}'.put.responses.keySet()", hasItems("200", "404", "412", "428"))
                .body("paths.'/api/v1/plants'.get.parameters.find { it.name == 'kind' }.explode", equalTo(false))
                .body("components.securitySchemes.token.scheme", equalTo("bearer"));
    }

    @Test
    void whatSeveralResourcesInheritIsNamedByItsAddress() {
        document()
                .body("paths.'/api/v1/sea-shells/imports'.post.operationId", equalTo("startSeaShellsImport"))
                .body("paths.'/api/v1/corals/imports'.post.operationId", equalTo("startCoralsImport"))
                .body(
                        "paths.'/api/v1/corals/imports/{id}/rejected'.get.operationId",
                        equalTo("getCoralsImportRejected"))
                .body(
                        "paths.'/api/v1/corals/imports'.post.responses.keySet()",
                        hasItems("201", "401", "403", "413", "415"))
                .body("paths.'/api/v1/corals/imports'.post.security.token[0]", hasItem("officer"))
                .body(
                        "paths.'/api/v1/corals/imports'.post.requestBody.content.collect { it.value.schema.format }",
                        equalTo(List.of("binary", "binary", "binary")))
                .body(
                        "paths.'/api/v1/corals/imports'.post.requestBody.content.keySet()",
                        hasItems("text/csv", "application/octet-stream"));
    }

    private static ValidatableResponse document() {
        return given().queryParam("format", "json").get("/openapi").then().statusCode(200);
    }
}
