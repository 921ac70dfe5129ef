package vn.huunghi.aid.sector;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Precondition;

/** The list of sectors over REST. */
@Path("/api/v1/sectors")
@Tag(name = "Sectors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SectorResource {
    private final Sectors sectors;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    SectorResource(Sectors sectors, Answers answers, Precondition precondition, Idempotency idempotency) {
        this.sectors = sectors;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listSectors",
            summary = "Purpose codes of OECD DAC, in their order",
            description = "Withdrawn ones too, since items bear them; in a new item they are refused")
    public Page<SectorView> list(@BeanParam SectorFilter filter, @BeanParam PageQuery page) {
        return sectors.list(filter, page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getSector", summary = "One sector, withdrawn or not")
    public RestResponse<SectorView> get(@PathParam("code") String code) {
        return answer(sectors.get(code));
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getSectorHistory", summary = "Who changed it, when, from what to what; oldest first")
    public Page<HistoryEntry> history(@PathParam("code") String code, @BeanParam PageQuery page) {
        return sectors.history(code, page);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(operationId = "addSector", summary = "Add a sector")
    public RestResponse<SectorView> add(Body<NewSector> body) {
        NewSector stated = body.read();
        return idempotency.once(() -> {
            SectorView sector = sectors.add(stated);
            return answers.created(sector.code(), sector.version(), sector);
        });
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changeSector", summary = "Rename or regroup a sector, withdraw its code or bring it back")
    public RestResponse<SectorView> change(@PathParam("code") String code, Body<NewSector> body) {
        return answer(sectors.change(code, precondition::check, body::read));
    }

    private RestResponse<SectorView> answer(SectorView sector) {
        return answers.of(sector.version(), sector);
    }
}
