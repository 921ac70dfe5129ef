package vn.huunghi.organisation.area;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Note;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Precondition;

/** Foreign areas over REST. */
@Path("/api/v1/foreign-areas")
@Tag(name = "Foreign areas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ForeignAreaResource {
    private final ForeignAreas areas;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    ForeignAreaResource(ForeignAreas areas, Answers answers, Precondition precondition, Idempotency idempotency) {
        this.areas = areas;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listForeignAreas",
            summary = "Provinces and villages of partner countries by name, in Vietnamese order")
    public Page<ForeignAreaView> list(@BeanParam Filter filter, @BeanParam PageQuery page) {
        return areas.page(filter.read(), page);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(operationId = "createForeignArea", summary = "A new foreign area")
    public RestResponse<ForeignAreaView> create(Body<NewForeignArea> body) {
        NewForeignArea facts = body.read();
        return idempotency.once(() -> {
            ForeignAreaView area = areas.create(facts);
            return answers.created(area.id().toString(), area.version(), area);
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getForeignArea", summary = "A foreign area with its other names")
    public RestResponse<ForeignAreaView> get(
            @PathParam("id") UUID id, @QueryParam("includeWithdrawn") @DefaultValue("false") boolean includeWithdrawn) {
        return answer(areas.get(id, includeWithdrawn));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changeForeignArea", summary = "Another country, name or aliases")
    public RestResponse<ForeignAreaView> change(@PathParam("id") UUID id, Body<NewForeignArea> body) {
        return answer(areas.change(id, precondition::check, body::read));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "withdrawForeignArea", summary = "Takes back a foreign area that was recorded by mistake")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        areas.withdraw(id, precondition::check);
        return answers.noContent();
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(200)
    @Operation(operationId = "restoreForeignArea", summary = "Brings a withdrawn foreign area back")
    public RestResponse<ForeignAreaView> restore(@PathParam("id") UUID id, Body<Note> body) {
        return idempotency.once(() ->
                answer(areas.restore(id, () -> body.readIfAny().map(Note::note).orElse(null))));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getForeignAreaHistory", summary = "Who changed the area, when, before and after")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return areas.history(id, page);
    }

    private RestResponse<ForeignAreaView> answer(ForeignAreaView area) {
        return answers.of(area.version(), area);
    }

    /** The parameters of the list. */
    public static class Filter {
        @QueryParam("id")
        @Separator(",")
        List<UUID> ids;

        @QueryParam("countryCode")
        @Separator(",")
        List<String> countryCodes;

        @QueryParam("q")
        @Parameter(description = "Part of the name or of an alias, with or without accents")
        String q;

        @QueryParam("updatedSince")
        @Parameter(description = "Changed at or after this instant")
        Instant updatedSince;

        @QueryParam("includeWithdrawn")
        @DefaultValue("false")
        boolean includeWithdrawn;

        ForeignAreaFilter read() {
            return new ForeignAreaFilter(ids, countryCodes, q, updatedSince, includeWithdrawn);
        }
    }
}
