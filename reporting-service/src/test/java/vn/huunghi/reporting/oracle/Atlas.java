package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Provinces and clusters over time, asked day by day and worked out anew each time: the most naive geography there is. */
final class Atlas {

    static final LocalDate REGISTER_BEGINS = LocalDate.of(2008, 8, 1);

    /** @param former where there is no cluster: those of the provinces that were merged */
    record Standing(String cluster, Set<String> former) {

        static final Standing NONE = new Standing(null, Set.of());
    }

    private final Map<String, Province> provinces;
    private final Collection<Cluster> clusters;

    Atlas(Map<String, Province> provinces, Collection<Cluster> clusters) {
        this.provinces = provinces;
        this.clusters = clusters;
    }

    Collection<Province> provinces() {
        return provinces.values();
    }

    Province province(String id) {
        return provinces.get(id);
    }

    boolean began(String id, LocalDate day) {
        return !day.isBefore(province(id).from());
    }

    Set<String> inForce(LocalDate day) {
        var found = new TreeSet<String>();
        for (var province : provinces.values()) {
            if (province.inForce(day)) {
                found.add(province.id());
            }
        }
        return found;
    }

    /** What stands in its place on the day; itself while it lasts. */
    String forward(String id, LocalDate day) {
        var province = province(id);
        return province.to() != null && !day.isBefore(province.to()) ? forward(province.successor(), day) : id;
    }

    /** Everything that was merged into it, over all generations. */
    Set<String> predecessors(String id) {
        var found = new TreeSet<String>();
        for (var parent : mergedInto(id)) {
            found.add(parent.id());
            found.addAll(predecessors(parent.id()));
        }
        return found;
    }

    Set<String> successors(String id) {
        var found = new TreeSet<String>();
        for (var next = province(id).successor();
                next != null;
                next = province(next).successor()) {
            found.add(next);
        }
        return found;
    }

    private List<Province> mergedInto(String id) {
        var found = new ArrayList<Province>();
        for (var province : provinces.values()) {
            if (id.equals(province.successor())) {
                found.add(province);
            }
        }
        return found;
    }

    /** Where those provinces were on a day: one that had not begun was all of what later became it. */
    Set<String> existing(Set<String> ids, LocalDate day) {
        var known = day.isBefore(REGISTER_BEGINS) ? REGISTER_BEGINS : day;
        var found = new TreeSet<String>();
        for (var id : ids) {
            var before = new TreeSet<String>();
            if (!began(id, day)) {
                predecessors(id).stream()
                        .filter(p -> province(p).inForce(known))
                        .forEach(before::add);
            }
            if (before.isEmpty()) {
                before.add(id);
            }
            found.addAll(before);
        }
        return found;
    }

    /**
     * Where its union stands on the day: in the cluster that it joined itself, else in that of all its predecessors, if
     * they were in one, as long as none of them left it for another reason than the merger.
     */
    Standing cluster(String id, LocalDate day) {
        var standing = forward(id, day);
        return began(standing, day) ? seen(standing, day, day) : Standing.NONE;
    }

    private Standing seen(String id, LocalDate day, LocalDate seenFrom) {
        String cluster = null;
        Cluster.Membership last = null;
        for (var each : clusters) {
            for (var membership : each.memberships()) {
                if (membership.province().equals(id)
                        && !membership.from().isAfter(day)
                        && (last == null || isLater(membership, last, day))) {
                    last = membership;
                    cluster = each.id();
                }
            }
        }
        if (last == null) {
            return carried(id, seenFrom);
        }
        if (!last.holdsOn(day)) {
            return Standing.NONE;
        }
        return leftSince(last, seenFrom) ? new Standing(null, Set.of(cluster)) : new Standing(cluster, Set.of());
    }

    private static boolean isLater(Cluster.Membership one, Cluster.Membership other, LocalDate day) {
        return one.holdsOn(day) == other.holdsOn(day) ? one.from().isAfter(other.from()) : one.holdsOn(day);
    }

    private boolean leftSince(Cluster.Membership membership, LocalDate seenFrom) {
        if (membership.to() == null || membership.to().isAfter(seenFrom)) {
            return false;
        }
        var ends = new ArrayList<LocalDate>();
        ends.add(province(membership.province()).to());
        successors(membership.province())
                .forEach(next -> ends.add(province(next).to()));
        return !ends.contains(membership.to());
    }

    private Standing carried(String id, LocalDate seenFrom) {
        var common = new TreeSet<String>();
        var former = new TreeSet<String>();
        var all = true;
        for (var parent : mergedInto(id)) {
            var last = seen(parent.id(), parent.to().minusDays(1), seenFrom);
            former.addAll(last.former());
            if (last.cluster() == null) {
                all = false;
            } else {
                common.add(last.cluster());
            }
        }
        former.addAll(common);
        return all && common.size() == 1 ? new Standing(common.first(), Set.of()) : new Standing(null, former);
    }

    Set<String> members(Set<String> ofClusters, LocalDate day) {
        var found = new TreeSet<String>();
        for (var id : inForce(day)) {
            var cluster = cluster(id, day).cluster();
            if (cluster != null && ofClusters.contains(cluster)) {
                found.add(id);
            }
        }
        return found;
    }

    /** Whether the one province became exactly the other, at its beginning. */
    boolean succeeds(Set<String> later, Set<String> earlier) {
        var start = start(later);
        if (later.equals(earlier) || !start.isAfter(start(earlier))) {
            return false;
        }
        var became = new TreeSet<String>();
        earlier.forEach(id -> became.add(forward(id, start)));
        return became.equals(later);
    }

    /** The first day on which all of them were there. */
    LocalDate start(Set<String> ids) {
        return ids.stream()
                .map(id -> province(id).from())
                .max(Comparator.naturalOrder())
                .orElse(REGISTER_BEGINS);
    }

    /** Nothing was a province after its end: what is dated later counts as on its last day. */
    LocalDate within(String id, LocalDate day) {
        var end = province(id).to();
        return end != null && !day.isBefore(end) ? end.minusDays(1) : day;
    }
}
