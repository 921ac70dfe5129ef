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

/** Terms of organisations over REST. */
@Path("/api/v1/organisations/{id}/terms")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TermResource {
    private final Terms terms;
    private final Answers answers;
    private final Precondition precondition;

    @Inject
    TermResource(Terms terms, Answers answers, Precondition precondition) {
        this.terms = terms;
        this.answers = answers;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listOrganisationTerms",
            summary = "The terms that are known, by ordinal, with bodies and leaders",
            description = "All of them on one page; the ETag is the organisation's.")
    public RestResponse<Page<TermView>> list(
            @PathParam("id") UUID id, @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        return answer(terms.all(id, includeWithdrawn));
    }

    @GET
    @Path("{ordinal}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getOrganisationTerm",
            summary = "A term with its bodies and leaders",
            description = "The ETag is the organisation's.")
    public RestResponse<TermView> get(
            @PathParam("id") UUID id,
            @PathParam("ordinal") Integer ordinal,
            @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        return answer(terms.get(id, ordinal, includeWithdrawn));
    }

    @PUT
    @Path("{ordinal}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "holdOrganisationTerm",
            summary = "States a term: its time, congress, bodies and leaders",
            description =
                    "Replaces what was stated of this term. Ordinals begin at 1 and may have gaps; an organisation"
                            + " that took the place of others begins with 1. Neighbours may share their boundary year, or the"
                            + " day of the congress; a term that runs on ends before the next one is stated. A leader with"
                            + " `leaderId` is a known one; one with `name` alone is the one of that name in this term, else a"
                            + " new one. If-Match holds the organisation's version, which is raised; answers the term with the"
                            + " organisation's new ETag.")
    public RestResponse<TermView> hold(
            @PathParam("id") UUID id, @PathParam("ordinal") Integer ordinal, Body<NewTerm> body) {
        return answer(terms.hold(id, ordinal, precondition::check, body::read));
    }

    @DELETE
    @Path("{ordinal}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "removeOrganisationTerm",
            summary = "Takes back a term that was stated by mistake",
            description = "Its leaders stay known. If-Match holds the organisation's version, which is raised.")
    public RestResponse<Void> remove(@PathParam("id") UUID id, @PathParam("ordinal") Integer ordinal) {
        terms.remove(id, ordinal, precondition::check);
        return answers.noContent();
    }

    // The names are the leaders' own, so that the organisation's version does not tell whether they are still the same.
    private <T> RestResponse<T> answer(Part<T> part) {
        return answers.always(part.version(), part.content());
    }
}
