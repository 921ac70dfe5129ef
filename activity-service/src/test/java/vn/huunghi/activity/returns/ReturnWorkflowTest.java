package vn.huunghi.activity.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;

class ReturnWorkflowTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @ParameterizedTest
    @CsvSource({
        "'', submit",
        "SUBMIT, accept send-back reopen",
        "SUBMIT ACCEPT, reopen",
        "SUBMIT SEND_BACK, submit reopen",
        "SUBMIT REOPEN, submit",
        "SUBMIT ACCEPT REOPEN, submit",
        "SUBMIT SEND_BACK SUBMIT, accept send-back reopen"
    })
    void everyStateAllowsItsStepsAndNoOther(String taken, String possible) {
        PeriodicReturn declared = after(taken);
        List<String> allowed = List.of(possible.split(" "));

        assertEquals(allowed, declared.possibleSteps(action -> true));
        for (ReturnAction action : ReturnAction.values()) {
            if (!allowed.contains(action.word())) {
                Refusal refusal = assertThrows(Refusal.class, () -> step(declared, action));
                assertEquals("action-not-allowed", refusal.type().code());
                assertEquals(allowed, refusal.members().get("allowedActions"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', true", "SUBMIT, false", "SUBMIT ACCEPT, false", "SUBMIT SEND_BACK, true", "SUBMIT REOPEN, true"})
    void onlyADraftAndWhatWasSentBackIsEdited(String taken, boolean editable) {
        PeriodicReturn declared = after(taken);

        if (editable) {
            declared.mustBeEditable(List.of());
        } else {
            assertThrows(Refusal.class, () -> declared.mustBeEditable(List.of()));
        }
    }

    @Test
    void whatWasAcceptedIsReopenedByACoordinatorOnly() {
        assertTrue(ReturnAction.REOPEN.needsCoordinator(ReturnStatus.ACCEPTED));
        assertEquals(false, ReturnAction.REOPEN.needsCoordinator(ReturnStatus.SUBMITTED));
        assertTrue(ReturnAction.ACCEPT.needsCoordinator(ReturnStatus.SUBMITTED));
        assertTrue(ReturnAction.SEND_BACK.needsCoordinator(ReturnStatus.SUBMITTED));
    }

    @Test
    void everyStepIsKeptWithWhoTookItWhenAndWhy() {
        PeriodicReturn declared = after("SUBMIT");

        declared.step(ReturnAction.SEND_BACK, "lan", "thiếu số liệu", List.of(), CLOCK);

        ReturnStep last = declared.steps().get(1);
        assertEquals("send-back", last.action());
        assertEquals(ReturnStatus.SENT_BACK, last.status());
        assertEquals("lan", last.subject());
        assertEquals("thiếu số liệu", last.note());
        assertEquals(declared.changedAt(), last.at());
    }

    @Test
    void aWithdrawnReturnAllowsNoStep() {
        PeriodicReturn declared = after("SUBMIT");

        declared.withdraw(CLOCK);

        assertEquals(List.of(), declared.possibleSteps(action -> true));
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024, 2024, true",
        "YEAR, 2024-01-01, 2024-12-31, true",
        "YEAR, 2024-01-01, 2024-12-30, false",
        "HALF_YEAR, 2024-07, 2024-12, true",
        "QUARTER, 2024-02, 2024-04, false",
        "MONTH, 2024-02, 2024-02, true",
        "TERM, 2017, 2022, true",
        "TERM, , 2022, false",
        "YEAR_TO_DATE, 2023-01-01, 2023-07-31, true",
        "YEAR_TO_DATE, 2023-02-01, 2023-07-31, false",
        "CUMULATIVE, , 2023-07-31, true",
        "AS_OF, , 2023-07-31, true",
        "AS_OF, 2023-07-31, 2023-07-31, false",
        "YEAR, 2024-12-31, 2024-01-01, false"
    })
    void aPeriodHasTheDaysThatItsKindSays(PeriodKind kind, String from, String to, boolean legal) {
        Period period = new Period(kind, from == null ? null : PartialDate.parse(from), PartialDate.parse(to));

        if (legal) {
            period.check();
        } else {
            assertEquals(
                    "illegal-period",
                    assertThrows(Refusal.class, period::check).type().code());
        }
    }

    private static PeriodicReturn after(String actions) {
        Period year = new Period(PeriodKind.YEAR, PartialDate.ofYear(2024), PartialDate.ofYear(2024));
        NewReturn stated =
                new NewReturn(UUID.randomUUID(), "tay-ninh", null, null, year, null, null, null, null, null, null);
        PeriodicReturn declared = new PeriodicReturn(UUID.randomUUID(), stated, List.of(), "client", CLOCK);
        if (!actions.isEmpty()) {
            for (String action : actions.split(" ")) {
                step(declared, ReturnAction.valueOf(action));
            }
        }
        return declared;
    }

    private static void step(PeriodicReturn declared, ReturnAction action) {
        declared.step(action, "somebody", null, declared.possibleSteps(any -> true), CLOCK);
    }
}
