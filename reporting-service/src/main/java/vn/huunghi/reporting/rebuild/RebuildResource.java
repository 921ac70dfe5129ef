package vn.huunghi.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

@Path("/api/v1/rebuilds")
@Tag(name = "Rebuilds")
@Produces(MediaType.APPLICATION_JSON)
class RebuildResource {
    private final Rebuilds rebuilds;
    private final Answers answers;
    private final Idempotency idempotency;

    RebuildResource(Rebuilds rebuilds, Answers answers, Idempotency idempotency) {
        this.rebuilds = rebuilds;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(
            operationId = "startRebuild",
            summary = "Build everything anew from the topics",
            description =
                    "It is built beside what is read, which goes on being read and kept up to date; when it has caught"
                            + " up it takes its place at one moment. One at a time. It survives restarts. Ask for it until it"
                            + " is SWITCHED")
    public RestResponse<RebuildView> start(
            @QueryParam("fewerRecords")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Whether it may take its place though it has less than nine tenths of the records of"
                                            + " a topic; else it ends as FAILED then, because the topic may have been lost")
                    boolean fewerRecords) {
        return idempotency.once(() -> {
            RebuildView started = rebuilds.start(fewerRecords);
            return answers.created(started.id().toString(), 1, started);
        });
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "listRebuilds", summary = "The rebuilds, the latest first")
    public Page<RebuildView> list(@BeanParam PageQuery page) {
        return rebuilds.list(page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is")
    public RebuildView get(@PathParam("id") UUID id) {
        return rebuilds.get(id);
    }
}
