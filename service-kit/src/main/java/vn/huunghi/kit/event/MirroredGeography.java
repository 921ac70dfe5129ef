package vn.huunghi.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.huunghi.kit.geography.ClusterMembership;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.kit.geography.Territory;

/** The geography that this service knows from the events of provinces and clusters, built once per change of them. */
@Singleton
public class MirroredGeography {

    private static final Logger LOG = Logger.getLogger(MirroredGeography.class);
    private static final String PROVINCES = "huunghi.province.v1";
    private static final String CLUSTERS = "huunghi.cluster.v1";

    private final Mirror mirror;
    private volatile Known known = new Known("", new Geography(List.of(), List.of()));

    private record Known(String stamp, Geography geography) {}

    @Inject
    MirroredGeography(Mirror mirror) {
        this.mirror = mirror;
    }

    /** As of now; empty before the first events have come. Costs a small query: ask once per request. */
    public Geography current() {
        String stamp = mirror.stamp(PROVINCES, CLUSTERS);
        Known held = known;
        if (!held.stamp.equals(stamp)) {
            held = new Known(stamp, readOr(held.geography));
            known = held;
        }
        return held.geography;
    }

    /**
     * For the {@link Projection}s of provinces and clusters: an event that cannot become part of a geography is refused
     * before the mirror keeps it.
     *
     * @throws RuntimeException if a field that this class reads is missing or cannot be read
     */
    public static void check(Event event) {
        if (event.withdrawn()) {
            return;
        }
        if (event.topic().equals(PROVINCES)) {
            Geography alone = new Geography(List.of(territory(event.state())), List.of());
            if (alone.territory(event.key()).isEmpty()) {
                throw new IllegalArgumentException("The province's id is not its key");
            }
        } else if (event.topic().equals(CLUSTERS)) {
            memberships(event.state()).forEach(membership -> Objects.requireNonNull(membership.provinceId()));
        }
    }

    // Events that each look right can still contradict each other (a circle of successors): better what was known.
    private Geography readOr(Geography held) {
        try {
            return read();
        } catch (IllegalArgumentException e) {
            LOG.error("Provinces and clusters do not fit together; the geography stays as it was", e);
            return held;
        }
    }

    private Geography read() {
        List<Territory> territories =
                states(PROVINCES).stream().map(MirroredGeography::territory).toList();
        List<ClusterMembership> memberships = states(CLUSTERS).stream()
                .flatMap(cluster -> memberships(cluster).stream())
                .toList();
        return new Geography(territories, memberships);
    }

    private static List<ClusterMembership> memberships(JsonNode cluster) {
        List<ClusterMembership> memberships = new ArrayList<>();
        for (JsonNode membership : cluster.path("memberships")) {
            String organisation = text(membership, "organisationId");
            memberships.add(new ClusterMembership(
                    text(cluster, "id"),
                    text(membership, "provinceId"),
                    organisation == null ? null : UUID.fromString(organisation),
                    Objects.requireNonNull(day(membership, "from"), "from"),
                    day(membership, "to")));
        }
        return memberships;
    }

    private List<JsonNode> states(String topic) {
        return mirror.all(topic).stream()
                .filter(event -> !event.withdrawn())
                .map(Event::state)
                .toList();
    }

    private static Territory territory(JsonNode state) {
        List<Naming> namings = new ArrayList<>();
        for (JsonNode naming : state.path("namings")) {
            namings.add(new Naming(
                    Objects.requireNonNull(day(naming, "validFrom"), "validFrom"),
                    Objects.requireNonNull(text(naming, "name"), "name"),
                    text(naming, "nameEn"),
                    ProvinceType.valueOf(text(naming, "type")),
                    text(naming, "iso"),
                    text(naming, "legalBasis")));
        }
        return new Territory(
                text(state, "id"),
                Objects.requireNonNull(text(state, "code"), "code"),
                Objects.requireNonNull(day(state, "validFrom"), "validFrom"),
                day(state, "validTo"),
                text(state, "successorId"),
                namings);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static LocalDate day(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : LocalDate.parse(text);
    }
}
