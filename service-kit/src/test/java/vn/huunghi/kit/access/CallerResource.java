package vn.huunghi.kit.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;

/** Says who is calling, and lets through who may write. */
@Path("/caller")
class CallerResource {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final Geography GEOGRAPHY = new Geography(
            List.of(
                    new Territory("tay-ninh", "72", LocalDate.of(2008, 8, 1), MERGER, "tay-ninh-2025", List.of()),
                    new Territory("long-an", "80", LocalDate.of(2008, 8, 1), MERGER, "tay-ninh-2025", List.of()),
                    new Territory("tay-ninh-2025", "80", MERGER, null, null, List.of()),
                    new Territory("ha-giang", "02", LocalDate.of(2008, 8, 1), null, null, List.of())),
            List.of());

    private final Caller caller;

    @Inject
    CallerResource(Caller caller) {
        this.caller = caller;
    }

    record CallerView(String subject, String client, Set<String> provinces, Set<String> clusters) {}

    @GET
    @RolesAllowed({Roles.READER, Roles.SERVICE})
    @Operation(hidden = true)
    public CallerView who() {
        return new CallerView(
                caller.subject(),
                caller.client(),
                caller.provinces().orElse(null),
                caller.clusters().orElse(null));
    }

    @PUT
    @Path("writing")
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public void write(@QueryParam("province") @Separator(",") List<String> provinces) {
        caller.mustWriteFor(Set.copyOf(provinces), GEOGRAPHY);
    }

    @PUT
    @Path("coordinating")
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public void coordinate(@QueryParam("cluster") String cluster) {
        caller.mustCoordinate(cluster);
    }

    @GET
    @Path("administrator")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(hidden = true)
    public CallerView administrator() {
        return who();
    }

    @GET
    @Path("coordinator")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(hidden = true)
    public CallerView coordinator() {
        return who();
    }

    @GET
    @Path("officer")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public CallerView officer() {
        return who();
    }

    @GET
    @Path("reader")
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public CallerView reader() {
        return who();
    }

    @GET
    @Path("service")
    @RolesAllowed(Roles.SERVICE)
    @Operation(hidden = true)
    public CallerView service() {
        return who();
    }
}
