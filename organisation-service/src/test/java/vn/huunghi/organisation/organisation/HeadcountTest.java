package vn.huunghi.organisation.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.huunghi.organisation.organisation.Facts.association;
import static vn.huunghi.organisation.organisation.OrganisationStatus.ACTIVE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.time.PartialDate;

class HeadcountTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    private final Organisation organisation =
            new Organisation(UUID.randomUUID(), association("Hội A", ACTIVE, "2009-05"), day("2009-05-01"), CLOCK);

    @Test
    void whatIsNotOverTodayIsInTheFuture() {
        count("2026-03-15");
        count("2026-02");
        count("2025");

        assertRefused("headcount-in-the-future", () -> count("2026-03"));
        assertRefused("headcount-in-the-future", () -> count("2026"));
        assertRefused("headcount-in-the-future", () -> count("2026-03-16"));
        assertRefused("headcount-in-the-future", () -> count("2026-04"));
        assertRefused("headcount-in-the-future", () -> count("2027"));
    }

    @Test
    void whatEndsBeforeTheFoundationIsTooEarly() {
        count("2009-05-01");
        count("2009");

        assertRefused("headcount-before-foundation", () -> count("2009-04-30"));
        assertRefused("headcount-before-foundation", () -> count("2009-04"));
        assertRefused("headcount-before-foundation", () -> count("2008"));
    }

    @Test
    void theFoundationIsNotMovedBehindAHeadcount() {
        count("2010-06");

        organisation.correct(association("Hội A", ACTIVE, "2010-06-30"), TODAY, CLOCK);
        assertRefused(
                "headcount-before-foundation",
                () -> organisation.correct(association("Hội A", ACTIVE, "2010-07-01"), TODAY, CLOCK));
    }

    @Test
    void datesThatShareDaysAreTwoStatementsAndTheSameDateIsOne() {
        count("2023-12");
        count("2023");
        count("2023-12-31");
        count("2023");

        assertEquals(
                "[2023, 2023-12, 2023-12-31]",
                organisation.headcounts().stream().map(Headcount::asOf).toList().toString());
    }

    @Test
    void aHeadcountWithoutAFigureIsNone() {
        assertRefused(
                "headcount-empty",
                () -> Headcount.of(PartialDate.ofYear(2023), new NewHeadcount(null, null, null, null)));
    }

    @Test
    void whoseMembersTheyAreIsUnstatedUnlessSaid() {
        assertEquals(HeadcountScope.UNSTATED, new NewHeadcount(members(), null, null, null).scope());
    }

    private void count(String asOf) {
        organisation.count(
                Headcount.of(PartialDate.parse(asOf), new NewHeadcount(members(), null, null, null)), TODAY, CLOCK);
    }

    private static FigureInput members() {
        return new FigureInput(BigDecimal.TEN, null, null, null, null, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void assertRefused(String code, Executable change) {
        assertEquals(code, assertThrows(Refusal.class, change).type().code());
    }
}
