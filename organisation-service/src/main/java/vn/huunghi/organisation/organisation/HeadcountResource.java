package vn.huunghi.organisation.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.Precondition;
import vn.huunghi.kit.time.PartialDate;

/** Members and chapters of organisations over REST. */
@Path("/api/v1/organisations/{id}/headcounts")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HeadcountResource {
    private final Headcounts headcounts;
    private final Answers answers;
    private final Precondition precondition;

    @Inject
    HeadcountResource(Headcounts headcounts, Answers answers, Precondition precondition) {
        this.headcounts = headcounts;
        this.answers = answers;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listOrganisationHeadcounts",
            summary = "Members and chapters over time, in the order of the dates",
            description = "All of them on one page; the ETag is the organisation's. 2023 stands before 2023-01.")
    public RestResponse<Page<HeadcountView>> list(
            @PathParam("id") UUID id, @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        return answer(headcounts.series(id, includeWithdrawn));
    }

    @GET
    @Path("{asOf}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getOrganisationHeadcount",
            summary = "Members and chapters as of a date",
            description = "What was stated for this very date; the ETag is the organisation's.")
    public RestResponse<HeadcountView> get(
            @PathParam("id") UUID id,
            @PathParam("asOf") PartialDate asOf,
            @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        return answer(headcounts.get(id, asOf, includeWithdrawn));
    }

    @PUT
    @Path("{asOf}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "countOrganisation",
            summary = "States the members and chapters as of a day, month or year",
            description = "Replaces what was stated for this very date: 2023 and 2023-12 are two statements. If-Match"
                    + " holds the organisation's version, which is raised; answers the headcount with the"
                    + " organisation's new ETag.")
    public RestResponse<HeadcountView> count(
            @PathParam("id") UUID id, @PathParam("asOf") PartialDate asOf, Body<NewHeadcount> body) {
        return answer(headcounts.count(id, asOf, precondition::check, body::read));
    }

    @DELETE
    @Path("{asOf}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "removeOrganisationHeadcount",
            summary = "Takes back a headcount that was stated by mistake",
            description = "If-Match holds the organisation's version, which is raised.")
    public RestResponse<Void> remove(@PathParam("id") UUID id, @PathParam("asOf") PartialDate asOf) {
        headcounts.remove(id, asOf, precondition::check);
        return answers.noContent();
    }

    // The wordings are those of the language that is asked for, whatever the version.
    private <T> RestResponse<T> answer(Part<T> part) {
        return answers.always(part.version(), part.content());
    }
}
