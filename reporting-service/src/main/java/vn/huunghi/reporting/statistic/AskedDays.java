package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.problem.ReportingProblem;

/** The days that a client asks a statistic for: from one to another or a term, narrowed to calendar periods. */
final class AskedDays {

    private AskedDays() {}

    /** Where nothing but calendar periods is asked for, they are the days. */
    static Period of(StatisticParameters asked) {
        var narrowing = calendarPeriods(asked);
        var stated = asked.from != null || asked.to != null || asked.term != null;
        if (narrowing.isEmpty()) {
            return stated(asked);
        }
        var days = stated ? stated(asked).days() : null;
        for (var period : narrowing.entrySet()) {
            days = days == null ? period.getValue() : inBoth(days, period.getValue(), period.getKey());
        }
        return Period.of(days);
    }

    private static Period stated(StatisticParameters asked) {
        if (asked.term != null && (asked.from != null || asked.to != null)) {
            throw ParameterValues.invalid("term", "một nhiệm kỳ không kèm from và to", "given without from and to");
        }
        return asked.term != null
                ? Period.ofTerm(asked.term)
                : Period.of(Questions.days(
                        ParameterValues.requiredDay("from", asked.from), ParameterValues.requiredDay("to", asked.to)));
    }

    private static Map<String, Days> calendarPeriods(StatisticParameters asked) {
        var periods = new LinkedHashMap<String, Days>();
        add(periods, Dimension.YEAR, asked.year, "2024");
        add(periods, Dimension.HALF, asked.half, "2024-H1");
        add(periods, Dimension.QUARTER, asked.quarter, "2024-Q1");
        add(periods, Dimension.MONTH, asked.month, "2024-01");
        return periods;
    }

    private static void add(Map<String, Days> periods, Dimension time, String asked, String example) {
        if (asked != null) {
            periods.put(
                    time.parameter(),
                    TimeBucket.named(time, asked)
                            .orElseThrow(() -> ParameterValues.invalid(
                                    time.parameter(), "một giá trị như " + example, "one value such as " + example)));
        }
    }

    private static Days inBoth(Days days, Days period, String parameter) {
        if (!days.overlaps(period)) {
            throw Refusal.of(
                    ReportingProblem.NO_DAYS_LEFT,
                    parameter,
                    new Message(
                            "Từ %s đến %s không có ngày nào thuộc %s được hỏi."
                                    .formatted(days.from(), days.to(), parameter),
                            "From %s to %s no day belongs to the %s asked."
                                    .formatted(days.from(), days.to(), parameter)));
        }
        return new Days(later(days.from(), period.from()), earlier(days.to(), period.to()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
