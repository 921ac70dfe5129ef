package vn.huunghi.activity.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;

class ReturnRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2024, YEAR, 2024-01-01, 2024-12-31",
        "2024-H1, HALF_YEAR, 2024-01-01, 2024-06-30",
        "2024-H2, HALF_YEAR, 2024-07-01, 2024-12-31",
        "2024-Q3, QUARTER, 2024-07-01, 2024-09-30",
        "2024-02, MONTH, 2024-02-01, 2024-02-29"
    })
    void aPeriodIsNamedAsPeopleWriteIt(String name, PeriodKind kind, LocalDate from, LocalDate to) {
        Period period = PeriodName.parse("period", name);

        period.check();
        assertEquals(kind, period.kind());
        assertEquals(from, period.firstDay());
        assertEquals(to, period.lastDay());
    }

    @ParameterizedTest
    @CsvSource({"tay-ninh, , PROVINCE", ", cum-4, CLUSTER", ", , NATION"})
    void aReturnSpeaksForOneLevel(String province, String cluster, Level level) {
        NewReturn stated = stated(province, cluster);

        stated.check();
        assertEquals(level, stated.scope().level());
    }

    @Test
    void aReturnOfBothAProvinceAndAClusterIsRefused() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> stated("tay-ninh", "cum-4").check());

        assertEquals("two-scopes", refusal.type().code());
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024, 2024, 2024-01-01, 2024-12-31, false",
        "YEAR, 2024, 2024, 2024-01-01, 2025-01-01, true",
        "YEAR, 2024, 2024, 2023-12-31, 2024-01-31, true",
        "YEAR, 2024, 2024, , 2024-06-30, false",
        "YEAR, 2024, 2024, , 2023-06-30, true",
        "CUMULATIVE, , 2024-06-30, 2010-01-01, 2023-12-31, false",
        "CUMULATIVE, , 2024-06-30, , 2024-07-01, true",
        "AS_OF, , 2024-06-30, , 2024-06-01, false"
    })
    void whatIsIncludedLiesWithinThePeriodAsFarAsItsDaysAreKnown(
            PeriodKind kind, String from, String to, LocalDate includedFrom, LocalDate includedTo, boolean outside) {
        Period period = new Period(kind, from == null ? null : PartialDate.parse(from), PartialDate.parse(to));
        ReturnHead included = head(includedFrom, includedTo, ReturnStatus.ACCEPTED);

        assertEquals(outside, Inclusions.isOutside(included, period));
    }

    @Test
    void theReturnThatCameFurthestSaysHowFarItIs() {
        ReturnHead draft = head(null, LocalDate.EPOCH, ReturnStatus.DRAFT);
        ReturnHead sentBack = head(null, LocalDate.EPOCH, ReturnStatus.SENT_BACK);
        ReturnHead submitted = head(null, LocalDate.EPOCH, ReturnStatus.SUBMITTED);
        ReturnHead accepted = head(null, LocalDate.EPOCH, ReturnStatus.ACCEPTED);

        assertEquals(DueStatus.NONE, DueStatus.of(List.of()));
        assertEquals(DueStatus.SENT_BACK, DueStatus.of(List.of(sentBack, draft)));
        assertEquals(DueStatus.SUBMITTED, DueStatus.of(List.of(draft, submitted, sentBack)));
        assertEquals(DueStatus.ACCEPTED, DueStatus.of(List.of(accepted, submitted)));
        assertEquals(
                List.of(DueStatus.SUBMITTED, DueStatus.ACCEPTED),
                List.of(DueStatus.values()).stream()
                        .filter(DueStatus::isDeclared)
                        .toList());
    }

    private static ReturnHead head(LocalDate from, LocalDate to, ReturnStatus status) {
        return new ReturnHead(
                UUID.randomUUID(), UUID.randomUUID(), "tay-ninh", null, PeriodKind.YEAR, from, to, status, false);
    }

    private static NewReturn stated(String province, String cluster) {
        Period year = new Period(PeriodKind.YEAR, PartialDate.ofYear(2024), PartialDate.ofYear(2024));
        return new NewReturn(UUID.randomUUID(), province, cluster, null, year, null, null, null, null, null, null);
    }
}
