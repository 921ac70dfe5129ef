package vn.huunghi.aid.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.time.PartialDate;

class AidItemRulesTest {
    // In Hà Nội it is already 2 July.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-01T20:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 2);

    @ParameterizedTest
    @CsvSource({
        "60;39.99, shares-not-100",
        "60;41, shares-not-100",
        "100.0001, shares-not-100",
        "99.99999;0.00001, shares-not-100",
        "150;-50, shares-not-100",
        "100;0, shares-not-100",
        "100;, shares-not-100",
        "1E60, shares-not-100",
        "33.3333;33.3333;33.3334,",
        "62.50;37.5,",
        "1E2,",
        ";,"
    })
    void sharesAreTheWholeOrUnknown(String percents, String code) {
        List<BigDecimal> given = Arrays.stream(percents.split(";", -1))
                .map(percent -> percent.isEmpty() ? null : new BigDecimal(percent))
                .toList();
        Runnable bySector = () -> AidItemRules.check(stated(sectors(given), List.of(), null, null));
        Runnable byProvince = () -> AidItemRules.check(stated(List.of(), provinces(given), null, null));

        assertEquals(code, refused(bySector));
        assertEquals(code, refused(byProvince));
    }

    @Test
    void noSectorAndNoProvinceStandsTwice() {
        List<SectorShare> sectors = List.of(new SectorShare("12220", null), new SectorShare("12220", null));
        Refusal refusal = assertThrows(Refusal.class, () -> AidItemRules.check(stated(sectors, List.of(), null, null)));

        assertEquals("share-twice", refusal.type().code());
        assertEquals("sectors[1].code", refusal.violations().get(0).field());
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024,",
        "2024-06, 2024,",
        "2024-06-30, 2024-06-30,",
        "2024-07-01, 2024-06-30, plan-ends-before-it-starts",
        "2024-07, 2024-06, plan-ends-before-it-starts",
        "2025, 2024, plan-ends-before-it-starts"
    })
    void aPlanStartsOnItsFirstDayAndEndsOnItsLast(String from, String to, String code) {
        assertEquals(
                code,
                refused(() -> AidItemRules.check(
                        stated(List.of(), List.of(), PartialDate.parse(from), PartialDate.parse(to)))));
    }

    @ParameterizedTest
    @CsvSource({
        "1999-01-01, EARLIER",
        "2020-09-16, EARLIER",
        "2020-09-17, DECREE_80_2020",
        "2025-12-07, DECREE_80_2020",
        "2025-12-08, DECREE_313_2025"
    })
    void theLegalRegimeFollowsFromTheDayOfTheApproval(LocalDate day, LegalRegime regime) {
        assertEquals(regime, LegalRegime.of(day));
    }

    @Test
    void provincesAreOfTheDayOfTheApprovalElseOfThePlanElseOfToday() {
        Approval approval = new Approval(null, null, LocalDate.of(2024, 5, 1), null);

        assertEquals(approval.on(), AidItemRules.day(approval, PartialDate.parse("2023"), TODAY));
        assertEquals(LocalDate.of(2023, 4, 1), AidItemRules.day(null, PartialDate.parse("2023-04"), TODAY));
        assertEquals(TODAY, AidItemRules.day(null, null, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, submit;cancel",
        "SUBMITTED, approve;reject;cancel",
        "APPROVED, start;suspend;cancel",
        "IMPLEMENTING, complete;suspend;cancel",
        "COMPLETED, close",
        "CLOSED,",
        "REJECTED,",
        "CANCELLED,",
        "SUSPENDED, resume;cancel"
    })
    void fromEveryStatusThereAreTheseSteps(AidStatus status, String actions) {
        List<String> expected = actions == null ? List.of() : List.of(actions.split(";"));
        AidItem item = in(status);

        assertEquals(expected, item.possibleActions());
        for (AidAction action : AidAction.values()) {
            if (!expected.contains(action.word())) {
                Refusal refusal = assertThrows(Refusal.class, () -> take(item, action));
                assertEquals("action-not-allowed", refusal.type().code());
                assertEquals(expected, refusal.members().get("allowedActions"));
                assertEquals(status, item.status());
            }
        }
    }

    @Test
    void aSuspendedItemResumesWhereItWas() {
        for (AidStatus status : List.of(AidStatus.APPROVED, AidStatus.IMPLEMENTING)) {
            AidItem item = in(status);
            take(item, AidAction.SUSPEND);
            take(item, AidAction.RESUME);
            assertEquals(status, item.status());
        }
    }

    @Test
    void anApprovalIsNotOfTheFuture() {
        AidItem item = in(AidStatus.SUBMITTED);
        Approval tomorrow = new Approval("1", "UBND", TODAY.plusDays(1), null);

        assertEquals("approved-in-the-future", refused(() -> item.approve(tomorrow, CLOCK)));
        assertNull(item.approval());
        item.approve(new Approval("1", "UBND", TODAY, null), CLOCK);
        assertEquals(TODAY, item.approval().on());
    }

    @Test
    void everyChangeIsLaterThanTheOneBeforeEvenWithinOneInstant() {
        AidItem item = in(AidStatus.PROPOSED);
        Instant first = item.changedAt();

        item.posted(CLOCK);

        assertTrue(item.changedAt().isAfter(first));
    }

    @Test
    void theExternalIdStaysItsClientsUntilItIsAnotherOne() {
        AidItem item = new AidItem(UUID.randomUUID(), externalId("A-1"), List.of(), "client", CLOCK);

        item.restate(externalId("A-1"), List.of(), "another", CLOCK);
        assertEquals("client", item.externalClient());

        item.restate(externalId("B-1"), List.of(), "another", CLOCK);
        assertEquals("another", item.externalClient());
    }

    private static AidItem in(AidStatus status) {
        AidItem item =
                new AidItem(UUID.randomUUID(), stated(List.of(), List.of(), null, null), List.of(), "client", CLOCK);
        Stream<AidAction> way = switch (status) {
            case PROPOSED -> Stream.of();
            case SUBMITTED -> Stream.of(AidAction.SUBMIT);
            case APPROVED -> Stream.of(AidAction.SUBMIT, AidAction.APPROVE);
            case IMPLEMENTING -> Stream.of(AidAction.SUBMIT, AidAction.APPROVE, AidAction.START);
            case COMPLETED -> Stream.of(AidAction.SUBMIT, AidAction.APPROVE, AidAction.START, AidAction.COMPLETE);
            case CLOSED ->
                Stream.of(AidAction.SUBMIT, AidAction.APPROVE, AidAction.START, AidAction.COMPLETE, AidAction.CLOSE);
            case REJECTED -> Stream.of(AidAction.SUBMIT, AidAction.REJECT);
            case CANCELLED -> Stream.of(AidAction.CANCEL);
            case SUSPENDED -> Stream.of(AidAction.SUBMIT, AidAction.APPROVE, AidAction.SUSPEND);
        };
        way.forEach(action -> take(item, action));
        return item;
    }

    private static void take(AidItem item, AidAction action) {
        if (action == AidAction.APPROVE) {
            item.approve(new Approval(null, null, TODAY, null), CLOCK);
        } else {
            item.step(action, CLOCK);
        }
    }

    /** The code of the refusal; null for none. */
    private static String refused(Runnable work) {
        try {
            work.run();
            return null;
        } catch (Refusal refusal) {
            return refusal.type().code();
        }
    }

    private static List<SectorShare> sectors(List<BigDecimal> percents) {
        return Stream.iterate(0, i -> i < percents.size(), i -> i + 1)
                .map(i -> new SectorShare("1000" + i, percents.get(i)))
                .toList();
    }

    private static List<ProvinceShare> provinces(List<BigDecimal> percents) {
        return Stream.iterate(0, i -> i < percents.size(), i -> i + 1)
                .map(i -> new ProvinceShare("tinh-" + i, percents.get(i)))
                .toList();
    }

    private static NewAidItem externalId(String externalId) {
        return stated(List.of(), List.of(), null, null, externalId);
    }

    private static NewAidItem stated(
            List<SectorShare> sectors, List<ProvinceShare> provinces, PartialDate from, PartialDate to) {
        return stated(sectors, provinces, from, to, null);
    }

    private static NewAidItem stated(
            List<SectorShare> sectors,
            List<ProvinceShare> provinces,
            PartialDate from,
            PartialDate to,
            String externalId) {
        return new NewAidItem(
                AidItemKind.PROJECT,
                null,
                "Nước sạch",
                null,
                List.of(UUID.randomUUID()),
                null,
                null,
                null,
                null,
                null,
                null,
                sectors,
                provinces,
                from,
                to,
                List.of(),
                null,
                externalId,
                null);
    }
}
