package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.reporting.contribution.Accumulation;

/**
 * The stretches of days within which a set of provinces is one place, so that sums of what was recorded within them can
 * still be laid into any geography. Numbered from 0, the one before the first beginning.
 */
record Epochs(List<LocalDate> beginnings) {

    /** Clusters as reported change with every membership, provinces only where one begins. */
    static Epochs of(StatisticQuery query, Geography geography) {
        var clustersAsReported = query.geographyOn() == null && query.needsCluster();
        return new Epochs(geography.boundaries().stream()
                .filter(day -> clustersAsReported || aProvinceBegins(geography, day))
                .toList());
    }

    private static boolean aProvinceBegins(Geography geography, LocalDate day) {
        return geography.inForce(day).stream().map(Territory::validFrom).anyMatch(day::equals);
    }

    /** The number of the day's, as {@code width_bucket} tells it. */
    long number(LocalDate day) {
        return beginnings.stream().filter(b -> !b.isAfter(day)).count();
    }

    /** A day within one; which one does not matter. */
    LocalDate day(int number) {
        if (number > 0) {
            return beginnings.get(number - 1);
        }
        return beginnings.isEmpty()
                ? Geography.REGISTER_BEGINS
                : beginnings.get(0).minusDays(1);
    }

    /** The first of its days that the question is about, as the database reads it. */
    String first(long number, StatisticQuery query) {
        var from = query.accumulation() == Accumulation.CUMULATIVE
                ? null
                : query.days().from();
        var begins = number == 0 ? null : beginnings.get((int) number - 1);
        if (from == null || begins != null && begins.isAfter(from)) {
            return begins == null ? "-infinity" : begins.toString();
        }
        return from.toString();
    }

    /** The last of its days that the question is about. */
    String last(long number, StatisticQuery query) {
        var to = query.days().to();
        var next = number == beginnings.size() ? null : beginnings.get((int) number);
        return next == null || next.isAfter(to)
                ? to.toString()
                : next.minusDays(1).toString();
    }

    /** The first days of the months that belong to two epochs, as far as they may matter. */
    Set<LocalDate> dividedMonths(StatisticQuery query) {
        var sinceEver = query.accumulation() == Accumulation.CUMULATIVE;
        return beginnings.stream()
                .filter(day ->
                        day.getDayOfMonth() != 1 && !day.isAfter(query.days().to()))
                .filter(day -> sinceEver || !day.isBefore(query.days().from()))
                .map(day -> day.withDayOfMonth(1))
                .collect(Collectors.toSet());
    }
}
