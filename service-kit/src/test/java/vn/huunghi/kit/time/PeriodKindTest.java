package vn.huunghi.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodKindTest {

    @ParameterizedTest
    @CsvSource({
        "YEAR,2024-01-01,2024-12-31,true",
        "YEAR,2024-01-01,2025-12-31,false",
        "YEAR,2024-07-01,2025-06-30,false",
        "YEAR,2024-01-01,2024-12-30,false",
        "YEAR,,2024-12-31,false",
        "HALF_YEAR,2024-01-01,2024-06-30,true",
        "HALF_YEAR,2024-07-01,2024-12-31,true",
        "HALF_YEAR,2024-04-01,2024-09-30,false",
        "HALF_YEAR,2024-01-01,2024-12-31,false",
        "QUARTER,2024-01-01,2024-03-31,true",
        "QUARTER,2024-04-01,2024-06-30,true",
        "QUARTER,2024-10-01,2024-12-31,true",
        "QUARTER,2024-02-01,2024-04-30,false",
        "QUARTER,2024-01-01,2024-03-30,false",
        "MONTH,2024-02-01,2024-02-29,true",
        "MONTH,2024-02-01,2024-02-28,false",
        "MONTH,2024-12-01,2024-12-31,true",
        "MONTH,2024-12-02,2024-12-31,false",
        "TERM,2017-08-18,2022-08-18,true",
        "TERM,2017-08-18,2017-08-18,true",
        "TERM,,2022-08-18,false",
        "TERM,2022-08-18,2017-08-18,false",
        "YEAR_TO_DATE,2023-01-01,2023-07-31,true",
        "YEAR_TO_DATE,2023-01-01,2023-01-01,true",
        "YEAR_TO_DATE,2023-01-01,2023-12-31,true",
        "YEAR_TO_DATE,2023-01-02,2023-07-31,false",
        "YEAR_TO_DATE,2022-01-01,2023-07-31,false",
        "YEAR_TO_DATE,,2023-07-31,false",
        "CUMULATIVE,,2023-07-31,true",
        "CUMULATIVE,2010-05-04,2023-07-31,true",
        "CUMULATIVE,2023-08-01,2023-07-31,false",
        "AS_OF,,2023-07-31,true",
        "AS_OF,2023-07-31,2023-07-31,false",
        "AS_OF,2023-01-01,2023-07-31,false"
    })
    void aPeriodsDaysMustBearItsName(PeriodKind kind, LocalDate from, LocalDate to, boolean allowed) {
        assertEquals(allowed, kind.allows(from, to));
    }

    @Test
    void noKindDoesWithoutALastDay() {
        for (PeriodKind kind : PeriodKind.values()) {
            assertFalse(kind.allows(LocalDate.of(2024, 1, 1), null), kind.name());
            assertFalse(kind.allows(null, null), kind.name());
        }
    }
}
