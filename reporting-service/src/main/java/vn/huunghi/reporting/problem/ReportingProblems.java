package vn.huunghi.reporting.problem;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.problem.ProblemCatalogue;
import vn.huunghi.kit.problem.ProblemType;

/** Lists this service's problems at {@code GET /problems}. */
@Singleton
class ReportingProblems implements ProblemCatalogue {
    @Override
    public List<? extends ProblemType> types() {
        return List.of(ReportingProblem.values());
    }
}
