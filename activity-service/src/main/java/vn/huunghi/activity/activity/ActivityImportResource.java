package vn.huunghi.activity.activity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.imports.ImportResource;

/** The import of activities over REST. */
@Path("/api/v1/activities/imports")
@Tag(name = "Activities")
class ActivityImportResource extends ImportResource {

    @Inject
    ActivityImportResource(ActivityImport activities) {
        super(activities);
    }
}
