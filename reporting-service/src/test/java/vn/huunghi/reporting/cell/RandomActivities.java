package vn.huunghi.reporting.cell;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.time.PartialDate;

/**
 * Random histories of activities, wholes and parts, in provinces that nobody else has; and, computed in the most naive
 * way, what their last states add up to.
 */
final class RandomActivities {
    static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final List<String> KINDS = List.of("COMMUNICATION", "YOUTH_EXCHANGE", "GIFT");
    private static final List<String> INDICATORS =
            List.of("COMMUNICATION_SESSIONS", "EXCHANGE_SESSIONS", "SCHOLARSHIPS", "HOUSEHOLDS_SUPPORTED");

    /** One version of one activity. */
    record State(
            String id,
            long version,
            boolean withdrawn,
            String status,
            String kind,
            PartialDate endsOn,
            List<String> provinces,
            String parentId,
            Map<String, Figure> figures) {

        boolean counts() {
            return !withdrawn && status.equals("HELD");
        }

        ObjectNode json() {
            ObjectNode json = JSON.createObjectNode();
            json.put("id", id).put("version", version);
            if (withdrawn) {
                return json.put("withdrawn", true);
            }
            json.put("kind", kind).put("title", "T").put("status", status).put("endsOn", endsOn.toString());
            json.put("parentId", parentId);
            json.set("provinceIds", JSON.valueToTree(provinces));
            json.set(
                    "figures",
                    JSON.valueToTree(figures.entrySet().stream()
                            .map(f -> IndicatorFigure.of(f.getKey(), f.getValue()))
                            .toList()));
            return json;
        }
    }

    /** Where a contribution is added. */
    record Cell(String measure, List<String> provinces, LocalDate from, LocalDate to) {}

    final List<String> provinces;
    private final List<String> wholes;
    private final List<String> parts;
    private final Random random;
    private final Map<String, Long> versions = new HashMap<>();

    RandomActivities(long seed, int wholes, int parts) {
        this.random = new Random(seed);
        String place = UUID.randomUUID().toString();
        this.provinces = List.of(place + "-a", place + "-b", place + "-c");
        this.wholes = ids(wholes);
        this.parts = ids(parts);
    }

    /** The next version of one of the activities. */
    State next() {
        boolean part = random.nextInt(wholes.size() + parts.size()) >= wholes.size();
        String id = one(part ? parts : wholes);
        Map<String, Figure> figures = new TreeMap<>();
        INDICATORS.stream().filter(i -> random.nextInt(3) == 0).forEach(i -> figures.put(i, figure()));
        return new State(
                id,
                versions.merge(id, 0L, (version, zero) -> version + 1),
                random.nextInt(10) == 0,
                random.nextInt(5) == 0 ? "CANCELLED" : "HELD",
                one(KINDS),
                endsOn(),
                List.copyOf(new TreeSet<>(provinces.subList(random.nextInt(3), 3))),
                part && random.nextInt(5) > 0 ? one(wholes) : null,
                figures);
    }

    /** The sum of every cell over the last states. */
    static Map<Cell, Figure> sums(Map<String, State> last) {
        Map<Cell, List<Figure>> parts = new HashMap<>();
        for (State state : last.values()) {
            if (!state.counts()) {
                continue;
            }
            Map<String, Figure> figures = new TreeMap<>(state.figures());
            if (state.parentId() == null) {
                figures.put("ACTIVITIES", Figure.exact(1));
            }
            if (state.kind().equals("COMMUNICATION")) {
                figures.putIfAbsent("COMMUNICATION_SESSIONS", Figure.exact(1));
            }
            if (state.kind().equals("YOUTH_EXCHANGE")) {
                figures.putIfAbsent("EXCHANGE_SESSIONS", Figure.exact(1));
            }
            State parent = state.parentId() == null ? null : last.get(state.parentId());
            if (parent != null && parent.counts()) {
                figures.keySet().removeAll(parent.figures().keySet());
            }
            figures.forEach((measure, figure) -> parts.computeIfAbsent(cell(state, measure), c -> new ArrayList<>())
                    .add(figure));
        }
        Map<Cell, Figure> sums = new HashMap<>();
        parts.forEach((cell, figures) -> sums.put(cell, Figure.sum(figures).orElseThrow()));
        return sums;
    }

    private static Cell cell(State state, String measure) {
        PartialDate day = state.endsOn();
        YearMonth month = day.isYear() ? null : YearMonth.from(day.first());
        return new Cell(
                measure,
                state.provinces(),
                month == null ? day.first() : month.atDay(1),
                month == null ? day.last() : month.atEndOfMonth());
    }

    private PartialDate endsOn() {
        int month = 1 + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0 -> PartialDate.ofYear(2024);
            case 1 -> PartialDate.parse("2024-0" + month);
            default -> PartialDate.of(LocalDate.of(2024, month, 1 + random.nextInt(28)));
        };
    }

    private Figure figure() {
        BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(1000), random.nextInt(3));
        return switch (random.nextInt(6)) {
            case 0 -> Figure.moreThan(number);
            case 1 -> Figure.nearly(number);
            case 2 -> Figure.about(number);
            case 3 -> Figure.range(number, number.add(BigDecimal.TEN));
            case 4 -> Figure.unquantified();
            default -> Figure.exact(number);
        };
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static List<String> ids(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        return ids;
    }
}
