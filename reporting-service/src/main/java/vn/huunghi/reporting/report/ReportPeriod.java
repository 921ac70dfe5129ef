package vn.huunghi.reporting.report;

import java.time.LocalDate;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.statistic.Period;

/** The days that a report compares with its own. */
final class ReportPeriod {

    private ReportPeriod() {}

    /** The days before a period; before a term the term before, with which it shares the year of the congress between. */
    static Days before(Period period) {
        return period.years() == null ? before(period.days()) : before(period.days(), period.years());
    }

    /** The same days as many years before as the period is long, at least one; a month's end stays a month's end. */
    static Days before(Days days) {
        var length = java.time.Period.between(days.from(), days.to().plusDays(1));
        var years = Math.max(1, length.getYears() + (length.getMonths() + length.getDays() > 0 ? 1 : 0));
        return before(days, years);
    }

    private static Days before(Days days, int years) {
        return new Days(days.from().minusYears(years), shifted(days.to(), years));
    }

    private static LocalDate shifted(LocalDate last, int years) {
        var earlier = last.minusYears(years);
        return last.getDayOfMonth() == last.lengthOfMonth() ? earlier.withDayOfMonth(earlier.lengthOfMonth()) : earlier;
    }
}
