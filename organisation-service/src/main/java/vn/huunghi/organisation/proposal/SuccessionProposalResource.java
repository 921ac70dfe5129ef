package vn.huunghi.organisation.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Note;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** What could become of organisations after a merger of provinces, over REST. */
@Path("/api/v1/succession-proposals")
@Tag(name = "Succession proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SuccessionProposalResource {
    private final SuccessionProposals proposals;
    private final Answers answers;
    private final Idempotency idempotency;

    @Inject
    SuccessionProposalResource(SuccessionProposals proposals, Answers answers, Idempotency idempotency) {
        this.proposals = proposals;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listSuccessionProposals",
            summary = "What could become of the organisations that a merger of provinces touches, by name",
            description = "The first page works the proposals out and remembers them, so that what was shown can be"
                    + " confirmed; the pages after it show what the first one found. Other changes of provinces touch"
                    + " no organisation.")
    public Page<SuccessionProposalView> list(@BeanParam ProposalFilter filter, @BeanParam PageQuery page) {
        return proposals.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getSuccessionProposal", summary = "A proposal as it was last listed or decided")
    public RestResponse<SuccessionProposalView> get(@PathParam("id") UUID id) {
        return answer(proposals.get(id));
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(200)
    @Operation(
            operationId = "confirmSuccessionProposal",
            summary = "Does what was proposed, as a whole or not at all",
            description = "Not when the organisations are no longer as they were shown (409 `proposal-outdated`), and"
                    + " not while the merger of a parent is still to be decided (409 `parent-undecided`).")
    public RestResponse<SuccessionProposalView> confirm(@PathParam("id") UUID id, Body<Decision> body) {
        return idempotency.once(() ->
                answer(proposals.confirm(id, () -> body.readIfAny().orElse(Decision.PLAIN))));
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(200)
    @Operation(operationId = "rejectSuccessionProposal", summary = "Leaves the organisations as they are")
    public RestResponse<SuccessionProposalView> reject(@PathParam("id") UUID id, Body<Note> body) {
        return idempotency.once(() -> answer(
                proposals.reject(id, () -> body.readIfAny().map(Note::note).orElse(null))));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getSuccessionProposalHistory", summary = "Who decided, when, and with which note")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return proposals.history(id, page);
    }

    private RestResponse<SuccessionProposalView> answer(SuccessionProposalView proposal) {
        return answers.of(proposal.version(), proposal);
    }
}
