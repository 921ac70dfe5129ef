package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Periodic returns of provinces, clusters and the nation, over days that meet, overlap and hold one another. */
final class Returns {

    private static final Map<String, Integer> MONTHS =
            new TreeMap<>(Map.of("MONTH", 1, "QUARTER", 3, "HALF_YEAR", 6, "YEAR", 12, "TERM", 24));
    private static final List<String> KINDS = List.of(
            "YEAR",
            "YEAR",
            "HALF_YEAR",
            "HALF_YEAR",
            "QUARTER",
            "QUARTER",
            "MONTH",
            "TERM",
            "YEAR_TO_DATE",
            "YEAR_TO_DATE",
            "CUMULATIVE",
            "CUMULATIVE",
            "AS_OF");

    private final World world;
    private final Draw draw;
    private final Places places;
    private final Register register;
    private final List<String> ids;

    Returns(World world, Draw draw, Places places, Register register) {
        this.world = world;
        this.draw = draw;
        this.places = places;
        this.register = register;
        ids = draw.ids(110);
    }

    Return next() {
        var id = draw.below(ids.size());
        var kind = draw.of(KINDS);
        var from = from(kind);
        var to = to(kind, from);
        var scope = draw.below(10);
        var province = scope < 7 ? places.province(to) : null;
        var cluster = scope == 7 || scope == 8 ? draw.of(world.clusters.keySet()) : null;
        return new Return(
                ids.get(id),
                draw.of(register.reporters()),
                province,
                cluster,
                draw.oneIn(3) ? includes(id, province, cluster, from, to) : List.of(),
                kind,
                kind.equals("AS_OF") || kind.equals("CUMULATIVE") && draw.oneIn(2) ? null : from,
                to,
                figures(),
                draw.any("ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "SUBMITTED", "SENT_BACK"),
                false);
    }

    private LocalDate from(String kind) {
        var day = draw.day();
        if (!MONTHS.containsKey(kind)) {
            return day.withDayOfYear(1);
        }
        var months = Math.min(MONTHS.get(kind), 12);
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    private LocalDate to(String kind, LocalDate from) {
        if (!MONTHS.containsKey(kind)) {
            var to = from.plusDays(draw.below(365));
            return draw.oneIn(2) ? to.withDayOfMonth(to.lengthOfMonth()) : to;
        }
        return from.plusMonths(MONTHS.get(kind)).minusDays(1);
    }

    private Map<String, Fig> figures() {
        var figures = new TreeMap<String, Fig>();
        for (int i = 2 + draw.below(8); i > 0; i--) {
            var indicator = draw.of(Indicator.ALL);
            figures.put(indicator.id(), indicator.isMoney() ? draw.money() : draw.count());
        }
        return figures;
    }

    /** Of earlier ids alone, so that no ring closes; within its days and what it speaks for, as things are. */
    private List<String> includes(int id, String province, String cluster, LocalDate from, LocalDate to) {
        var able = new ArrayList<String>();
        for (var other : ids.subList(0, id)) {
            var held = world.returns.get(other);
            if (held == null || held.to().isAfter(to)) {
                continue;
            }
            var begins = held.from() == null ? held.to() : held.from();
            var speaksOf = held.province() == null ? null : world.atlas().forward(held.province(), to);
            if (!begins.isBefore(from)
                    && Objects.equals(province, speaksOf)
                    && Objects.equals(cluster, held.cluster())) {
                able.add(other);
            }
        }
        return able.isEmpty() ? List.of() : List.copyOf(draw.some(able, 3));
    }
}
