package vn.huunghi.reporting.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.time.Days;

class PeriodNameTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-01-01, 2024-12-31, -, Năm trước",
                "2024-04-01, 2024-06-30, -, Cùng kỳ năm trước",
                "2024-02-29, 2024-02-29, -, Cùng kỳ năm trước",
                "2023-07-01, 2024-12-31, -, Cùng kỳ trước đó",
                "2017-01-01, 2022-12-31, 5, Nhiệm kỳ trước",
                "2017-01-01, 2022-12-31, 6, Giai đoạn trước"
            })
    void whatIsComparedIsCalledWhatItIs(LocalDate from, LocalDate to, Integer years, String vi) {
        assertEquals(vi, PeriodName.before(new Days(from, to), years).vi());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-05T02:00:00Z, '………, ngày 05 tháng 9 năm 2024'",
        "2024-02-11T02:00:00Z, '………, ngày 11 tháng 02 năm 2024'",
        "2024-12-31T18:00:00Z, '………, ngày 01 tháng 01 năm 2025'",
        "2024-10-20T02:00:00Z, '………, ngày 20 tháng 10 năm 2024'"
    })
    void onlyDaysBelowTenAndTheMonthsOneAndTwoBeginWithAZero(Instant signed, String line) {
        assertEquals(line, PeriodName.dateline(signed, Language.VI));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-01-01, 2024-12-31, -, năm 2024, in 2024",
                "2024-01-01, 2024-06-30, -, sáu tháng đầu năm 2024, in the first half of 2024",
                "2024-07-01, 2024-12-31, -, sáu tháng cuối năm 2024, in the second half of 2024",
                "2024-04-01, 2024-06-30, -, quý II năm 2024, in the second quarter of 2024",
                "2024-02-01, 2024-02-29, -, tháng 2 năm 2024, in February 2024",
                "2017-01-01, 2022-12-31, 5, nhiệm kỳ 2017–2022, in the term 2017–2022",
                "2017-01-01, 2022-12-31, 6, giai đoạn 2017–2022, in the years 2017–2022",
                "2024-02-01, 2024-04-30, -, từ ngày 01/02/2024 đến ngày 30/04/2024, from 2024-02-01 to 2024-04-30",
                "2024-01-01, 2024-03-15, -, từ ngày 01/01/2024 đến ngày 15/03/2024, from 2024-01-01 to 2024-03-15",
                "2023-07-01, 2024-06-30, -, từ ngày 01/07/2023 đến ngày 30/06/2024, from 2023-07-01 to 2024-06-30"
            })
    void daysAreCalledAsPeopleCallThem(LocalDate from, LocalDate to, Integer years, String vi, String en) {
        assertEquals(vi, PeriodName.of(new Days(from, to), years, Language.VI));
        assertEquals(en, PeriodName.of(new Days(from, to), years, Language.EN));
    }
}
