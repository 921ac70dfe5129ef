package vn.huunghi.activity.returns;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.imports.ImportResource;

/** The import of returns over REST. */
@Path("/api/v1/returns/imports")
@Tag(name = "Returns")
class ReturnImportResource extends ImportResource {

    @Inject
    ReturnImportResource(ReturnImport returns) {
        super(returns);
    }
}
