package vn.huunghi.activity.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import vn.huunghi.kit.rest.Precondition;

/** Periodic returns over REST. */
@Path("/api/v1/returns")
@Tag(name = "Returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReturnResource {
    private final Returns returns;
    private final ReturnList list;
    private final DueReturns due;
    private final ReturnHistory history;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    ReturnResource(
            Returns returns,
            ReturnList list,
            DueReturns due,
            ReturnHistory history,
            Answers answers,
            Precondition precondition,
            Idempotency idempotency) {
        this.returns = returns;
        this.list = list;
        this.due = due;
        this.history = history;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listReturns", summary = "Returns, those recorded last first")
    public Page<ReturnView> list(@BeanParam ReturnFilter filter, @BeanParam PageQuery page) {
        return list.page(filter, page);
    }

    @GET
    @Path("due")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDueReturns",
            summary = "Who has declared for a period, and who has not",
            description = "The provinces in force on its last day, every cluster and the nation, each with the returns"
                    + " for exactly its days that the caller may see; always the whole list")
    public Page<DueView> due(@BeanParam DueFilter filter) {
        return due.list(filter);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getReturn", summary = "One return")
    public RestResponse<ReturnView> get(
            @PathParam("id") UUID id, @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        ReturnView declared = returns.get(id, includeWithdrawn);
        return answers.of(declared.version(), declared);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getReturnHistory", summary = "Who changed it, when, from what to what; oldest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return history.page(id, page);
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(201)
    @Operation(operationId = "createReturn", summary = "Draft a return")
    public RestResponse<ReturnView> create(Body<NewReturn> body) {
        NewReturn stated = body.read();
        return idempotency.once(() -> returns.await(stated), () -> {
            ReturnView declared = returns.create(stated);
            return answers.created(declared.id().toString(), declared.version(), declared);
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "changeReturn", summary = "Replace what a draft, or a return that was sent back, declares")
    public RestResponse<ReturnView> change(@PathParam("id") UUID id, Body<NewReturn> body) {
        ReturnView declared = returns.change(id, precondition::check, body::read);
        return answers.of(declared.version(), declared);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "withdrawReturn", summary = "Withdraw a return: it leaves every statistic")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        returns.withdraw(id, precondition::check);
        return answers.noContent();
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "restoreReturn", summary = "Bring a withdrawn return back")
    public RestResponse<ReturnView> restore(@PathParam("id") UUID id, Body<Note> body) {
        String note = body.readIfAny().map(Note::note).orElse(null);
        return idempotency.once(() -> {
            ReturnView declared = returns.restore(id, note);
            return answers.of(declared.version(), declared);
        });
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "submitReturn", summary = "Submit a draft, or again what was sent back")
    public RestResponse<ReturnView> submit(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, ReturnAction.SUBMIT, body);
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(200)
    @Operation(operationId = "acceptReturn", summary = "Accept a submitted return: its figures become statistics")
    public RestResponse<ReturnView> accept(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, ReturnAction.ACCEPT, body);
    }

    @POST
    @Path("{id}/send-back")
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(200)
    @Operation(operationId = "sendBackReturn", summary = "Send a submitted return back to be corrected")
    public RestResponse<ReturnView> sendBack(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, ReturnAction.SEND_BACK, body);
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(
            operationId = "reopenReturn",
            summary = "Make a draft of a return again",
            description = "The reporter takes back what is submitted or was sent back; what was accepted is reopened by"
                    + " a coordinator and leaves the statistics")
    public RestResponse<ReturnView> reopen(@PathParam("id") UUID id, Body<Note> body) {
        return step(id, ReturnAction.REOPEN, body);
    }

    private RestResponse<ReturnView> step(UUID id, ReturnAction action, Body<Note> body) {
        String note = body.readIfAny().map(Note::note).orElse(null);
        return idempotency.once(() -> {
            ReturnView declared = returns.step(id, action, note);
            return answers.of(declared.version(), declared);
        });
    }
}
