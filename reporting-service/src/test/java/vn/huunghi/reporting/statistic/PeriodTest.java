package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.time.Days;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock = """
                    2017-01-01, 2022-12-31, 6
                    2024-01-01, 2025-12-31, 2
                    2024-01-01, 2024-12-31, -
                    2024-01-01, 2025-12-30, -
                    2024-01-02, 2025-12-31, -
                    2024-07-01, 2025-06-30, -
                    """)
    void ofSeveralWholeYearsThereIsAnAverage(LocalDate from, LocalDate to, Integer years) {
        assertEquals(new Period(new Days(from, to), years), Period.of(new Days(from, to)));
    }

    @ParameterizedTest
    @CsvSource({"2017-2022, 2017-01-01, 2022-12-31, 5", "2024-2025, 2024-01-01, 2025-12-31, 1"})
    void aTermHasAYearLessThanItsCalendarYears(String term, LocalDate from, LocalDate to, int years) {
        assertEquals(new Period(new Days(from, to), years), Period.ofTerm(term));
    }
}
