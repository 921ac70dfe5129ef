package vn.huunghi.reporting.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Checksums.Held;

class DifferenceTest {
    private static final String TOPIC = "huunghi.activity.v1";
    private static final Instant REACHED = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LATELY = Instant.parse("2024-05-01T00:00:01Z");

    @Test
    void everyKindIsTold() {
        assertEquals(
                List.of(
                        new Difference(TOPIC, "ahead", 3L, 2L, Difference.Kind.AHEAD, false),
                        new Difference(TOPIC, "missing", null, 2L, Difference.Kind.MISSING, false),
                        new Difference(TOPIC, "stale", 1L, 2L, Difference.Kind.STALE, false),
                        new Difference(TOPIC, "unknown", 7L, null, Difference.Kind.UNKNOWN_THERE, false)),
                Difference.between(
                        TOPIC,
                        List.of(held("ahead", 3), held("same", 2), held("stale", 1), held("unknown", 7)),
                        List.of(held("ahead", 2), held("missing", 2), held("same", 2), held("stale", 2)),
                        REACHED));
    }

    @Test
    void whatChangedAfterWhatIsAppliedIsUnderWay() {
        List<Difference> differences = Difference.between(
                TOPIC,
                List.of(held("stale", 1), held("lost", 1)),
                List.of(new Held("missing", 1, LATELY), new Held("stale", 2, LATELY)),
                REACHED);

        assertEquals(
                List.of(true, true, false),
                differences.stream().map(Difference::underWay).toList());
    }

    @Test
    void aChangeWhoseTransactionMayHaveEndedLaterIsUnderWayToo() {
        assertTrue(Difference.between(TOPIC, List.of(), List.of(new Held("a", 1, REACHED.minusSeconds(4))), REACHED)
                .get(0)
                .underWay());
    }

    @Test
    void ofASourceThatHasNotSaidHowFarItIsNothingIsUnderWay() {
        assertFalse(Difference.between(TOPIC, List.of(), List.of(held("a", 1)), null)
                .get(0)
                .underWay());
    }

    private static Held held(String key, long version) {
        return new Held(key, version, LONG_AGO);
    }
}
