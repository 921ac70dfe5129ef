package vn.huunghi.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.text.Message;

class DiagnosisTest {

    @Test
    void aRefusalIsFoundHoweverDeepItIsWrapped() {
        Refusal refusal = Refusal.notFound(7);
        assertSame(refusal, Diagnosis.of(new PersistenceException(new RuntimeException(refusal))));
    }

    @ParameterizedTest
    @CsvSource({
        "08006, TEMPORARILY_UNAVAILABLE",
        "57P01, TEMPORARILY_UNAVAILABLE",
        "57P03, TEMPORARILY_UNAVAILABLE",
        "53300, TEMPORARILY_UNAVAILABLE",
        "40001, TEMPORARILY_UNAVAILABLE",
        "40P01, TEMPORARILY_UNAVAILABLE",
        "55P03, TEMPORARILY_UNAVAILABLE",
        "57014, TEMPORARILY_UNAVAILABLE",
        "23505, CONFLICT",
        "23P01, CONFLICT",
        "23514, INTERNAL_ERROR",
        "42601, INTERNAL_ERROR"
    })
    void whatTheDatabaseSaysDecides(String state, CommonProblem problem) {
        SQLException cause = new SQLException("secret", state);
        assertEquals(
                problem,
                Diagnosis.of(new ConstraintViolationException("x", cause, "y")).type());
    }

    @Test
    void aPoolWithoutAFreeConnectionIsTemporary() {
        SQLException exhausted = new SQLException("Sorry, acquisition timeout!");
        assertEquals(
                CommonProblem.TEMPORARILY_UNAVAILABLE,
                Diagnosis.of(new RuntimeException(exhausted)).type());
    }

    @Test
    void aLostRaceIsAStaleVersion() {
        assertEquals(
                CommonProblem.STALE_VERSION,
                Diagnosis.of(new RuntimeException(new OptimisticLockException()))
                        .type());
    }

    @Test
    void whatNobodyForesawIsInternalAndSaysNothing() {
        Refusal refusal = Diagnosis.of(new IllegalStateException("secret"));
        assertEquals(CommonProblem.INTERNAL_ERROR, refusal.type());
        Message detail = refusal.detail();
        assertFalse(detail.vi().contains("secret") || detail.en().contains("secret"));
    }

    @Test
    void causesThatFormARingEnd() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertEquals(CommonProblem.INTERNAL_ERROR, Diagnosis.of(first).type());
    }
}
