package vn.huunghi.reporting.statistic;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.huunghi.reporting.contribution.Traits;

/**
 * What a statistic is narrowed to; an empty set does not narrow. A filter keeps every set that it meets and shows the
 * whole of it: what was done in two provinces together has no split.
 */
public record Filters(
        Set<String> provinces,
        Set<String> clusters,
        Set<String> kinds,
        Set<String> countries,
        Set<String> organisations,
        Set<String> sectors,
        Set<String> donors) {

    public static final Filters NONE = provinces(Set.of());

    /** The filter of a report on these provinces. */
    public static Filters provinces(Set<String> provinces) {
        return new Filters(provinces, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** The filter of a report on these clusters. */
    public static Filters clusters(Set<String> clusters) {
        return new Filters(Set.of(), clusters, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** By dimension, those that a record has as sets of its own. */
    Map<Dimension, Set<String>> sets() {
        return new TreeMap<>(Map.of(
                Dimension.COUNTRY, countries,
                Dimension.ORGANISATION, organisations,
                Dimension.SECTOR, sectors,
                Dimension.DONOR, donors));
    }

    /** Whether some provinces or clusters are asked for, and not the whole country. */
    boolean areOfPlaces() {
        return !provinces.isEmpty() || !clusters.isEmpty();
    }

    boolean areOnlyOfPlaces() {
        return kinds.isEmpty() && sets().values().stream().allMatch(Set::isEmpty);
    }

    /** Whether they ask for something that a return does not have. */
    boolean leaveNothingDeclared() {
        return !(kinds.isEmpty() && countries.isEmpty() && sectors.isEmpty() && donors.isEmpty());
    }

    boolean keep(Traits traits) {
        return (kinds.isEmpty() || traits.kind() != null && kinds.contains(traits.kind()))
                && meets(countries, traits.countries())
                && meets(organisations, traits.organisations())
                && meets(sectors, traits.sectors())
                && meets(donors, traits.donors());
    }

    boolean keep(Place place) {
        return meets(provinces, place.provinces()) && meets(clusters, place.clusters());
    }

    static boolean meets(Set<String> filter, Collection<String> set) {
        return filter.isEmpty() || set.stream().anyMatch(filter::contains);
    }
}
