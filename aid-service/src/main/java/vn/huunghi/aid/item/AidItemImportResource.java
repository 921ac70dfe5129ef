package vn.huunghi.aid.item;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.imports.ImportResource;

/** The import of aid items over REST. */
@Path("/api/v1/aid-items/imports")
@Tag(name = "Aid items")
class AidItemImportResource extends ImportResource {

    @Inject
    AidItemImportResource(AidItemImport items) {
        super(items);
    }
}
