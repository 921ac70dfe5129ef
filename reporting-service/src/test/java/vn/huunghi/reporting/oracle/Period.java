package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of a calendar period that lies in the days asked.
 *
 * @param names by dimension of time
 */
record Period(LocalDate from, LocalDate to, Map<String, String> names) {

    /** In months. */
    static final Map<String, Integer> LENGTHS = Map.of("year", 12, "half", 6, "quarter", 3, "month", 1);

    static List<Period> of(Question question, Set<String> groupBy) {
        var finest = groupBy.stream()
                .filter(LENGTHS::containsKey)
                .mapToInt(LENGTHS::get)
                .min();
        if (finest.isEmpty()) {
            return List.of(new Period(question.from(), question.to(), Map.of()));
        }
        var periods = new ArrayList<Period>();
        for (var day = question.from(); !day.isAfter(question.to()); ) {
            var last = LocalDate.of(day.getYear(), 1, 1);
            while (!last.isAfter(day)) {
                last = last.plusMonths(finest.getAsInt());
            }
            last = last.minusDays(1);
            periods.add(new Period(day, last.isAfter(question.to()) ? question.to() : last, names(day, groupBy)));
            day = last.plusDays(1);
        }
        return periods;
    }

    private static Map<String, String> names(LocalDate day, Set<String> groupBy) {
        var month = day.getMonthValue();
        var names = new TreeMap<String, String>();
        names.put("year", "" + day.getYear());
        names.put("half", day.getYear() + "-H" + (month + 5) / 6);
        names.put("quarter", day.getYear() + "-Q" + (month + 2) / 3);
        names.put("month", day.toString().substring(0, 7));
        names.keySet().retainAll(groupBy);
        return names;
    }
}
