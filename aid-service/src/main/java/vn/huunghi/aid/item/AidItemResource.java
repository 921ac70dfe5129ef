package vn.huunghi.aid.item;

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

/** Aid items over REST. */
@Path("/api/v1/aid-items")
@Tag(name = "Aid items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AidItemResource {
    private final AidItems items;
    private final ComplianceFindings compliance;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    AidItemResource(
            AidItems items,
            ComplianceFindings compliance,
            Answers answers,
            Precondition precondition,
            Idempotency idempotency) {
        this.items = items;
        this.compliance = compliance;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listAidItems", summary = "Aid items, those recorded last first")
    public Page<AidItemView> list(@BeanParam AidItemFilter filter, @BeanParam PageQuery page) {
        return items.list(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getAidItem", summary = "One aid item")
    public RestResponse<AidItemView> get(
            @PathParam("id") UUID id, @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        AidItemView item = items.get(id, includeWithdrawn);
        return answers.always(item.version(), item);
    }

    @GET
    @Path("compliance")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listComplianceFindings",
            summary = "What should not be, or will soon not be as it should",
            description = "Items by their recording, the last first; registrations by their last day")
    public Page<ComplianceView> compliance(@BeanParam ComplianceFilter filter, @BeanParam PageQuery page) {
        return compliance.page(filter, page);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAidItemHistory",
            summary = "Who changed it, when, from what to what; oldest first",
            description = "Of the transactions a step shows those that it posted")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return items.history(id, page);
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(201)
    @Operation(operationId = "createAidItem", summary = "Record an aid item that is proposed")
    public RestResponse<AidItemView> create(Body<NewAidItem> body) {
        NewAidItem stated = body.read();
        return idempotency.once(() -> items.await(stated), () -> {
            AidItemView item = items.create(stated);
            return answers.created(item.id().toString(), item.version(), item);
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "changeAidItem",
            summary = "Replace what is said about an aid item",
            description = "Status and approval are moved by actions alone, money by transactions")
    public RestResponse<AidItemView> change(@PathParam("id") UUID id, Body<NewAidItem> body) {
        AidItemView item = items.change(id, precondition::check, body::read);
        return answers.of(item.version(), item);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "withdrawAidItem", summary = "Withdraw an aid item: it leaves every statistic")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        items.withdraw(id, precondition::check);
        return answers.noContent();
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "restoreAidItem", summary = "Bring a withdrawn aid item back")
    public RestResponse<AidItemView> restore(@PathParam("id") UUID id, Body<Note> body) {
        String note = body.readIfAny().map(Note::note).orElse(null);
        return idempotency.once(() -> {
            AidItemView item = items.restore(id, note);
            return answers.of(item.version(), item);
        });
    }
}
