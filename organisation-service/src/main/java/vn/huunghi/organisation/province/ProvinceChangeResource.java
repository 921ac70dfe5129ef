package vn.huunghi.organisation.province;

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
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** Mergers, renamings and upgrades of provinces over REST. */
@Path("/api/v1/province-changes")
@Tag(name = "Provinces")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProvinceChangeResource {
    private final ProvinceChanges changes;
    private final Answers answers;
    private final Idempotency idempotency;

    @Inject
    ProvinceChangeResource(ProvinceChanges changes, Answers answers, Idempotency idempotency) {
        this.changes = changes;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listProvinceChanges", summary = "What provinces became, the latest first")
    public Page<ProvinceChangeView> list(@BeanParam ProvinceChangeFilter filter, @BeanParam PageQuery page) {
        return changes.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getProvinceChange", summary = "A merger, renaming or upgrade")
    public RestResponse<ProvinceChangeView> get(@PathParam("id") UUID id) {
        ProvinceChangeView change = changes.get(id);
        return answers.of(change.version(), change);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getProvinceChangeHistory", summary = "Who recorded the change of provinces, and when")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return changes.history(id, page);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(
            operationId = "recordProvinceChange",
            summary = "A merger, renaming or upgrade to come",
            description =
                    "It is told at once and takes effect by the day alone. A MERGE ends two or more provinces in a"
                            + " new one, which needs `to.id`, `to.code`, `to.name` and `to.type`; a RENAME or an UPGRADE names"
                            + " the one that stays.")
    public RestResponse<ProvinceChangeView> record(Body<NewProvinceChange> body) {
        NewProvinceChange facts = body.read();
        return idempotency.once(() -> {
            ProvinceChangeView change = changes.record(facts);
            return answers.created(change.id().toString(), change.version(), change);
        });
    }
}
