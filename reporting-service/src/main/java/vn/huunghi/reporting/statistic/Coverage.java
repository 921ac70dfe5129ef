package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import vn.huunghi.kit.time.Days;

/** Whether stretches of days leave a gap; both ends of every stretch belong to it. */
final class Coverage {

    private Coverage() {}

    static boolean covers(Collection<Days> stretches, LocalDate from, LocalDate to) {
        var next = from;
        for (var days :
                stretches.stream().sorted(Comparator.comparing(Days::from)).toList()) {
            if (days.from().isAfter(next)) {
                break;
            }
            if (!days.to().isBefore(next)) {
                next = days.to().plusDays(1);
            }
        }
        return next.isAfter(to);
    }
}
