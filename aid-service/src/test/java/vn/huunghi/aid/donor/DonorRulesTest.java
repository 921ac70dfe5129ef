package vn.huunghi.aid.donor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.EnumSource;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.time.Days;

class DonorRulesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-01T20:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "OPERATION, 2023-01-01, 2025-12-31",
        "OPERATION, 2023-03-01, 2026-02-28",
        "OPERATION, 2021-03-01, 2024-02-29",
        "OPERATION, 2024-02-29, 2027-02-28",
        "OPERATION, 2024-03-01, 2027-02-28",
        "OPERATION, 2021-06-15, 2024-06-14",
        "REPRESENTATIVE_OFFICE, 2023-01-01, 2027-12-31",
        "REPRESENTATIVE_OFFICE, 2024-02-29, 2029-02-28",
        "PROJECT_OFFICE, 2022-10-31, 2027-10-30"
    })
    void aRegistrationLastsAtMostUntilTheEveOfItsAnniversary(RegistrationKind kind, LocalDate from, LocalDate last) {
        assertEquals(last, taken(entry("1", kind, from, last, null)).get(0).to());
        assertEquals("registration-too-long", refused(entry("1", kind, from, last.plusDays(1), null)));
    }

    @Test
    void projectOfficesAreNoLongerRegisteredFromDecree58On() {
        assertEquals("no-project-offices", refused(office("2022-11-01", "2023-10-31")));
        assertEquals("no-project-offices", refused(office("2023-01-01", "2099-12-31")));
        assertEquals(1, taken(office("2022-10-31", "2023-10-30")).size());
    }

    @Test
    void aRegistrationOfASingleDayIsOneAndNothingEndsBeforeItBegins() {
        assertEquals(1, taken(entry("1", "2024-01-01", "2024-01-01", null)).size());
        assertEquals("registration-ends-before-it-begins", refused(entry("1", "2024-01-02", "2024-01-01", null)));
    }

    @Test
    void anExtensionBeginsAfterTheEntryBeforeHasEnded() {
        Registration first = entry("1", "2023-01-01", "2025-12-31", null);

        assertEquals(
                2, taken(first, entry("1", "2026-01-01", "2028-12-31", null)).size());
        assertEquals("registrations-overlap", refused(first, entry("1", "2025-12-31", "2028-12-30", null)));
        assertEquals("registrations-overlap", refused(entry("1", "2025-12-31", "2028-12-30", null), first));
        assertEquals("registrations-overlap", refused(first, first));
        assertEquals(
                "registrations[1].from",
                refusal(first, first).violations().get(0).field());
    }

    @Test
    void otherNumbersAndOtherKindsOverlapAsTheyLike() {
        Registration first = entry("1", "2023-01-01", "2025-12-31", null);

        assertEquals(
                3,
                taken(
                                first,
                                entry("2", "2023-01-01", "2025-12-31", null),
                                entry(
                                        "1",
                                        RegistrationKind.REPRESENTATIVE_OFFICE,
                                        LocalDate.parse("2024-01-01"),
                                        LocalDate.parse("2025-12-31"),
                                        null))
                        .size());
    }

    @Test
    void whatWasWithdrawnMakesRoomFromThatDayOn() {
        Registration withdrawn = entry("1", "2023-01-01", "2025-12-31", "2024-06-01");

        assertEquals(
                new Days(LocalDate.parse("2023-01-01"), LocalDate.parse("2024-05-31")),
                withdrawn.days().orElseThrow());
        assertEquals(
                2,
                taken(withdrawn, entry("1", "2024-06-01", "2027-05-31", null)).size());
        assertEquals("registrations-overlap", refused(withdrawn, entry("1", "2024-05-31", "2027-05-30", null)));
        assertTrue(entry("1", "2023-01-01", "2025-12-31", "2023-01-01").days().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31", "2026-01-01"})
    void aWithdrawalLiesWithinTheDaysThatItEnds(String day) {
        assertEquals("registration-withdrawn-outside-its-days", refused(entry("1", "2023-01-01", "2025-12-31", day)));
    }

    @ParameterizedTest
    @EnumSource(value = DonorKind.class, mode = EnumSource.Mode.EXCLUDE, names = "NGO")
    void onlyAnNgoHoldsRegistrations(DonorKind kind) {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> donor(stated(kind, null, List.of(entry("1", "2023-01-01", "2023-12-31", null)), null)));

        assertEquals("only-ngos-register", refusal.type().code());
        assertEquals(kind, donor(stated(kind, null, null, null)).state().kind());
    }

    @Test
    void aCountryIsOneOfIso3166() {
        assertEquals(
                "KR", donor(stated(DonorKind.NGO, "KR", null, null)).state().countryCode());
        for (String code : List.of("XX", "kr", "KOR")) {
            Refusal refusal = assertThrows(Refusal.class, () -> donor(stated(DonorKind.NGO, code, null, null)));
            assertEquals("unknown-country", refusal.type().code());
        }
    }

    @Test
    void theExternalIdStaysItsClientsUntilItIsAnotherOne() {
        Donor donor = donor(stated(DonorKind.NGO, null, null, "A-1"));

        donor.restate(stated(DonorKind.NGO, null, null, "A-1"), "another", CLOCK);
        assertEquals("client", donor.externalClient());

        donor.restate(stated(DonorKind.NGO, null, null, "B-1"), "another", CLOCK);
        assertEquals("another", donor.externalClient());
    }

    @Test
    void textsAreStrippedAndComposedAndNamesAreFoldedOnce() {
        NewDonor stated = new NewDonor(
                DonorKind.NGO,
                "  Tổ chức Nụ  cười ",
                "NC",
                Arrays.asList("nụ cười", "NỤ–CƯỜI", "nụ cười"),
                " ",
                "",
                null,
                new Source(" ", null, null),
                " ");

        assertEquals("Tổ chức Nụ  cười", stated.name());
        assertEquals(List.of("nụ cười", "NỤ–CƯỜI"), stated.aliases());
        assertNull(stated.countryCode());
        assertNull(stated.website());
        assertNull(stated.source());
        assertNull(stated.externalId());
        assertEquals(List.of("to chuc nu cuoi", "nc", "nu cuoi"), stated.foldedNames());
    }

    private static Registration entry(
            String number, RegistrationKind kind, LocalDate from, LocalDate to, LocalDate withdrawnOn) {
        return new Registration(number, kind, from, to, null, null, withdrawnOn);
    }

    private static Registration entry(String number, String from, String to, String withdrawnOn) {
        return entry(
                number,
                RegistrationKind.OPERATION,
                LocalDate.parse(from),
                LocalDate.parse(to),
                withdrawnOn == null ? null : LocalDate.parse(withdrawnOn));
    }

    private static Registration office(String from, String to) {
        return entry("1", RegistrationKind.PROJECT_OFFICE, LocalDate.parse(from), LocalDate.parse(to), null);
    }

    private static List<Registration> taken(Registration... registrations) {
        return donor(stated(DonorKind.NGO, null, List.of(registrations), null))
                .state()
                .registrations();
    }

    private static String refused(Registration... registrations) {
        return refusal(registrations).type().code();
    }

    private static Refusal refusal(Registration... registrations) {
        return assertThrows(Refusal.class, () -> donor(stated(DonorKind.NGO, null, List.of(registrations), null)));
    }

    private static Donor donor(NewDonor stated) {
        return new Donor(UUID.randomUUID(), stated, "client", CLOCK);
    }

    private static NewDonor stated(
            DonorKind kind, String countryCode, List<Registration> registrations, String externalId) {
        return new NewDonor(kind, "Tổ chức", null, null, countryCode, null, registrations, null, externalId);
    }
}
