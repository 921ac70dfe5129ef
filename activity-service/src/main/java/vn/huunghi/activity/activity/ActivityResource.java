package vn.huunghi.activity.activity;

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

/** Activities over REST. */
@Path("/api/v1/activities")
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ActivityResource {
    private final Activities activities;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    ActivityResource(Activities activities, Answers answers, Precondition precondition, Idempotency idempotency) {
        this.activities = activities;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listActivities", summary = "Activities, those recorded last first")
    public Page<ActivityView> list(@BeanParam ActivityFilter filter, @BeanParam PageQuery page) {
        return activities.list(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getActivity", summary = "One activity")
    public RestResponse<ActivityView> get(
            @PathParam("id") UUID id, @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        ActivityView activity = activities.get(id, includeWithdrawn);
        return answers.always(activity.version(), activity);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getActivityHistory", summary = "Who changed it, when, from what to what; oldest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return activities.history(id, page);
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(201)
    @Operation(operationId = "createActivity", summary = "Record an activity")
    public RestResponse<ActivityView> create(Body<NewActivity> body) {
        NewActivity stated = body.read();
        return idempotency.once(() -> activities.await(stated), () -> {
            ActivityView activity = activities.create(stated);
            return answers.created(activity.id().toString(), activity.version(), activity);
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "changeActivity", summary = "Replace what is said about an activity")
    public RestResponse<ActivityView> change(@PathParam("id") UUID id, Body<NewActivity> body) {
        ActivityView activity = activities.change(id, precondition::check, body::read);
        return answers.of(activity.version(), activity);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "withdrawActivity", summary = "Withdraw an activity: it leaves every statistic")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        activities.withdraw(id, precondition::check);
        return answers.noContent();
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "restoreActivity", summary = "Bring a withdrawn activity back")
    public RestResponse<ActivityView> restore(@PathParam("id") UUID id, Body<Note> body) {
        String note = body.readIfAny().map(Note::note).orElse(null);
        return idempotency.once(() -> {
            ActivityView activity = activities.restore(id, note);
            return answers.of(activity.version(), activity);
        });
    }
}
