package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.time.Days;

class TimeBucketTest {

    @Test
    void calendarPeriodsAreClippedToTheDaysAsked() {
        var buckets = TimeBucket.of(
                Set.of(Dimension.QUARTER), new Days(LocalDate.of(2024, 2, 15), LocalDate.of(2024, 8, 10)));
        assertEquals(
                List.of(
                        new Days(LocalDate.of(2024, 2, 15), LocalDate.of(2024, 3, 31)),
                        new Days(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30)),
                        new Days(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 8, 10))),
                buckets.stream().map(TimeBucket::days).toList());
        assertEquals(LocalDate.of(2024, 1, 1), buckets.get(0).start());
    }

    @Test
    void theFinestDimensionDividesAndTheCoarserOnesNameIt() {
        var buckets = TimeBucket.of(Set.of(Dimension.YEAR, Dimension.HALF, Dimension.MONTH), Days.ofYear(2024));
        assertEquals(12, buckets.size());
        assertEquals("2024-07", buckets.get(6).labels().get(Dimension.MONTH));
        assertEquals("2024-H2", buckets.get(6).labels().get(Dimension.HALF));
        assertEquals("2024", buckets.get(6).labels().get(Dimension.YEAR));
    }

    @Test
    void withoutATimeDimensionTheDaysAskedAreOneQuestion() {
        assertEquals(
                List.of(Days.ofYear(2024)),
                TimeBucket.of(Set.of(Dimension.PROVINCE), Days.ofYear(2024)).stream()
                        .map(TimeBucket::days)
                        .toList());
    }
}
