package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.huunghi.kit.time.Days;

/**
 * A stretch of the days asked that is answered as a query of its own, because a figure known only by year must not be
 * forced into one of its months.
 *
 * @param start the first day of the calendar period, which may lie before the days asked
 * @param days the part of the period that lies within the days asked
 * @param labels the calendar period's name by each time dimension asked for: 2024, 2024-H1, 2024-Q1, 2024-01
 */
record TimeBucket(LocalDate start, Days days, Map<Dimension, String> labels) {

    private static final int DIGITS_OF_A_YEAR = 4;
    // There was no year 0.
    private static final Pattern BEGINS_WITH_A_YEAR = Pattern.compile("(?!0000)[0-9]{4}");

    /** The whole of the days asked, under no name. */
    static TimeBucket whole(Days asked) {
        return new TimeBucket(asked.from(), asked, Map.of());
    }

    /** The calendar periods of the finest time dimension that meet the days asked, in order; the whole if there is none. */
    static List<TimeBucket> of(Collection<Dimension> dimensions, Days asked) {
        var times = dimensions.stream().filter(Dimension::isTime).toList();
        if (times.isEmpty()) {
            return List.of(whole(asked));
        }
        var finest = finest(times);
        var buckets = new ArrayList<TimeBucket>();
        for (var start = start(finest, asked.from());
                !start.isAfter(asked.to());
                start = start.plusMonths(months(finest))) {
            var last = start.plusMonths(months(finest)).minusDays(1);
            var labels = new EnumMap<Dimension, String>(Dimension.class);
            for (var time : times) {
                labels.put(time, label(time, start));
            }
            buckets.add(new TimeBucket(
                    start,
                    new Days(
                            start.isBefore(asked.from()) ? asked.from() : start,
                            last.isAfter(asked.to()) ? asked.to() : last),
                    labels));
        }
        return buckets;
    }

    /** The days of the calendar period that cells show under this name. */
    static Optional<Days> named(Dimension time, String label) {
        if (!BEGINS_WITH_A_YEAR.matcher(label).lookingAt()) {
            return Optional.empty();
        }
        var year = Days.ofYear(Integer.parseInt(label.substring(0, DIGITS_OF_A_YEAR)));
        return of(List.of(time), year).stream()
                .filter(bucket -> bucket.labels().get(time).equals(label))
                .map(TimeBucket::days)
                .findFirst();
    }

    static Dimension finest(Collection<Dimension> times) {
        return times.stream().max(Comparator.comparingInt(t -> -months(t))).orElseThrow();
    }

    static LocalDate start(Dimension time, LocalDate day) {
        var length = months(time);
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / length * length + 1, 1);
    }

    private static int months(Dimension time) {
        return switch (time) {
            case YEAR -> 12;
            case HALF -> 6;
            case QUARTER -> 3;
            case MONTH -> 1;
            case PROVINCE, CLUSTER, KIND, COUNTRY, ORGANISATION, SECTOR, DONOR ->
                throw new IllegalArgumentException(time + " is no time");
        };
    }

    private static String label(Dimension time, LocalDate start) {
        var ordinal = (start.getMonthValue() - 1) / months(time) + 1;
        return switch (time) {
            case YEAR -> "%04d".formatted(start.getYear());
            case HALF -> "%04d-H%d".formatted(start.getYear(), ordinal);
            case QUARTER -> "%04d-Q%d".formatted(start.getYear(), ordinal);
            case MONTH -> "%04d-%02d".formatted(start.getYear(), ordinal);
            case PROVINCE, CLUSTER, KIND, COUNTRY, ORGANISATION, SECTOR, DONOR ->
                throw new IllegalArgumentException(time + " is no time");
        };
    }
}
