package vn.huunghi.kit.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;

/** By what whoever mirrors this service's records finds out whether it has them all. */
@Path("/checksums")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public class ChecksumResource {
    private final Checksums checksums;

    @Inject
    ChecksumResource(Checksums checksums) {
        this.checksums = checksums;
    }

    @GET
    @RolesAllowed({Roles.SERVICE, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "getChecksums",
            summary = "Of every topic that this service publishes, 256 counts and checksums of what it has told",
            description = "Withdrawn records are in, what was told to nobody (drafts) is not")
    public Checksums.Told get() {
        return checksums.told();
    }

    @GET
    @Path("{topic}/{bucket}")
    @RolesAllowed({Roles.SERVICE, Roles.ADMINISTRATOR})
    @Operation(operationId = "getChecksumBucket", summary = "The records behind one checksum, by key")
    public Checksums.Bucketful bucket(@PathParam("topic") String topic, @PathParam("bucket") Integer bucket) {
        return checksums.told(topic, bucket);
    }
}
