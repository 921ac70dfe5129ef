package vn.huunghi.reporting.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;

@Path("/api/v1/reconciliation")
@Tag(name = "Reconciliation")
@Produces(MediaType.APPLICATION_JSON)
class ReconciliationResource {
    private final Reconciliations reconciliations;

    ReconciliationResource(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "getReconciliation",
            summary = "Whether the records here are those of the sources, and which are not",
            description = "Asks every source for the checksums of what it has told. A source that does not answer is"
                    + " named and does not keep the others from being compared")
    public Reconciliation get() {
        return reconciliations.compare();
    }
}
