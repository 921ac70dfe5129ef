package vn.huunghi.kit.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** Everything told anew. */
@Path("/republications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public class RepublicationResource {
    private final Republications republications;
    private final Answers answers;
    private final Idempotency idempotency;

    @Inject
    RepublicationResource(Republications republications, Answers answers, Idempotency idempotency) {
        this.republications = republications;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(
            operationId = "startRepublication",
            summary = "Publish every record again, as it was last told, under a new generation",
            description = "After the database came back from a backup, or a topic was lost: readers take what they are"
                    + " told now, however old its version, and withdraw what is not told any more. It goes on by itself,"
                    + " between other work and after restarts; one at a time")
    public RestResponse<RepublicationView> start() {
        return idempotency.once(() -> {
            RepublicationView started = republications.start();
            return answers.created(started.id().toString(), 1, started);
        });
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "listRepublications", summary = "Every republication that there was, the last first")
    public Page<RepublicationView> list(@BeanParam PageQuery page) {
        return republications.page(page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "getRepublication", summary = "How far a republication is")
    public RepublicationView get(@PathParam("id") UUID id) {
        return republications.get(id);
    }
}
