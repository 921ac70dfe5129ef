package vn.huunghi.kit.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** What this service could not apply of what others publish. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public class DeadLetterResource {
    private final StoredDeadLetters letters;
    private final Idempotency idempotency;

    @Inject
    DeadLetterResource(StoredDeadLetters letters, Idempotency idempotency) {
        this.letters = letters;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "listDeadLetters", summary = "The records that could not be applied, the last first")
    public Page<DeadLetterView> list(
            @QueryParam("topic") @Parameter(description = "Only those of this topic") String topic,
            @BeanParam PageQuery page) {
        return letters.page(topic, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "getDeadLetter", summary = "One of them, with its whole value")
    public DeadLetterView get(@PathParam("id") Long id) {
        return letters.get(id);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Apply it again, after what was wrong is mended",
            description = "Applied or overtaken, it is a dead letter no more. What still cannot be applied stays one"
                    + " and is answered with 422 and the reason of now")
    public RestResponse<DeadLetterReplay> replay(@PathParam("id") Long id) {
        return idempotency.once(() -> RestResponse.ok(letters.replay(id)));
    }
}
