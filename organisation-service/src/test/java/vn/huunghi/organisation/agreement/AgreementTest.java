package vn.huunghi.organisation.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.agreement.Facts.agreement;
import static vn.huunghi.organisation.agreement.Facts.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.problem.Refusal;

class AgreementTest {
    /** In Việt Nam it is the 15th already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-14T18:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2022-03-08, 2022-05, 2027-04, 2022-04-30, PROPOSED",
        "2022-03-08, 2022-05, 2027-04, 2022-05-01, IN_FORCE",
        "2022-03-08, 2022-05, 2027-04, 2027-04-30, IN_FORCE",
        "2022-03-08, 2022-05, 2027-04, 2027-05-01, EXPIRED",
        "2022-03-08, , , 2022-03-07, PROPOSED",
        "2022-03-08, , , 2022-03-08, IN_FORCE",
        "2022-03-08, , , 2199-12-31, IN_FORCE",
        "2022, , 2024, 2021-12-31, PROPOSED",
        "2022, , 2024, 2022-01-01, IN_FORCE",
        "2022, , 2024, 2024-12-31, IN_FORCE",
        "2022, , 2024, 2025-01-01, EXPIRED",
        ", 2026-02-28, 2026, 2026-02-27, PROPOSED",
        ", 2026-02-28, 2026, 2026-02-28, IN_FORCE",
        ", , , 2199-12-31, PROPOSED",
        ", , 2024, 2025-01-01, PROPOSED",
    })
    void whatItIsFollowsFromItsDays(String signed, String from, String to, LocalDate day, AgreementStatus status) {
        assertEquals(status, stored(agreement(signed, from, to, null)).statusOn(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2027, 2025-06-30, 2025-06-29, IN_FORCE",
        "2027, 2025-06-30, 2025-06-30, TERMINATED",
        "2027, 2025-06-30, 2028-01-01, TERMINATED",
        ", 2025-06-30, 2199-12-31, TERMINATED",
        // On its first day already: it never bound.
        "2027, 2022-01-01, 2022-01-01, TERMINATED",
        "2027, 2022-01-01, 2021-12-31, PROPOSED",
        // What has run out is not ended once more.
        "2023, 2024-01-01, 2024-01-01, EXPIRED",
        "2023, 2025-06-30, 2026-01-01, EXPIRED",
    })
    void whatEndedItFirstIsWhatItStays(String to, String terminated, LocalDate day, AgreementStatus status) {
        assertEquals(status, stored(agreement(null, "2022", to, terminated)).statusOn(day));
    }

    @ParameterizedTest
    @CsvSource({
        ", 2022-05, 2022-04, , validity-upside-down",
        ", 2022, 2021, , validity-upside-down",
        "2024-06-01, , 2023, , validity-upside-down",
        "2022-05-02, , 2022-05-01, , validity-upside-down",
        "2025-03-16, , , , signed-in-the-future",
        "2025-04, , , , signed-in-the-future",
        ", 2022-05, 2027, 2022-04-30, terminated-before-it-begins",
        ", , , 2022-04-30, terminated-before-it-begins",
    })
    void daysThatContradictEachOther(String signed, String from, String to, String terminated, String code) {
        assertRefused(code, agreement(signed, from, to, terminated));
    }

    @ParameterizedTest
    @CsvSource({
        // Of the day itself, and of a year or month that has begun.
        "2025-03-15, , , ",
        "2025-03, , , ",
        "2025, , , ",
        ", 2022, 2022, ",
        ", 2022-05, 2022, ",
        ", 2022-05-01, 2022-05-01, ",
        // To be signed before it begins.
        ", 2199, , ",
        ", 2022-05, , 2022-05-01",
    })
    void daysThatAreLegal(String signed, String from, String to, String terminated) {
        assertEquals(1, stored(agreement(signed, from, to, terminated)).version());
    }

    @Test
    void anAgreementHasAParty() {
        NewAgreement alone = new NewAgreement(
                AgreementKind.TWINNING, "Kết nghĩa", null, null, null, null, null, null, null, null, null, null, null);

        assertRefused("agreement-without-party", alone);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2024-01-01, , obligation-interval-too-short",
        "-3, 2024-01-01, , obligation-interval-too-short",
        "3, 2024-01-01, 2025-03-16, obligation-done-in-the-future",
        "3, 2024-01-01, 2021-12-31, obligation-done-before-the-agreement",
    })
    void anObligationThatIsNone(Integer every, String first, String done, String code) {
        StatedObligation owed = done == null ? obligation(every, first) : obligation(every, first, done);

        assertRefused(code, agreement(null, "2022", null, null, List.of(owed)));
    }

    @Test
    void anObligationMayBeMetTodayAndBeforeItIsDue() {
        stored(agreement(null, "2022", null, null, List.of(obligation(3, "2199-01-01", "2022-01-01", "2025-03-15"))));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2022-12-31, 0, 2022-12-31",
        "12, 2022-12-31, 2, 2024-12-31",
        // Counted from the first day and not from the one before.
        "1, 2024-01-31, 1, 2024-02-29",
        "1, 2024-01-31, 2, 2024-03-31",
        ", 2024-01-31, 0, 2024-01-31",
        ", 2024-01-31, 1, ",
        "12, , 0, ",
        // The last day of the agreement, and the one after it.
        "12, 2026-12-31, 1, 2027-12-31",
        "12, 2027-01-01, 1, ",
    })
    void anObligationIsDueAgainUntilTheAgreementEnds(Integer every, String first, int times, LocalDate due) {
        String[] done = new String[times];
        Arrays.fill(done, "2024-01-15");
        NewAgreement facts = agreement(null, "2022", "2027", null);

        assertEquals(
                due,
                Obligation.of(obligation(every, first, done), facts.validity()).nextDueOn());
    }

    @Test
    void aTerminationEndsWhatWasStillToCome() {
        Validity validity = agreement(null, "2022", "2027", "2025-06-30").validity();

        assertEquals(
                LocalDate.parse("2025-06-29"),
                Obligation.of(obligation(null, "2025-06-29"), validity).nextDueOn());
        assertEquals(
                null, Obligation.of(obligation(null, "2025-06-30"), validity).nextDueOn());
    }

    @Test
    void everyChangeIsLaterThanTheOneBefore() {
        Agreement agreement = stored(agreement("2022", null, null, null));
        Instant before = agreement.changedAt();

        agreement.restate(agreement("2022", null, null, null), "app", CLOCK);

        assertTrue(agreement.changedAt().isAfter(before));
    }

    private static Agreement stored(NewAgreement facts) {
        return new Agreement(UUID.randomUUID(), facts, "app", CLOCK);
    }

    private static void assertRefused(String code, NewAgreement facts) {
        assertEquals(
                code, assertThrows(Refusal.class, () -> stored(facts)).type().code());
    }
}
