package vn.huunghi.organisation.cluster;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A yearly office of a cluster, in answers and in events alike. */
@Schema(name = "ClusterOfficer")
record OfficerView(
        int year,
        OfficerRole role,
        UUID organisationId,
        @Schema(nullable = true) String decision) {
    static OfficerView of(Officer officer) {
        return new OfficerView(officer.year(), officer.role(), officer.organisationId(), officer.decision());
    }
}
