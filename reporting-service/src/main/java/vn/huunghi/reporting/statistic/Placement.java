package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.NotDerivable;

/** Lays sets of provinces into the geography asked for: as reported, or the boundaries and clusters of one day. */
final class Placement {

    private final Geography geography;
    private final LocalDate on;
    private final Map<Asked, Place> places = new HashMap<>();

    /** @param on the day whose boundaries and clusters hold; null for those that were reported */
    Placement(Geography geography, LocalDate on) {
        this.geography = geography;
        this.on = on;
    }

    /**
     * The place of a piece.
     *
     * @throws NotDerivable if a province of the set came into being after the day asked for
     */
    Place of(Piece piece) {
        var day = on == null || piece.standing() ? piece.day() : on;
        return places.computeIfAbsent(new Asked(piece.provinces(), day, piece.standing()), this::place);
    }

    /** Whether one set of provinces holds all of another; not where one of them cannot be laid into the boundaries asked. */
    boolean covers(SortedSet<String> whole, SortedSet<String> part) {
        try {
            return whole.equals(part) || restated(whole).containsAll(restated(part));
        } catch (NotDerivable e) {
            return false;
        }
    }

    private SortedSet<String> restated(SortedSet<String> provinces) {
        return on == null ? provinces : geography.forward(provinces, on);
    }

    private Place place(Asked asked) {
        var boundaries = on == null ? asked.day() : on;
        var provinces =
                asked.standing() ? standing(asked.provinces(), asked.day(), boundaries) : restated(asked.provinces());
        var clusters = new TreeSet<String>();
        var former = new TreeSet<String>();
        var without = false;
        for (var province : provinces) {
            var clustering = geography.clusterOf(province, lastDayWithin(province, boundaries));
            if (clustering.clusterId() == null) {
                without = true;
                former.addAll(clustering.former());
            } else {
                clusters.add(clustering.clusterId());
            }
        }
        return new Place(provinces, clusters, former, without);
    }

    /**
     * Where what stands in provinces is, laid into the boundaries of another day. What is said to have been in a province
     * since before there was it was somewhere in what became that province.
     */
    private SortedSet<String> standing(SortedSet<String> provinces, LocalDate day, LocalDate boundaries) {
        var known = new TreeSet<String>();
        var tooEarly = new TreeSet<String>();
        for (var id : provinces) {
            if (began(id, day)) {
                known.add(id);
                continue;
            }
            var before = geography.predecessorsInForce(id, day);
            known.addAll(before);
            if (before.isEmpty()) {
                tooEarly.add(id);
            }
        }
        var standing = new TreeSet<>(geography.forward(known, boundaries));
        standing.addAll(on == null ? tooEarly : geography.forward(tooEarly, boundaries));
        return standing;
    }

    private boolean began(String province, LocalDate day) {
        return geography
                .territory(province)
                .map(t -> !day.isBefore(t.validFrom()))
                .orElse(true);
    }

    // A record known only by its year may be dated past the end of its province, whose cluster is that of its last day.
    private LocalDate lastDayWithin(String province, LocalDate day) {
        return geography
                .territory(province)
                .filter(t -> t.validTo() != null && !day.isBefore(t.validTo()))
                .map(t -> t.validTo().minusDays(1))
                .orElse(day);
    }

    private record Asked(SortedSet<String> provinces, LocalDate day, boolean standing) {}
}
