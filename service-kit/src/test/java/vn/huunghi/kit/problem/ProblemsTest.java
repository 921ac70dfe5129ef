package vn.huunghi.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyCodeOfTheKitIsThere() {
        Problems problems = new Problems(List.of());
        for (CommonProblem problem : CommonProblem.values()) {
            assertEquals(problem, problems.find(problem.code()).orElseThrow());
        }
    }

    @Test
    void aServiceWithTwoProblemsOfOneCodeDoesNotStart() {
        ProblemCatalogue catalogue = () -> List.of(CommonProblem.NOT_FOUND);
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new Problems(List.of(catalogue)));
        assertTrue(refused.getMessage().contains("not-found"));
    }
}
