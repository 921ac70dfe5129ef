package vn.huunghi.kit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/plants")
@Tag(name = "Plants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PlantResource {
    private final Plants plants;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    PlantResource(Plants plants, Answers answers, Precondition precondition, Idempotency idempotency) {
        this.plants = plants;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    record Note(String note) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listPlants", summary = "Plants by id")
    public Page<PlantView> list(@BeanParam PlantFilter filter, @BeanParam PageQuery page) {
        return plants.list(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getPlant", summary = "One plant")
    public RestResponse<PlantView> get(
            @PathParam("id") UUID id, @QueryParam("includeWithdrawn") boolean includeWithdrawn) {
        PlantView plant = plants.get(id, includeWithdrawn);
        return answers.of(plant.version(), plant);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "createPlant", summary = "Enters a plant")
    public RestResponse<PlantView> create(Body<NewPlant> body) {
        NewPlant input = body.read();
        return idempotency.once(() -> {
            PlantView plant = plants.create(input);
            return answers.created(plant.id().toString(), plant.version(), plant);
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "changePlant", summary = "Changes a plant")
    public RestResponse<PlantView> change(@PathParam("id") UUID id, Body<NewPlant> body) {
        PlantView plant = plants.change(id, precondition::check, body::read);
        return answers.of(plant.version(), plant);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "withdrawPlant", summary = "Withdraws a plant")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        plants.withdraw(id, precondition::check);
        return answers.noContent();
    }

    @POST
    @Path("{id}/restore")
    @ResponseStatus(200)
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "restorePlant", summary = "Brings a withdrawn plant back")
    public RestResponse<PlantView> restore(@PathParam("id") UUID id, Body<Note> body) {
        body.readIfAny();
        return idempotency.once(() -> {
            PlantView plant = plants.restore(id);
            return answers.of(plant.version(), plant);
        });
    }
}
