package vn.huunghi.activity.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.PartialDate;

class ActivityRulesTest {
    // In Hà Nội it is already 2 July.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-01T20:00:00Z"), ZoneOffset.UTC);

    @Test
    void anActivityThatWasHeldCannotEndAfterTheBusinessDay() {
        assertEquals("held-in-the-future", refused(dates(ActivityStatus.HELD, null, "2025-07-03")));
        assertEquals(
                "2025-07-02",
                taken(dates(ActivityStatus.HELD, null, "2025-07-02")).endsOn().toString());
    }

    @Test
    void anActivityHeldInAMonthOrYearThatHasBegunIsTaken() {
        assertEquals(
                "2025-07",
                taken(dates(ActivityStatus.HELD, null, "2025-07")).endsOn().toString());
        assertEquals(
                "2025", taken(dates(ActivityStatus.HELD, null, "2025")).endsOn().toString());
        assertEquals("held-in-the-future", refused(dates(ActivityStatus.HELD, null, "2025-08")));
    }

    @Test
    void whatIsPlannedOrCalledOffMayLieInTheFuture() {
        assertEquals(
                "2026",
                taken(dates(ActivityStatus.PLANNED, null, "2026")).endsOn().toString());
        assertEquals(
                "2026",
                taken(dates(ActivityStatus.CANCELLED, null, "2026")).endsOn().toString());
    }

    @Test
    void aStartIsItsFirstDayAndAnEndItsLast() {
        assertEquals(
                "2024-05-20",
                taken(dates(ActivityStatus.HELD, "2024-05-20", "2024-05"))
                        .startsOn()
                        .toString());
        assertEquals("starts-after-it-ends", refused(dates(ActivityStatus.HELD, "2024-06", "2024-05")));
        assertEquals("starts-after-it-ends", refused(dates(ActivityStatus.HELD, "2024-05-02", "2024-05-01")));
    }

    @Test
    void anEditionNeedsItsSeries() {
        assertEquals("edition-without-series", refused(series(null, 2)));
        assertEquals(2, taken(series(UUID.randomUUID(), 2)).editionNo());
    }

    @Test
    void aCountryIsOneOfIso3166() {
        assertEquals("unknown-country", refused(countries("KH", "XX")));
        assertEquals("unknown-country", refused(countries("kh")));
        assertEquals(List.of("KH", "LA"), taken(countries("KH", "LA", "KH")).countryCodes());
    }

    @Test
    void theRefusedCountryIsNamedByItsPlace() {
        Refusal refusal = assertThrows(Refusal.class, () -> activity(countries("KH", "XX")));

        assertEquals("countryCodes[1]", refusal.violations().get(0).field());
    }

    @Test
    void everyChangeIsLaterThanTheOneBeforeEvenWithinOneInstant() {
        Activity activity = activity(countries("KH"));
        Instant first = activity.changedAt();

        activity.withdraw(CLOCK);

        assertTrue(activity.changedAt().isAfter(first));
    }

    @Test
    void theExternalIdStaysItsClientsUntilItIsAnotherOne() {
        Activity activity = activity(externalId("A-1"));

        activity.restate(externalId("A-1"), List.of(), "another", CLOCK);
        assertEquals("client", activity.externalClient());

        activity.restate(externalId("B-1"), List.of(), "another", CLOCK);
        assertEquals("another", activity.externalClient());
    }

    @Test
    void textsAreStrippedAndComposedAndBlankOnesAreNone() {
        NewActivity stated = new NewActivity(
                ActivityKind.GIFT,
                "  Ta\u0306\u0323ng qua\u0300 \u00a0",
                ActivityStatus.HELD,
                null,
                PartialDate.parse("2024"),
                null,
                null,
                null,
                Arrays.asList("tay-ninh", "tay-ninh"),
                "  ",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Source(" ", null, null),
                " ");

        assertEquals("T\u1eb7ng qu\u00e0", stated.title());
        assertNull(stated.place());
        assertNull(stated.source());
        assertNull(stated.externalId());
        assertEquals(List.of("tay-ninh"), stated.provinceIds());
    }

    private static String refused(NewActivity stated) {
        return assertThrows(Refusal.class, () -> activity(stated)).type().code();
    }

    private static ActivityChanged taken(NewActivity stated) {
        return activity(stated).state();
    }

    private static Activity activity(NewActivity stated) {
        return new Activity(UUID.randomUUID(), stated, List.of(), "client", CLOCK);
    }

    private static NewActivity dates(ActivityStatus status, String startsOn, String endsOn) {
        return stated(status, startsOn, endsOn, null, null, null, null);
    }

    private static NewActivity series(UUID seriesId, Integer editionNo) {
        return stated(ActivityStatus.HELD, null, "2024", List.of(), seriesId, editionNo, null);
    }

    private static NewActivity countries(String... codes) {
        return stated(ActivityStatus.HELD, null, "2024", List.of(codes), null, null, null);
    }

    private static NewActivity externalId(String externalId) {
        return stated(ActivityStatus.HELD, null, "2024", List.of(), null, null, externalId);
    }

    private static NewActivity stated(
            ActivityStatus status,
            String startsOn,
            String endsOn,
            List<String> countryCodes,
            UUID seriesId,
            Integer editionNo,
            String externalId) {
        return new NewActivity(
                ActivityKind.CONFERENCE,
                "Hội nghị",
                status,
                startsOn == null ? null : PartialDate.parse(startsOn),
                PartialDate.parse(endsOn),
                null,
                null,
                List.of(),
                List.of("tay-ninh"),
                null,
                countryCodes,
                null,
                null,
                null,
                seriesId,
                editionNo,
                List.of(),
                List.of(),
                List.of(),
                null,
                externalId);
    }
}
