package vn.huunghi.reporting.measure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

@Path("/api/v1/measures")
@Tag(name = "Measures")
@Produces(MediaType.APPLICATION_JSON)
class MeasureResource {
    private final Measures measures;

    MeasureResource(Measures measures) {
        this.measures = measures;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listMeasures",
            summary = "What can be asked: every indicator, by group and code",
            description = "A measure of nature RATE has no statistics, only sources.")
    public Page<MeasureView> list(@BeanParam PageQuery page) {
        return measures.page(page);
    }
}
