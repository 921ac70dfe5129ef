package vn.huunghi.activity.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.huunghi.kit.problem.ProblemCatalogue;
import vn.huunghi.kit.problem.ProblemType;

/** Puts this service's own problems on the list that clients can read. */
@ApplicationScoped
class ActivityProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(ActivityProblem.values());
    }
}
