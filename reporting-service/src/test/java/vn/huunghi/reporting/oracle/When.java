package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.time.YearMonth;

/** A date as exact as it is known: a day, a month or a year. */
record When(String text, LocalDate first, LocalDate last) {

    static When day(LocalDate day) {
        return new When(day.toString(), day, day);
    }

    static When month(LocalDate within) {
        var month = YearMonth.from(within);
        return new When(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    static When year(LocalDate within) {
        var year = within.getYear();
        return new When("" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static String text(When when) {
        return when == null ? null : when.text;
    }
}
