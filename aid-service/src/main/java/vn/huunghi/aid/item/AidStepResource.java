package vn.huunghi.aid.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import vn.huunghi.kit.record.Note;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;

/** The life of an aid item over REST; a step that its status refuses is a 409 that lists those allowed. */
@Path("/api/v1/aid-items")
@Tag(name = "Aid items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AidStepResource {
    private final AidSteps steps;
    private final Answers answers;
    private final Idempotency idempotency;

    @Inject
    AidStepResource(AidSteps steps, Answers answers, Idempotency idempotency) {
        this.steps = steps;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(
            operationId = "approveAidItem",
            summary = "Record the approval of a submitted item",
            description = "An item with a warning needs a reason: 422 reason-required")
    public RestResponse<AidItemView> approve(@PathParam("id") UUID id, Body<NewApproval> body) {
        return idempotency.once(() -> {
            AidItemView item = steps.approve(id, body::read);
            return answers.of(item.version(), item);
        });
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "submitAidItem", summary = "Submit a proposed item for approval")
    public RestResponse<AidItemView> submit(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, AidAction.SUBMIT, body);
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "rejectAidItem", summary = "Reject a submitted item")
    public RestResponse<AidItemView> reject(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, AidAction.REJECT, body);
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "startAidItem", summary = "Begin to implement an approved item")
    public RestResponse<AidItemView> start(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, AidAction.START, body);
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "completeAidItem", summary = "Complete an item under way")
    public RestResponse<AidItemView> complete(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, AidAction.COMPLETE, body);
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "closeAidItem", summary = "Close a completed item")
    public RestResponse<AidItemView> close(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, AidAction.CLOSE, body);
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "suspendAidItem", summary = "Suspend an approved item or one under way")
    public RestResponse<AidItemView> suspend(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, AidAction.SUSPEND, body);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "resumeAidItem", summary = "Take a suspended item back to where it was")
    public RestResponse<AidItemView> resume(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, AidAction.RESUME, body);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(
            operationId = "cancelAidItem",
            summary = "Cancel an item that is not completed",
            description = "What was posted stays; the item takes nothing but reversals any more")
    public RestResponse<AidItemView> cancel(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, AidAction.CANCEL, body);
    }

    private RestResponse<AidItemView> step(UUID id, AidAction action, Body<Note> body) {
        return idempotency.once(() -> {
            AidItemView item = steps.step(
                    id, action, () -> body.readIfAny().map(Note::note).orElse(null));
            return answers.of(item.version(), item);
        });
    }
}
