package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is asked of the service and of the oracle alike.
 *
 * @param filters by dimension
 * @param geography null: as reported
 * @param inTerm whether the years asked are those of a term, which shares its first with the one before
 * @param level PROVINCE, or only of what is declared CLUSTER or NATION
 */
record Question(
        Indicator measure,
        boolean declared,
        LocalDate from,
        LocalDate to,
        Set<String> groupBy,
        Map<String, Set<String>> filters,
        LocalDate geography,
        boolean inTerm,
        boolean cumulative,
        String level) {

    static final String PROVINCE = "PROVINCE";

    boolean asks(String dimension) {
        return groupBy.contains(dimension);
    }

    boolean groupsByTime() {
        return groupBy.stream().anyMatch(Period.LENGTHS::containsKey);
    }

    Set<String> filter(String dimension) {
        return filters.getOrDefault(dimension, Set.of());
    }

    /** An empty filter keeps everything. */
    boolean keeps(String dimension, Set<String> values) {
        return filter(dimension).isEmpty() || filter(dimension).stream().anyMatch(values::contains);
    }

    Question groupedBy(Set<String> dimensions) {
        return new Question(measure, declared, from, to, dimensions, filters, geography, inTerm, cumulative, level);
    }

    /** Over how many an average is; null where there is none. */
    Integer years() {
        var whole = from.getDayOfYear() == 1 && to.plusDays(1).getDayOfYear() == 1;
        var years = to.getYear() - from.getYear() + (inTerm ? 0 : 1);
        var averaged = measure.isFlow() && !cumulative && !groupsByTime();
        return averaged && (inTerm || whole && years > 1) ? years : null;
    }

    Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        parameters.put("measure", measure.id());
        parameters.put("basis", declared ? "declared" : "recorded");
        if (inTerm) {
            parameters.put("term", from.getYear() + "-" + to.getYear());
        } else {
            parameters.put("from", from.toString());
            parameters.put("to", to.toString());
        }
        if (!groupBy.isEmpty()) {
            parameters.put("groupBy", String.join(",", groupBy));
        }
        filters.forEach((dimension, values) -> parameters.put(dimension, String.join(",", values)));
        if (geography != null) {
            parameters.put("geography", geography.toString());
        }
        if (cumulative) {
            parameters.put("accumulation", "CUMULATIVE");
        }
        if (!level.equals(PROVINCE)) {
            parameters.put("level", level);
        }
        return parameters;
    }
}
