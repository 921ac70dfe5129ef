package vn.huunghi.reporting.statistic;

import java.util.Collection;
import java.util.Set;

/**
 * What a statistic is narrowed to; an empty set does not narrow. A filter keeps every set that it meets and shows the
 * whole of it: what was done in two provinces together has no split.
 */
public record Filters(
        Set<String> provinces,
        Set<String> clusters,
        Set<String> kinds,
        Set<String> countries,
        Set<String> organisations) {

    public static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** The filter of a report on these provinces. */
    public static Filters provinces(Set<String> provinces) {
        return new Filters(provinces, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** The filter of a report on these clusters. */
    public static Filters clusters(Set<String> clusters) {
        return new Filters(Set.of(), clusters, Set.of(), Set.of(), Set.of());
    }

    static boolean meets(Set<String> filter, Collection<String> set) {
        return filter.isEmpty() || set.stream().anyMatch(filter::contains);
    }
}
