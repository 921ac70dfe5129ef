package vn.huunghi.organisation.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.organisation.Facts.association;
import static vn.huunghi.organisation.organisation.Facts.organisation;
import static vn.huunghi.organisation.organisation.Facts.state;
import static vn.huunghi.organisation.organisation.OrganisationStatus.ACTIVE;
import static vn.huunghi.organisation.organisation.OrganisationStatus.DISSOLVED;
import static vn.huunghi.organisation.organisation.OrganisationStatus.MERGED;
import static vn.huunghi.organisation.organisation.OrganisationStatus.PROPOSED;
import static vn.huunghi.organisation.organisation.OrganisationStatus.SUSPENDED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.huunghi.kit.problem.Refusal;

class OrganisationTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void aStateHoldsFromItsDayUntilTheNextOneBegins() {
        Organisation organisation = sinceEver(association("Hội hữu nghị Việt - Lào", ACTIVE, null));

        organisation.enter(day("2020-05-01"), state("Hội hữu nghị Việt Nam - Lào", ACTIVE), CLOCK);
        organisation.enter(day("2015-01-01"), state("Hội Việt - Lào", SUSPENDED), CLOCK);

        assertEquals("Hội hữu nghị Việt - Lào", nameOn(organisation, "2014-12-31"));
        assertEquals("Hội Việt - Lào", nameOn(organisation, "2015-01-01"));
        assertEquals("Hội Việt - Lào", nameOn(organisation, "2020-04-30"));
        assertEquals("Hội hữu nghị Việt Nam - Lào", nameOn(organisation, "2020-05-01"));
        assertEquals(3, organisation.states().size());
        assertNull(organisation.states().get(0).validFrom());
    }

    @Test
    void aStateThatBeginsOnTheSameDayIsReplaced() {
        Organisation organisation = sinceEver(association("Hội A", ACTIVE, null));

        organisation.enter(day("2020-05-01"), state("Hội B", ACTIVE), CLOCK);
        organisation.enter(day("2020-05-01"), state("Hội C", ACTIVE), CLOCK);

        assertEquals(2, organisation.states().size());
        assertEquals("Hội C", nameOn(organisation, "2020-05-01"));
    }

    @Test
    void aCorrectionLeavesTheOtherStatesAsTheyAre() {
        Organisation organisation = sinceEver(association("Hội A", ACTIVE, null));
        organisation.enter(day("2020-05-01"), state("Hội B", ACTIVE), CLOCK);

        organisation.correct(association("Hội Á", ACTIVE, null), day("2019-01-01"), CLOCK);

        assertEquals("Hội Á", nameOn(organisation, "2020-04-30"));
        assertEquals("Hội B", nameOn(organisation, "2020-05-01"));
    }

    @Test
    void aCorrectionKeepsTheDecisionBehindTheState() {
        Organisation organisation = sinceEver(association("Hội A", ACTIVE, null));
        organisation.enter(day("2020-05-01"), new NewState("Hội B", null, null, null, ACTIVE, "12/QĐ-UBND"), CLOCK);

        organisation.correct(association("Hội Bê", ACTIVE, null), day("2021-01-01"), CLOCK);

        assertEquals(
                "12/QĐ-UBND",
                organisation.stateOn(day("2021-01-01")).orElseThrow().decision());
    }

    @Test
    void nothingButAProposalIsOlderThanTheFoundation() {
        Organisation organisation =
                new Organisation(UUID.randomUUID(), association("Hội A", ACTIVE, "2009-05"), day("2009-05-01"), CLOCK);

        assertRefused(
                "state-before-foundation", () -> organisation.enter(day("2009-04-30"), state("Hội A", ACTIVE), CLOCK));
        organisation.enter(day("2008-01-01"), state("Ban vận động Hội A", PROPOSED), CLOCK);

        assertEquals("Ban vận động Hội A", nameOn(organisation, "2009-04-30"));
        assertEquals("Hội A", nameOn(organisation, "2009-05-01"));
    }

    @Test
    void anotherFoundingDateMovesTheFirstStateWhicheverIsCorrected() {
        Organisation organisation = sinceEver(association("Hội A", ACTIVE, null));
        organisation.enter(day("2020-05-01"), state("Hội B", ACTIVE), CLOCK);

        organisation.correct(association("Hội B", ACTIVE, "2009"), day("2024-01-01"), CLOCK);

        assertEquals(day("2009-01-01"), organisation.states().get(0).validFrom());
        assertRefused(
                "founded-after-a-state",
                () -> organisation.correct(association("Hội B", ACTIVE, "2021"), day("2024-01-01"), CLOCK));
    }

    @Test
    void whatIsOnlyProposedKeepsItsBeginningWhenItIsFounded() {
        Organisation organisation = sinceEver(association("Hội A", PROPOSED, null));
        organisation.enter(day("2020-05-01"), state("Hội A", ACTIVE), CLOCK);

        organisation.correct(association("Hội A", ACTIVE, "2020-05-01"), day("2024-01-01"), CLOCK);

        assertNull(organisation.states().get(0).validFrom());
    }

    @Test
    void anEndingIsNoPlainState() {
        assertRefused("ended-by-succession", () -> sinceEver(association("Hội A", DISSOLVED, null)));
        Organisation organisation = sinceEver(association("Hội A", ACTIVE, null));
        assertRefused(
                "ended-by-succession", () -> organisation.enter(day("2020-05-01"), state("Hội A", MERGED), CLOCK));
        assertRefused(
                "ended-by-succession",
                () -> organisation.correct(association("Hội A", DISSOLVED, null), day("2020-05-01"), CLOCK));
    }

    @Test
    void aDayBeforeTheFirstStateHasNothingToCorrect() {
        Organisation organisation =
                new Organisation(UUID.randomUUID(), association("Hội A", ACTIVE, "2009"), day("2009-01-01"), CLOCK);

        assertRefused(
                "no-state-on-that-day",
                () -> organisation.correct(association("Hội A", ACTIVE, "2009"), day("2008-12-31"), CLOCK));
    }

    @Test
    void onlyKnownCountriesArePartners() {
        assertRefused(
                "unknown-country",
                () -> sinceEver(organisation(
                        OrganisationKind.FRIENDSHIP_ASSOCIATION, "Hội A", ACTIVE, null, List.of("LA", "XQ"), null)));
    }

    @Test
    void onlyAChapterHasAHost() {
        assertRefused(
                "host-kind-without-chapter",
                () -> sinceEver(
                        organisation(OrganisationKind.MEDIA, "Báo A", ACTIVE, null, List.of(), HostKind.SCHOOL)));
        Organisation chapter = sinceEver(
                organisation(OrganisationKind.CHAPTER, "Chi hội A", ACTIVE, null, List.of(), HostKind.SCHOOL));
        assertEquals(HostKind.SCHOOL, chapter.hostKind());
    }

    @Test
    void everyChangeIsLaterThanTheOneBefore() {
        Clock stopped = Clock.fixed(CLOCK.instant(), CLOCK.getZone());
        Organisation organisation =
                new Organisation(UUID.randomUUID(), association("Hội A", ACTIVE, null), null, stopped);
        var before = organisation.changedAt();

        organisation.enter(day("2020-05-01"), state("Hội B", ACTIVE), stopped);

        assertTrue(organisation.changedAt().isAfter(before));
    }

    private static Organisation sinceEver(NewOrganisation facts) {
        return new Organisation(UUID.randomUUID(), facts, null, CLOCK);
    }

    private static String nameOn(Organisation organisation, String day) {
        return organisation.stateOn(day(day)).orElseThrow().name();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void assertRefused(String code, Executable change) {
        assertEquals(code, assertThrows(Refusal.class, change).type().code());
    }
}
