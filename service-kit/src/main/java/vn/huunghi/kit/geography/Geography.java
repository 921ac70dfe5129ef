package vn.huunghi.kit.geography;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.huunghi.kit.time.Days;

/**
 * The provinces and clusters of every day: which exist, what became of them, who stands where.
 *
 * <p>Immutable; everything is worked out once, because a single statistic asks it thousands of times. A province that it
 * does not know (its event may still be on the way) stands for itself and is in no cluster unless a membership says so.
 */
public final class Geography {

    /** Domain rule: earlier days are before the register; no territory is in force on them. */
    public static final LocalDate REGISTER_BEGINS = LocalDate.of(2008, 8, 1);

    private final Map<String, Territory> territories = new HashMap<>();
    private final Map<String, List<Territory>> byCode = new HashMap<>();
    private final Map<String, SortedSet<String>> parents = new HashMap<>();
    private final Map<String, SortedSet<String>> ancestors = new HashMap<>();
    private final Map<String, SortedSet<String>> lineages = new HashMap<>();
    private final NavigableMap<LocalDate, List<Territory>> inForce = new TreeMap<>();
    private final Map<String, NavigableMap<LocalDate, Clustering>> clusterings;
    private final SortedSet<LocalDate> boundaries;

    /**
     * @throws IllegalArgumentException if an id stands for two territories, or territories succeed each other in a circle
     */
    public Geography(Collection<Territory> territories, Collection<ClusterMembership> memberships) {
        for (Territory territory : territories) {
            if (this.territories.put(territory.id(), territory) != null) {
                throw new IllegalArgumentException("two territories " + territory.id());
            }
            byCode.computeIfAbsent(territory.code(), code -> new ArrayList<>()).add(territory);
            if (territory.successorId() != null && territory.validTo() != null) {
                parents.computeIfAbsent(territory.successorId(), id -> new TreeSet<>())
                        .add(territory.id());
            }
        }
        territories.forEach(this::traceLineage);
        boundaries = boundaries(territories, memberships);
        List<Territory> ordered = territories.stream()
                .sorted(Comparator.comparing(Territory::code).thenComparing(Territory::id))
                .toList();
        for (LocalDate day : boundaries(territories, List.of())) {
            inForce.put(day, ordered.stream().filter(t -> t.inForce(day)).toList());
        }
        clusterings = new ClusterTimelines(this.territories, parents, memberships).all(ancestors);
    }

    private void traceLineage(Territory territory) {
        SortedSet<String> before = new TreeSet<>();
        traceBack(territory.id(), territory.id(), before);
        SortedSet<String> line = new TreeSet<>(before);
        line.add(territory.id());
        Territory next = territory;
        while (next != null && next.successorId() != null && line.add(next.successorId())) {
            next = territories.get(next.successorId());
        }
        ancestors.put(territory.id(), Collections.unmodifiableSortedSet(before));
        lineages.put(territory.id(), Collections.unmodifiableSortedSet(line));
    }

    private void traceBack(String start, String id, SortedSet<String> found) {
        for (String parent : parents.getOrDefault(id, Collections.emptySortedSet())) {
            if (parent.equals(start)) {
                throw new IllegalArgumentException("territories succeed each other in a circle: " + start);
            }
            if (found.add(parent)) {
                traceBack(start, parent, found);
            }
        }
    }

    private static SortedSet<LocalDate> boundaries(
            Collection<Territory> territories, Collection<ClusterMembership> memberships) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Territory territory : territories) {
            days.add(territory.validFrom());
            if (territory.validTo() != null) {
                days.add(territory.validTo());
            }
        }
        for (ClusterMembership membership : memberships) {
            days.add(membership.from());
            if (membership.to() != null) {
                days.add(membership.to());
            }
        }
        return Collections.unmodifiableSortedSet(days);
    }

    /** The territory with this id, whether or not it still exists. */
    public Optional<Territory> territory(String id) {
        return Optional.ofNullable(territories.get(id));
    }

    /** The territories that exist on the day, by code; none before {@link #REGISTER_BEGINS}. */
    public List<Territory> inForce(LocalDate day) {
        Map.Entry<LocalDate, List<Territory>> period = inForce.floorEntry(day);
        return period == null ? List.of() : period.getValue();
    }

    /** The territories that exist on at least one of the days, in no particular order. */
    public List<Territory> inForce(Days days) {
        return territories.values().stream()
                .filter(t -> !t.validFrom().isAfter(days.to()) && !t.endedBy(days.from()))
                .toList();
    }

    /** Whether the territory is known and exists on the day. */
    public boolean inForce(String id, LocalDate day) {
        Territory territory = territories.get(id);
        return territory != null && territory.inForce(day);
    }

    /** The territory that bears the code on the day; a code alone means nothing, because mergers reuse codes. */
    public Optional<Territory> byCode(String code, LocalDate day) {
        for (Territory territory : byCode.getOrDefault(code, List.of())) {
            if (territory.inForce(day)) {
                return Optional.of(territory);
            }
        }
        return Optional.empty();
    }

    /** What the territory is called on the day; empty if it is unknown or not yet named. */
    public Optional<Naming> naming(String id, LocalDate day) {
        return territory(id).flatMap(territory -> territory.naming(day));
    }

    /**
     * The territory of the day that this one is in, itself or what its mergers made of it.
     *
     * @throws NotDerivable if it began after the day: backward nobody knows the shares
     */
    public String forward(String id, LocalDate day) {
        Territory territory = territories.get(id);
        if (territory != null && day.isBefore(territory.validFrom())) {
            throw new NotDerivable(Set.of(id), day);
        }
        return standingFor(id, day);
    }

    /**
     * As {@link #forward(String, LocalDate)} for a set, which may shrink.
     *
     * @throws NotDerivable naming every territory of the set that began after the day
     */
    public SortedSet<String> forward(Set<String> ids, LocalDate day) {
        SortedSet<String> result = new TreeSet<>();
        SortedSet<String> tooYoung = new TreeSet<>();
        for (String id : ids) {
            Territory territory = territories.get(id);
            if (territory != null && day.isBefore(territory.validFrom())) {
                tooYoung.add(id);
            } else {
                result.add(standingFor(id, day));
            }
        }
        if (!tooYoung.isEmpty()) {
            throw new NotDerivable(tooYoung, day);
        }
        return result;
    }

    private String standingFor(String id, LocalDate day) {
        String current = id;
        Territory territory = territories.get(current);
        while (territory != null && territory.successorId() != null && territory.endedBy(day)) {
            current = territory.successorId();
            territory = territories.get(current);
        }
        return current;
    }

    /** What stands on the day in the place of a territory that has ended by then, to name it in a refusal. */
    public Optional<String> successorInForce(String id, LocalDate day) {
        String standing = standingFor(id, day);
        return standing.equals(id) || !inForce(standing, day) ? Optional.empty() : Optional.of(standing);
    }

    /** What stood on the day in the place of a territory that began later, to name it in a refusal; else empty. */
    public SortedSet<String> predecessorsInForce(String id, LocalDate day) {
        SortedSet<String> standing = new TreeSet<>(predecessors(id));
        standing.removeIf(predecessor -> !inForce(predecessor, day));
        return standing;
    }

    /** Everything that was ever merged into the territory, over all generations, without itself. */
    public SortedSet<String> predecessors(String id) {
        return ancestors.getOrDefault(id, Collections.emptySortedSet());
    }

    /** The territories and all that mergers ever joined them with, directly or through others. */
    public SortedSet<String> relatives(Collection<String> ids) {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (found.add(id)) {
                open.addAll(lineage(id));
                // Also of a successor that is only named, because nothing of its own has arrived yet.
                open.addAll(parents.getOrDefault(id, Collections.emptySortedSet()));
            }
        }
        return found;
    }

    /** The territory, its predecessors and its successors: who may write for one may write for all of them. */
    public SortedSet<String> lineage(String id) {
        SortedSet<String> line = lineages.get(id);
        return line == null ? Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(id))) : line;
    }

    /**
     * The cluster in which the province's union is on the day. Domain rule: a membership of its own that began by the
     * day decides; else, if all the provinces merged into it were in one cluster on their last day, that one carries
     * over until one of these memberships is ended later; else it is in none and the clusters of those provinces are
     * named as former. After its end a province is answered for by its successor; before its beginning it is in none.
     */
    public Clustering clusterOf(String provinceId, LocalDate day) {
        NavigableMap<LocalDate, Clustering> timeline = clusterings.get(standingFor(provinceId, day));
        if (timeline == null) {
            return Clustering.NONE;
        }
        Map.Entry<LocalDate, Clustering> period = timeline.floorEntry(day);
        return period == null ? Clustering.NONE : period.getValue();
    }

    /** The provinces in force on the day that are in the cluster, as {@link #clusterOf} says. */
    public SortedSet<String> members(String clusterId, LocalDate day) {
        SortedSet<String> found = new TreeSet<>();
        for (Territory territory : inForce(day)) {
            if (clusterId.equals(clusterOf(territory.id(), day).clusterId())) {
                found.add(territory.id());
            }
        }
        return found;
    }

    /** The provinces that are in the cluster on any day, as {@link #clusterOf} says of one that is in force. */
    public SortedSet<String> everMembers(String clusterId) {
        SortedSet<String> found = new TreeSet<>();
        clusterings.forEach((province, timeline) -> {
            if (timeline.values().stream().anyMatch(clustering -> clusterId.equals(clustering.clusterId()))) {
                found.add(province);
            }
        });
        return found;
    }

    /** Every day on which a territory or a membership begins or ends; between two of them nothing here changes. */
    public SortedSet<LocalDate> boundaries() {
        return boundaries;
    }
}
