package vn.huunghi.kit.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out once, for every province, from which day it stood in which cluster: the carry-over rule lives here. */
final class ClusterTimelines {

    private final Map<String, Territory> territories;
    private final Map<String, SortedSet<String>> parents;
    private final Map<String, List<ClusterMembership>> memberships = new HashMap<>();

    ClusterTimelines(
            Map<String, Territory> territories,
            Map<String, SortedSet<String>> parents,
            Iterable<ClusterMembership> memberships) {
        this.territories = territories;
        this.parents = parents;
        for (ClusterMembership membership : memberships) {
            this.memberships
                    .computeIfAbsent(membership.provinceId(), id -> new ArrayList<>())
                    .add(membership);
        }
    }

    /** Per province the days on which its clustering changes, given what was ever merged into each. */
    Map<String, NavigableMap<LocalDate, Clustering>> all(Map<String, SortedSet<String>> ancestors) {
        Set<String> ids = new TreeSet<>(territories.keySet());
        ids.addAll(memberships.keySet());
        Map<String, NavigableMap<LocalDate, Clustering>> timelines = new HashMap<>();
        for (String id : ids) {
            NavigableMap<LocalDate, Clustering> timeline = new TreeMap<>();
            for (LocalDate day : decisiveDays(id, ancestors.getOrDefault(id, Collections.emptySortedSet()))) {
                timeline.put(day, on(id, day, day));
            }
            timelines.put(id, timeline);
        }
        return timelines;
    }

    /** The province's own first day, and every later day on which a membership of its line begins or ends. */
    private SortedSet<LocalDate> decisiveDays(String id, SortedSet<String> ancestors) {
        SortedSet<LocalDate> days = new TreeSet<>();
        addDays(id, days);
        ancestors.forEach(ancestor -> addDays(ancestor, days));
        Territory territory = territories.get(id);
        if (territory == null) {
            return days;
        }
        days.add(territory.validFrom());
        return days.tailSet(territory.validFrom());
    }

    private void addDays(String id, SortedSet<LocalDate> days) {
        for (ClusterMembership membership : memberships.getOrDefault(id, List.of())) {
            days.add(membership.from());
            if (membership.to() != null) {
                days.add(membership.to());
            }
        }
    }

    /**
     * The clustering of a province on {@code day}, as a successor sees it on {@code seenFrom}: the membership behind it
     * may have been ended since.
     */
    private Clustering on(String id, LocalDate day, LocalDate seenFrom) {
        ClusterMembership decisive = null;
        for (ClusterMembership membership : memberships.getOrDefault(id, List.of())) {
            if (!membership.from().isAfter(day) && (decisive == null || precedes(decisive, membership, day))) {
                decisive = membership;
            }
        }
        if (decisive == null) {
            return carried(id, seenFrom);
        }
        if (!decisive.inForce(day)) {
            return Clustering.NONE;
        }
        if (endedApartFromMergers(decisive, seenFrom)) {
            return new Clustering(null, new TreeSet<>(Set.of(decisive.clusterId())));
        }
        return new Clustering(decisive.clusterId(), Collections.emptySortedSet());
    }

    /** Of memberships that overlap while the events of a move are on their way, the later one counts. */
    private static boolean precedes(ClusterMembership one, ClusterMembership other, LocalDate day) {
        if (one.inForce(day) != other.inForce(day)) {
            return other.inForce(day);
        }
        int order = one.from().compareTo(other.from());
        return order < 0 || (order == 0 && one.clusterId().compareTo(other.clusterId()) < 0);
    }

    /** A membership closed on the very day of a merger was closed because of it: it carries over. */
    private boolean endedApartFromMergers(ClusterMembership membership, LocalDate seenFrom) {
        if (membership.to() == null || seenFrom.isBefore(membership.to())) {
            return false;
        }
        Territory territory = territories.get(membership.provinceId());
        while (territory != null) {
            if (membership.to().equals(territory.validTo())) {
                return false;
            }
            territory = territory.successorId() == null ? null : territories.get(territory.successorId());
        }
        return true;
    }

    private Clustering carried(String id, LocalDate seenFrom) {
        SortedSet<String> former = new TreeSet<>();
        String common = null;
        boolean all = true;
        for (String parent : parents.getOrDefault(id, Collections.emptySortedSet())) {
            Clustering last = on(parent, territories.get(parent).validTo().minusDays(1), seenFrom);
            former.addAll(last.former());
            if (last.clusterId() != null) {
                former.add(last.clusterId());
            }
            all &= last.clusterId() != null && (common == null || Objects.equals(common, last.clusterId()));
            common = last.clusterId();
        }
        return all && common != null
                ? new Clustering(common, Collections.emptySortedSet())
                : new Clustering(null, former);
    }
}
