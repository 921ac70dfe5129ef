package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/corals/imports")
@Tag(name = "Corals")
class CoralImportResource extends ImportResource {

    @Inject
    CoralImportResource(Corals corals) {
        super(corals);
    }
}
