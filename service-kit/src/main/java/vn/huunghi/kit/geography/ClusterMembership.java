package vn.huunghi.kit.geography;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A provincial union's time in a cluster.
 *
 * @param provinceId the territory that the union stood for when it joined
 * @param organisationId the union, or null where it is not known
 * @param to the first day on which it is no longer a member; null while it is
 */
public record ClusterMembership(
        String clusterId, String provinceId, UUID organisationId, LocalDate from, LocalDate to) {

    /** Whether the membership holds on the day; on {@code to} it no longer does. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
