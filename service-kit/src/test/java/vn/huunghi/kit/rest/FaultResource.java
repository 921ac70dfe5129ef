package vn.huunghi.kit.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in the ways in which services fail. */
@Path("/faults")
class FaultResource {
    private final EntityManager entities;

    @Inject
    FaultResource(EntityManager entities) {
        this.entities = entities;
    }

    @GET
    @Path("unforeseen")
    @PermitAll
    @Operation(hidden = true)
    public String unforeseen() {
        throw new IllegalStateException("the password is mắm tôm");
    }

    @GET
    @Path("connection-lost")
    @PermitAll
    @Operation(hidden = true)
    public String connectionLost() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select cast(pg_terminate_backend(pg_backend_pid()) as text)")
                        .getSingleResult()
                        .toString());
    }

    @GET
    @Path("lock-not-available")
    @PermitAll
    @Operation(hidden = true)
    public String lockNotAvailable() {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set local statement_timeout = 20").executeUpdate();
            return entities.createNativeQuery("select cast(pg_sleep(10) as text)")
                    .getSingleResult()
                    .toString();
        });
    }

    @GET
    @Path("overtaken/{id}")
    @PermitAll
    @Operation(hidden = true)
    public String overtaken(@PathParam("id") UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Plant plant = entities.find(Plant.class, id);
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createQuery("update versioned Plant set name = :name where id = :id")
                            .setParameter("name", Http.name())
                            .setParameter("id", id)
                            .executeUpdate());
            plant.name = Http.name();
            return "overtaken";
        });
    }

    @GET
    @Path("without-annotation")
    @Operation(hidden = true)
    public String withoutAnnotation() {
        return "nobody may see this";
    }
}
