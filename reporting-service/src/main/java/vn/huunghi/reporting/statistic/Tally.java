package vn.huunghi.reporting.statistic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.NotDerivable;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.problem.ReportingProblem;

/** Lays pieces into the geography asked for and adds up those that fall into one cell. */
final class Tally {

    /** A piece and where it lies. */
    record Placed(Piece piece, Place place) {}

    private final StatisticQuery query;
    private final Geography geography;
    private final Membership membership;
    /** All that was to be placed, kept by the filters or not. */
    private final List<Piece> pieces;

    Tally(StatisticQuery query, Geography geography) {
        this(query, geography, new ArrayList<>());
    }

    private Tally(StatisticQuery query, Geography geography, List<Piece> pieces) {
        this.query = query;
        this.geography = geography;
        this.pieces = pieces;
        this.membership = new Membership(query, geography, pieces);
    }

    /** One of the same pieces that tells cells apart by other dimensions. */
    Tally groupedBy(Set<Dimension> dimensions) {
        return new Tally(query.groupedBy(dimensions), geography, pieces);
    }

    /**
     * The pieces that the filters keep, each with its place.
     *
     * @throws Refusal naming every province that came into being after the day of the geography
     */
    List<Placed> place(List<Piece> answering) {
        pieces.addAll(answering);
        var notDerivable = new TreeSet<String>();
        var placed = place(answering, notDerivable);
        if (!notDerivable.isEmpty()) {
            throw notDerivable(notDerivable);
        }
        return placed;
    }

    /** Those of them that have a place in the geography: what is only shown beside an answer is no reason to refuse it. */
    List<Placed> placeable(List<Piece> shown) {
        return place(shown, new TreeSet<>());
    }

    private List<Placed> place(List<Piece> toPlace, Set<String> notDerivable) {
        var placement = new Placement(geography, query.geographyOn());
        var placed = new ArrayList<Placed>();
        for (var piece : toPlace) {
            try {
                var place = placement.of(piece);
                if (query.filters().keep(place)) {
                    placed.add(new Placed(piece, place));
                }
            } catch (NotDerivable e) {
                if (mayConcern(piece)) {
                    notDerivable.addAll(e.provinceIds());
                }
            }
        }
        return placed;
    }

    /**
     * Whether a piece that cannot be restated would have met the filters: what stood in place of its provinces then is
     * known, only not in which shares.
     */
    private boolean mayConcern(Piece piece) {
        var on = query.geographyOn();
        var then = new TreeSet<String>();
        for (var province : piece.provinces()) {
            if (geography.inForce(province, on)) {
                then.add(province);
            }
            then.addAll(geography.predecessorsInForce(province, on));
            geography.successorInForce(province, on).ifPresent(then::add);
        }
        var clusters = then.stream()
                .flatMap(province ->
                        Stream.ofNullable(geography.clusterOf(province, on).clusterId()))
                .collect(Collectors.toSet());
        return Filters.meets(query.filters().provinces(), then)
                && Filters.meets(query.filters().clusters(), clusters);
    }

    private Refusal notDerivable(Set<String> provinces) {
        var ids = String.join(", ", provinces);
        return Refusal.of(
                        ReportingProblem.GEOGRAPHY_NOT_DERIVABLE,
                        "geography",
                        new Message(
                                "Không thể quy đổi về ranh giới ngày %s: %s được lập sau ngày đó, và không nguồn nào cho biết phần của từng tỉnh cũ."
                                        .formatted(query.geographyOn(), ids),
                                "Nothing can be restated to the boundaries of %s: %s came into being later, and no source tells the shares of the former provinces."
                                        .formatted(query.geographyOn(), ids)))
                .with("provinces", List.copyOf(provinces));
    }

    /** What falls into each cell. */
    Map<CellKey, List<Placed>> groups(List<Placed> placed) {
        var groups = new LinkedHashMap<CellKey, List<Placed>>();
        placed.forEach(p -> groups.computeIfAbsent(CellKey.of(query, p.piece(), p.place()), k -> new ArrayList<>())
                .add(p));
        return groups;
    }

    List<Cell> cells(Map<CellKey, List<Placed>> groups) {
        return groups.entrySet().stream().map(this::cell).toList();
    }

    private Cell cell(Map.Entry<CellKey, List<Placed>> group) {
        var sum = new FigureSum();
        var records = 0L;
        var ids = new HashSet<String>();
        for (var part : group.getValue()) {
            part.piece().amount().addTo(sum);
            records += part.piece().records();
            ids.addAll(part.piece().recordIds());
        }
        var placed = group.getValue();
        var figure = placed.size() == 1
                ? placed.get(0).piece().amount().figure()
                : sum.figure().orElseThrow();
        var incomplete = EnumSet.noneOf(Incomplete.class);
        if (group.getValue().stream().anyMatch(p -> p.piece().amount().notCounted())) {
            incomplete.add(Incomplete.NOT_COUNTED);
        }
        if (query.basis() == Basis.DECLARED) {
            incomplete.addAll(declaredGaps(group.getKey(), group.getValue()));
        }
        return new Cell(group.getKey(), figure, incomplete, records + ids.size());
    }

    private Set<Incomplete> declaredGaps(CellKey key, List<Placed> placed) {
        var gaps = EnumSet.noneOf(Incomplete.class);
        if (placed.stream().anyMatch(p -> p.piece().periodNotCovered())) {
            gaps.add(Incomplete.PERIOD_NOT_COVERED);
        }
        gaps.addAll(membership.gaps(key, placed));
        return gaps;
    }
}
