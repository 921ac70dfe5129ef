package vn.huunghi.organisation.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.huunghi.kit.problem.ProblemCatalogue;
import vn.huunghi.kit.problem.ProblemType;

/** Lists this service's problems at {@code GET /problems}. */
@ApplicationScoped
class OrganisationProblems implements ProblemCatalogue {
    @Override
    public List<? extends ProblemType> types() {
        return List.of(OrganisationProblem.values());
    }
}
