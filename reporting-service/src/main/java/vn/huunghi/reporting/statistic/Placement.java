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
     * The place of a set.
     *
     * @param day the record's day, whose clusters hold where nothing is restated
     * @throws NotDerivable if a province of the set came into being after the day asked for
     */
    Place of(SortedSet<String> provinces, LocalDate day) {
        return places.computeIfAbsent(new Asked(provinces, on == null ? day : on), this::place);
    }

    private Place place(Asked asked) {
        var provinces = on == null ? asked.provinces() : geography.forward(asked.provinces(), on);
        var clusters = new TreeSet<String>();
        var former = new TreeSet<String>();
        var without = false;
        for (var province : provinces) {
            var clustering = geography.clusterOf(province, lastDayWithin(province, asked.day()));
            if (clustering.clusterId() == null) {
                without = true;
                former.addAll(clustering.former());
            } else {
                clusters.add(clustering.clusterId());
            }
        }
        return new Place(provinces, clusters, former, without);
    }

    // A record known only by its year may be dated past the end of its province, whose cluster is that of its last day.
    private LocalDate lastDayWithin(String province, LocalDate day) {
        return geography
                .territory(province)
                .filter(t -> t.validTo() != null && !day.isBefore(t.validTo()))
                .map(t -> t.validTo().minusDays(1))
                .orElse(day);
    }

    private record Asked(SortedSet<String> provinces, LocalDate day) {}
}
