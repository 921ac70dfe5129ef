package vn.huunghi.aid.iati;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.rest.Download;

@Path("/api/v1/iati/activities.xml")
@Tag(name = "IATI")
@RolesAllowed(Roles.READER)
class IatiResource {
    private final IatiExport export;

    IatiResource(IatiExport export) {
        this.export = export;
    }

    @GET
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "exportIatiActivities",
            summary = "Aid items as activities of the IATI standard 2.03",
            description = """
                    Every item that is not withdrawn, in the order of their ids, written while it is read: a file that ends \
                    without its closing tag is not complete. An amount that was reported as at least, nearly or about a number is \
                    given as that number, with the wording beside it; a range and what was not counted cannot be said in IATI: such \
                    transactions are named in a description of type 4 instead. A reversal is a transaction of a negative value. \
                    Shares of provinces that are not known are left out; without sectors, or without the shares of several, the \
                    sector is 99810 (not specified), and the several are named in a description of type 4. Where no planned start is \
                    known, the day of the approval, else of the first transaction, else of the recording stands for it, because the \
                    standard demands one; where that is after the planned end, the planned end. An item began with its first \
                    disbursement, or when it was started if that was before, and is implemented from its first disbursement on. The answer to a \
                    question that no item meets has no activity in it, which the standard's schema does not foresee.""")
    @APIResponse(
            responseCode = "200",
            description = "IATI 2.03",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Download activities(@BeanParam IatiFilter filter) {
        return export.of(filter);
    }
}
