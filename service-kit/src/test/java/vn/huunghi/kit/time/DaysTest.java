package vn.huunghi.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate JAN_1 = LocalDate.of(2024, 1, 1);
    private static final LocalDate JUN_30 = LocalDate.of(2024, 6, 30);
    private static final LocalDate DEC_31 = LocalDate.of(2024, 12, 31);

    private final Days year = new Days(JAN_1, DEC_31);
    private final Days half = new Days(JAN_1, JUN_30);

    @Test
    void bothEndsBelongToThem() {
        assertEquals(366, year.length());
        assertEquals(1, new Days(JAN_1, JAN_1).length());
        assertTrue(year.contains(JAN_1) && year.contains(DEC_31));
        assertFalse(year.contains(JAN_1.minusDays(1)) || year.contains(DEC_31.plusDays(1)));
        assertEquals(year, Days.ofYear(2024));
    }

    @Test
    void theLastDayNeverLiesBeforeTheFirst() {
        assertThrows(IllegalArgumentException.class, () -> new Days(JUN_30, JAN_1));
    }

    @Test
    void containTheSameDaysAndFewerButNotMore() {
        assertTrue(year.contains(year) && year.contains(half));
        assertFalse(half.contains(year));
    }

    @Test
    void overlapOnOneSharedDay() {
        assertTrue(half.overlaps(new Days(JUN_30, DEC_31)));
        assertTrue(new Days(JUN_30, DEC_31).overlaps(half));
        assertTrue(year.overlaps(half) && half.overlaps(year));
        Days second = new Days(JUN_30.plusDays(1), DEC_31);
        assertFalse(half.overlaps(second) || second.overlaps(half));
    }

    @Test
    void followWithoutGapOrOverlap() {
        assertTrue(new Days(JUN_30.plusDays(1), DEC_31).follows(half));
        assertFalse(new Days(JUN_30, DEC_31).follows(half));
        assertFalse(new Days(JUN_30.plusDays(2), DEC_31).follows(half));
    }

    @Test
    void runFromAPartialStartToAPartialEnd() {
        Days term = Days.of(PartialDate.parse("2022"), PartialDate.parse("2027-02"));
        assertEquals(new Days(LocalDate.of(2022, 1, 1), LocalDate.of(2027, 2, 28)), term);
    }

    @Test
    void theBusinessDayIsVietnamsWhateverTheServerThinks() {
        Instant evening = Instant.parse("2025-06-30T17:00:00Z");
        LocalDate merger = LocalDate.of(2025, 7, 1);
        for (ZoneId zone : new ZoneId[] {ZoneOffset.UTC, ZoneId.of("America/New_York"), BusinessDay.ZONE}) {
            assertEquals(merger, BusinessDay.today(Clock.fixed(evening, zone)));
            assertEquals(merger.minusDays(1), BusinessDay.today(Clock.fixed(evening.minusMillis(1), zone)));
        }
    }
}
