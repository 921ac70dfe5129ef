package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Level;

/**
 * Finds what a declared cell lacks: a province of it, or a predecessor of one, that has declared no figure of the
 * measure for days on which it was in force; at the clusters' level a cluster.
 */
final class Membership {

    private final StatisticQuery query;
    private final Geography geography;

    Membership(StatisticQuery query, Geography geography) {
        this.query = query;
        this.geography = geography;
    }

    Set<Incomplete> gaps(CellKey key, List<Tally.Placed> placed) {
        // Of one reporter nobody expects that it declares for all, whether it has a cell or was asked for; anything
        // else that
        // records are told apart by a return has none of.
        if (query.asks(Dimension.ORGANISATION)
                || !query.filters().organisations().isEmpty()) {
            return Set.of();
        }
        if (query.level() != Level.PROVINCE) {
            return query.level() == Level.CLUSTER && lacksACluster(key, placed)
                    ? EnumSet.of(Incomplete.MEMBER_MISSING)
                    : Set.of();
        }
        var asked = key.bucket().days();
        var missing = EnumSet.noneOf(Incomplete.class);
        for (var province : expected(key, asked)) {
            if (standsFor(province, asked).stream().anyMatch(t -> !declared(t, placed))) {
                missing.add(Incomplete.MEMBER_MISSING);
            }
        }
        return missing;
    }

    /** Whether a cluster that has members, or was asked for, has declared nothing of its own; a cluster's cell is all of it. */
    private boolean lacksACluster(CellKey key, List<Tally.Placed> placed) {
        if (key.clusters() != null) {
            return false;
        }
        var day = day(key.bucket().days());
        var expected = query.filters().clusters().isEmpty()
                ? geography.inForce(day).stream()
                        .map(t -> geography.clusterOf(t.id(), day).clusterId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : query.filters().clusters();
        return !placed.stream().map(p -> p.piece().clusterId()).toList().containsAll(expected);
    }

    private LocalDate day(Days asked) {
        return query.geographyOn() == null ? asked.to() : query.geographyOn();
    }

    /** The provinces that the cell stands for. */
    private SortedSet<String> expected(CellKey key, Days asked) {
        var day = day(asked);
        if (key.provinces() != null) {
            return key.provinces();
        }
        if (key.clusters() != null) {
            return key.withoutCluster() ? new TreeSet<>() : members(key.clusters(), day);
        }
        if (!query.filters().provinces().isEmpty()) {
            return new TreeSet<>(query.filters().provinces());
        }
        if (!query.filters().clusters().isEmpty()) {
            return members(query.filters().clusters(), day);
        }
        var all = new TreeSet<String>();
        geography.inForce(day).forEach(t -> all.add(t.id()));
        return all;
    }

    private SortedSet<String> members(Set<String> clusters, LocalDate day) {
        var members = new TreeSet<String>();
        clusters.forEach(c -> members.addAll(geography.members(c, day)));
        return members;
    }

    /** The province itself and, where it stands for them, its predecessors, as far as they were in force in the days asked. */
    private List<Territory> standsFor(String province, Days asked) {
        var ids = new TreeSet<String>();
        ids.add(province);
        if (query.geographyOn() != null || !query.asks(Dimension.PROVINCE)) {
            ids.addAll(geography.predecessors(province));
        }
        return ids.stream()
                .flatMap(id -> geography.territory(id).stream())
                .filter(t -> !t.validFrom().isAfter(asked.to())
                        && (t.validTo() == null || t.validTo().isAfter(asked.from())))
                .toList();
    }

    // A successor's figure that reaches back into the predecessor's days stands for it.
    private boolean declared(Territory territory, List<Tally.Placed> placed) {
        var successors = new TreeSet<String>();
        for (var next = territory.successorId(); next != null; ) {
            successors.add(next);
            next = geography.territory(next).map(Territory::successorId).orElse(null);
        }
        return placed.stream()
                .map(Tally.Placed::piece)
                .anyMatch(piece -> piece.provinces().contains(territory.id())
                        || (piece.provinces().stream().anyMatch(successors::contains)
                                && piece.covered().from().isBefore(territory.validTo())));
    }
}
