package vn.huunghi.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.statistic.Period;

class ReportPeriodTest {

    @Test
    void aYearIsComparedWithTheYearBefore() {
        assertEquals(Days.ofYear(2023), ReportPeriod.before(Days.ofYear(2024)));
    }

    @Test
    void aHalfYearIsComparedWithTheSameHalfOfTheYearBefore() {
        assertEquals(days("2023-01-01", "2023-06-30"), ReportPeriod.before(days("2024-01-01", "2024-06-30")));
    }

    @Test
    void aTermIsComparedWithAsManyYearsBefore() {
        assertEquals(days("2017-01-01", "2021-12-31"), ReportPeriod.before(days("2022-01-01", "2026-12-31")));
    }

    @Test
    void aTermFromCongressToCongressIsComparedWithTheOneBefore() {
        assertEquals(days("2012-01-01", "2017-12-31"), ReportPeriod.before(Period.ofTerm("2017-2022")));
        assertEquals(days("2017-01-01", "2022-12-31"), ReportPeriod.before(Period.of(days("2023-01-01", "2028-12-31"))));
        assertEquals(Days.ofYear(2023), ReportPeriod.before(Period.of(Days.ofYear(2024))));
    }

    @Test
    void theEndOfFebruaryStaysTheEndOfFebruary() {
        assertEquals(days("2024-02-01", "2024-02-29"), ReportPeriod.before(days("2025-02-01", "2025-02-28")));
        assertEquals(days("2023-02-01", "2023-02-28"), ReportPeriod.before(days("2024-02-01", "2024-02-29")));
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }
}
