package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.NotDerivable;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.time.Days;

/**
 * Finds what a declared cell lacks: a province whose figure would lie in it, and that has declared none though it was in
 * force; at the clusters' level a cluster.
 */
final class Membership {

    private final StatisticQuery query;
    private final Geography geography;
    private final List<Piece> all;
    private final Placement placement;
    private final Map<Days, Map<Place, List<Territory>>> expected = new HashMap<>();

    /** @param all the figures that answer, also what the filters leave out */
    Membership(StatisticQuery query, Geography geography, List<Piece> all) {
        this.query = query;
        this.geography = geography;
        this.all = all;
        this.placement = new Placement(geography, query.geographyOn());
    }

    Set<Incomplete> gaps(CellKey key, List<Tally.Placed> placed) {
        // Of one reporter nobody expects that it declares for all, whether it has a cell or was asked for; anything
        // else that
        // records are told apart by a return has none of.
        if (query.asks(Dimension.ORGANISATION)
                || !query.filters().organisations().isEmpty()) {
            return Set.of();
        }
        var lacks = switch (query.level()) {
            case PROVINCE -> lacksAProvince(key, placed);
            case CLUSTER -> lacksACluster(key, placed);
            case NATION -> false;
        };
        return lacks ? EnumSet.of(Incomplete.MEMBER_MISSING) : Set.of();
    }

    private boolean lacksAProvince(CellKey key, List<Tally.Placed> placed) {
        var place = new Place(key.provinces(), key.clusters(), key.formerClusters(), key.withoutCluster());
        return expected.computeIfAbsent(key.bucket().days(), this::byPlace).getOrDefault(place, List.of()).stream()
                .anyMatch(territory -> !declared(key, territory, placed));
    }

    /** The provinces that were in force in the days asked, by the place of the cell that their own figures would lie in. */
    private Map<Place, List<Territory>> byPlace(Days asked) {
        var byPlace = new HashMap<Place, List<Territory>>();
        for (var territory : geography.inForce(asked)) {
            ofItsOwn(territory, asked.to())
                    .filter(query.filters()::keep)
                    .ifPresent(place -> byPlace.computeIfAbsent(asked(place), p -> new ArrayList<>())
                            .add(territory));
        }
        return byPlace;
    }

    private Optional<Place> ofItsOwn(Territory territory, LocalDate day) {
        try {
            return Optional.of(placement.ofDeclared(new TreeSet<>(Set.of(territory.id())), day));
        } catch (NotDerivable e) {
            // What it was on that day nobody knows, so no cell is known to lack it.
            return Optional.empty();
        }
    }

    /** As much of a place as the cells are told apart by. */
    private Place asked(Place place) {
        var byCluster = query.asks(Dimension.CLUSTER);
        return new Place(
                query.asks(Dimension.PROVINCE) ? place.provinces() : null,
                byCluster ? place.clusters() : null,
                byCluster ? place.formerClusters() : null,
                byCluster && place.withoutCluster());
    }

    /** Whether a cluster that has members, or was asked for, has declared nothing of its own; a cluster's cell is all of it. */
    private boolean lacksACluster(CellKey key, List<Tally.Placed> placed) {
        if (key.clusters() != null) {
            return false;
        }
        var day = query.geographyOn() == null ? key.bucket().days().to() : query.geographyOn();
        var expected = query.filters().clusters().isEmpty()
                ? geography.inForce(day).stream()
                        .map(t -> geography.clusterOf(t.id(), day).clusterId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : query.filters().clusters();
        return !placed.stream().map(p -> p.piece().clusterId()).toList().containsAll(expected);
    }

    /** Whether it did in the cell, or what it became speaks for its days, wherever that lies: it has taken its place. */
    private boolean declared(CellKey key, Territory territory, List<Tally.Placed> placed) {
        if (placed.stream().anyMatch(p -> p.piece().provinces().contains(territory.id()))) {
            return true;
        }
        if (territory.validTo() == null) {
            return false;
        }
        var successors = new TreeSet<String>();
        for (var next = territory.successorId(); next != null; ) {
            successors.add(next);
            next = geography.territory(next).map(Territory::successorId).orElse(null);
        }
        return all.stream()
                .filter(piece ->
                        piece.measure().equals(key.measure()) && piece.bucket().equals(key.bucket()))
                .anyMatch(piece -> piece.provinces().stream().anyMatch(successors::contains)
                        && piece.covered().from().isBefore(territory.validTo()));
    }
}
