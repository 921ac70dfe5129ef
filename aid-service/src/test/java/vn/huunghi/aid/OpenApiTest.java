package vn.huunghi.aid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.OpenApiDocument;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OpenApiTest {

    @Test
    void theCommittedDocumentIsTheOneThatIsServed() {
        OpenApiDocument.mustEqual(Path.of("openapi/openapi.yaml"));
    }

    @Test
    void theDocumentTellsAClientAllItMustKnow() {
        assertEquals(List.of(), OpenApiDocument.published().defects());
    }
}
