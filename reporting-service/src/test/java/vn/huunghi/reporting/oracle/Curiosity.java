package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes up questions: every grouping and filter, alone and together, over days that lie well or badly. */
final class Curiosity {

    private static final List<String> DIMENSIONS = List.of(
            "province",
            "cluster",
            "year",
            "half",
            "quarter",
            "month",
            "kind",
            "country",
            "organisation",
            "sector",
            "donor");
    private static final List<String> FILTERS =
            List.of("province", "province", "cluster", "cluster", "kind", "country", "organisation", "sector", "donor");
    private static final List<String> OF_RETURNS = List.of("province", "cluster", "organisation");
    private static final List<String> OF_CLUSTERS = List.of("cluster", "organisation");
    private static final List<LocalDate> EVER = List.of(Draw.FIRST, LocalDate.of(2026, 12, 31));
    static final int MOST_GROUPINGS = 3;
    private static final List<String> PLACES_AND_TIMES = List.of("province", "cluster", "year", "quarter");

    private final World world;
    private final Draw draw;
    private final Register register;

    Curiosity(World world, Draw draw, Register register) {
        this.world = world;
        this.draw = draw;
        this.register = register;
    }

    /** What a report is asked of. */
    record Subject(String kind, String id) {}

    /** Of one measure on one basis, the rest as it comes. */
    Question question(Indicator measure, boolean declared) {
        var inTerm = draw.oneIn(10);
        var geography = draw.oneIn(2) ? null : geography();
        // Clusters and the nation declare seldom.
        var level = declared && draw.oneIn(3) ? draw.any("CLUSTER", "NATION") : Question.PROVINCE;
        var days = inTerm ? term() : level.equals(Question.PROVINCE) || draw.oneIn(2) ? days() : EVER;
        return new Question(
                measure,
                declared,
                days.get(0),
                days.get(1),
                groupBy(),
                filters(geography, declared, level),
                geography,
                inTerm,
                draw.oneIn(5),
                level);
    }

    private Set<String> groupBy() {
        return switch (draw.below(16)) {
            case 0, 1, 2 -> Set.of();
            case 3, 4, 5, 6 -> draw.some(PLACES_AND_TIMES, 2);
            case 7 -> new TreeSet<>(DIMENSIONS);
            default -> draw.some(DIMENSIONS, MOST_GROUPINGS);
        };
    }

    /** Years and their parts, or any two days. */
    List<LocalDate> days() {
        var day = draw.day();
        var first = day.withDayOfMonth(1);
        return switch (draw.below(7)) {
            case 0 -> List.of(first, first.plusMonths(1).minusDays(1));
            case 1 -> List.of(first, first.plusMonths(3).minusDays(1));
            case 2 -> ordered(day, draw.day());
            case 3 -> EVER;
            case 4 ->
                List.of(day.withDayOfYear(1), day.withDayOfYear(1).plusMonths(6).minusDays(1));
            default ->
                List.of(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1).minusDays(1));
        };
    }

    private List<LocalDate> term() {
        var first = 2022 + draw.below(3);
        return List.of(LocalDate.of(first, 1, 1), LocalDate.of(first + 1 + draw.below(3), 12, 31));
    }

    private static List<LocalDate> ordered(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? List.of(other, one) : List.of(one, other);
    }

    LocalDate geography() {
        return draw.oneIn(3) ? LocalDate.of(2026, 6, 30) : draw.day();
    }

    /** Mostly of what there is: a return has no donor, and what a cluster declares lies in no province. */
    private Map<String, Set<String>> filters(LocalDate geography, boolean declared, String level) {
        var filters = new TreeMap<String, Set<String>>();
        var able = declared ? OF_RETURNS : FILTERS;
        for (int i = draw.any(0, 0, 0, 1, 1, 2); i > 0; i--) {
            var dimension = draw.of(draw.oneIn(8) ? FILTERS : level.equals(Question.PROVINCE) ? able : OF_CLUSTERS);
            filters.put(dimension, draw.atLeastOne(values(dimension, geography), 2));
        }
        return filters;
    }

    private Set<String> values(String dimension, LocalDate geography) {
        return switch (dimension) {
            case "province" ->
                geography == null ? world.provinces.keySet() : world.atlas().inForce(geography);
            case "cluster" -> world.clusters.keySet();
            case "country" -> new TreeSet<>(Register.COUNTRIES);
            case "sector" -> new TreeSet<>(Aid.SECTORS);
            case "donor" -> world.donors.keySet();
            case "organisation" -> {
                var some = new ArrayList<>(register.actors());
                some.addAll(register.reporters());
                yield new TreeSet<>(some);
            }
            default -> {
                var kinds = new TreeSet<>(Deeds.KINDS);
                kinds.addAll(Register.AGREEMENTS);
                kinds.addAll(Aid.KINDS);
                kinds.addAll(List.of("FRIENDSHIP_ASSOCIATION", "CHAPTER", "NGO"));
                yield kinds;
            }
        };
    }

    Subject subject(String kind, LocalDate geography) {
        return switch (kind) {
            case "NATION" -> new Subject(kind, null);
            case "CLUSTER" -> new Subject(kind, draw.of(world.clusters.keySet()));
            default -> new Subject(kind, draw.of(world.atlas().inForce(geography)));
        };
    }
}
