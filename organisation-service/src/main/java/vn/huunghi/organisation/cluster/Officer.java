package vn.huunghi.organisation.cluster;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;
import java.util.UUID;

/** A union that heads a cluster, or stands in, for a year. */
@Embeddable
record Officer(int year, @Enumerated(EnumType.STRING) OfficerRole role, UUID organisationId, String decision) {
    static final Comparator<Officer> IN_ORDER =
            Comparator.comparing(Officer::year).thenComparing(Officer::role);
}
