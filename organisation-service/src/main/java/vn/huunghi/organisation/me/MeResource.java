package vn.huunghi.organisation.me;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;

/** What a front end asks first: who the token speaks for and what it may do. */
@Path("/api/v1/me")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private final Caller caller;

    @Inject
    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getMe",
            summary = "Who the token speaks for, its roles, and the provinces and clusters that it is limited to")
    public MeView get() {
        List<String> roles = Stream.of(
                        Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.OFFICER, Roles.READER, Roles.SERVICE)
                .filter(caller::is)
                .toList();
        return new MeView(
                caller.subject(),
                caller.client(),
                roles,
                caller.provinces().map(ArrayList::new).orElse(null),
                caller.clusters().map(ArrayList::new).orElse(null));
    }
}
