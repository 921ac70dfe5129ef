package vn.huunghi.aid.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.huunghi.kit.problem.ProblemCatalogue;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.register.RegisterProblem;

/** Puts this service's own problems on the list that clients can read. */
@ApplicationScoped
class AidProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return Stream.<ProblemType[]>of(RegisterProblem.values(), AidProblem.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
