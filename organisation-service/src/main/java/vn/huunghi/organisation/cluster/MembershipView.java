package vn.huunghi.organisation.cluster;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A union's time in a cluster, in answers and in events alike. */
@Schema(name = "ClusterMembership")
record MembershipView(
        UUID id,
        UUID organisationId,

        @Schema(description = "The union's province on the first day")
        String provinceId,

        LocalDate from,

        @Schema(nullable = true, description = "The first day on which it is no longer a member")
        LocalDate to,

        @Schema(nullable = true) String decision) {
    static MembershipView of(Membership membership) {
        return new MembershipView(
                membership.id(),
                membership.organisationId(),
                membership.provinceId(),
                membership.from(),
                membership.to(),
                membership.decision());
    }
}
