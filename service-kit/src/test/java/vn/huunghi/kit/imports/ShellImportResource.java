package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/sea-shells/imports")
@Tag(name = "Shells")
class ShellImportResource extends ImportResource {

    @Inject
    ShellImportResource(Shells shells) {
        super(shells);
    }
}
