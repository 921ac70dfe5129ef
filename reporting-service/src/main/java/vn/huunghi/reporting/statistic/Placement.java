package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        if (piece.clusterId() != null) {
            return ofCluster(piece.clusterId());
        }
        return piece.covered() != null
                ? ofDeclared(piece.provinces(), piece.day())
                : of(existing(piece.provinces(), piece.day()), piece.day(), piece.standing());
    }

    /**
     * The place of what is declared for days of which the last is given.
     *
     * @throws NotDerivable if a province of the set came into being after the day asked for
     */
    Place ofDeclared(SortedSet<String> provinces, LocalDate day) {
        return of(provinces, day, false);
    }

    private Place of(SortedSet<String> provinces, LocalDate day, boolean standing) {
        return places.computeIfAbsent(new Asked(provinces, on == null ? day : on, standing), this::place);
    }

    /** What a cluster declares is its own in the boundaries of every day. */
    private static Place ofCluster(String id) {
        return new Place(new TreeSet<>(), new TreeSet<>(Set.of(id)), new TreeSet<>(), false);
    }

    /**
     * Where what was recorded on a day was on it. What is recorded of a province for a day before there was it - a pledge
     * to what was approved after a merger, a union since ever - was somewhere in what became that province.
     */
    private SortedSet<String> existing(SortedSet<String> provinces, LocalDate day) {
        if (provinces.stream().allMatch(id -> began(id, day))) {
            return provinces;
        }
        // Nothing is in force before the register begins; what it begins with stands for the time before.
        var known = day.isBefore(Geography.REGISTER_BEGINS) ? Geography.REGISTER_BEGINS : day;
        var existing = new TreeSet<String>();
        for (var id : provinces) {
            var before = began(id, day) ? new TreeSet<String>() : geography.predecessorsInForce(id, known);
            if (before.isEmpty()) {
                existing.add(id);
            } else {
                existing.addAll(before);
            }
        }
        return existing;
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
        var boundaries = asked.boundaries();
        var provinces =
                on == null && asked.standing() ? standing(asked.provinces(), boundaries) : restated(asked.provinces());
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

    /** Where what stands in provinces is on the day, whatever they were when it was reported. */
    private SortedSet<String> standing(SortedSet<String> provinces, LocalDate day) {
        var standing = new TreeSet<String>();
        provinces.forEach(id -> standing.add(began(id, day) ? geography.forward(id, day) : id));
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

    private record Asked(SortedSet<String> provinces, LocalDate boundaries, boolean standing) {}
}
