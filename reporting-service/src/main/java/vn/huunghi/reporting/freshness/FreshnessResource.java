package vn.huunghi.reporting.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.event.Watermarks;

@Path("/api/v1/freshness")
@Tag(name = "Freshness")
@Produces(MediaType.APPLICATION_JSON)
class FreshnessResource {
    private final Watermarks watermarks;

    FreshnessResource(Watermarks watermarks) {
        this.watermarks = watermarks;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getFreshness",
            summary = "How up to date statistics are: per topic the last event applied, the lag and the dead letters")
    public Freshness get() {
        return new Freshness(
                watermarks.asOf().orElse(null),
                watermarks.bySource(),
                watermarks.topics().stream().map(Freshness.Topic::of).toList());
    }
}
