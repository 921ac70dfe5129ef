package vn.huunghi.kit.geography;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a province stands among the clusters on a day.
 *
 * @param clusterId null if it is in none
 * @param former the clusters of the provinces that were merged into it, where they did not carry over; else empty
 */
public record Clustering(String clusterId, SortedSet<String> former) {

    /** In no cluster, and nothing to tell about earlier ones. */
    public static final Clustering NONE = new Clustering(null, Collections.emptySortedSet());

    public Clustering {
        former = Collections.unmodifiableSortedSet(new TreeSet<>(former));
    }
}
