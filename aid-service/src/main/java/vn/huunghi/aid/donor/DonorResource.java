package vn.huunghi.aid.donor;

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

/** Donors over REST. */
@Path("/api/v1/donors")
@Tag(name = "Donors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DonorResource {
    private final Donors donors;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    DonorResource(Donors donors, Answers answers, Precondition precondition, Idempotency idempotency) {
        this.donors = donors;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listDonors", summary = "Donors by name, in Vietnamese order")
    public Page<DonorView> list(@BeanParam DonorFilter filter, @BeanParam PageQuery page) {
        return donors.list(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getDonor", summary = "One donor with its registrations")
    public RestResponse<DonorView> get(
            @PathParam("id") UUID id, @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        return answer(donors.get(id, includeWithdrawn));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getDonorHistory", summary = "Who changed it, when, from what to what; oldest first")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return donors.history(id, page);
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(201)
    @Operation(operationId = "createDonor", summary = "Record a donor")
    public RestResponse<DonorView> create(Body<NewDonor> body) {
        NewDonor stated = body.read();
        return idempotency.once(() -> donors.await(stated), () -> {
            DonorView donor = donors.create(stated);
            return answers.created(donor.id().toString(), donor.version(), donor);
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "changeDonor",
            summary = "Replace what is said about a donor",
            description = "An extension of a registration is a further entry with the same number that begins after the"
                    + " one before has ended; a withdrawal sets `withdrawnOn`")
    public RestResponse<DonorView> change(@PathParam("id") UUID id, Body<NewDonor> body) {
        return answer(donors.change(id, precondition::check, body::read));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "withdrawDonor", summary = "Withdraw a donor: it may be named in no further aid item")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        donors.withdraw(id, precondition::check);
        return answers.noContent();
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.OFFICER)
    @ResponseStatus(200)
    @Operation(operationId = "restoreDonor", summary = "Bring a withdrawn donor back")
    public RestResponse<DonorView> restore(@PathParam("id") UUID id, Body<Note> body) {
        String note = body.readIfAny().map(Note::note).orElse(null);
        return idempotency.once(() -> answer(donors.restore(id, note)));
    }

    private RestResponse<DonorView> answer(DonorView donor) {
        return answers.of(donor.version(), donor);
    }
}
