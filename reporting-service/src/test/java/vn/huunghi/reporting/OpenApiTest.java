package vn.huunghi.reporting;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    /** After a change that is meant: {@code mvn test -Dtest=OpenApiTest -Dopenapi.update}, and commit the file. */
    @Test
    void theCommittedDocumentIsTheOneThatIsServed() throws IOException {
        String served = given().get("/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.update") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }

        assertEquals(Files.readString(COMMITTED), served);
    }
}
