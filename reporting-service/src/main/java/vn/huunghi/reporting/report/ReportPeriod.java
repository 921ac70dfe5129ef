package vn.huunghi.reporting.report;

import java.time.LocalDate;
import java.time.Period;
import vn.huunghi.kit.time.Days;

/** The days that a report compares with its own. */
final class ReportPeriod {

    private ReportPeriod() {}

    /** The same days as many years before as the period is long, at least one; a month's end stays a month's end. */
    static Days before(Days days) {
        var length = Period.between(days.from(), days.to().plusDays(1));
        var years = Math.max(1, length.getYears() + (length.getMonths() + length.getDays() > 0 ? 1 : 0));
        return new Days(days.from().minusYears(years), shifted(days.to(), years));
    }

    private static LocalDate shifted(LocalDate last, int years) {
        var earlier = last.minusYears(years);
        return last.getDayOfMonth() == last.lengthOfMonth() ? earlier.withDayOfMonth(earlier.lengthOfMonth()) : earlier;
    }
}
