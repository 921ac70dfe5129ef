package vn.huunghi.kit.problem;

import java.util.List;

/** A bean of a service that names its problem types, so that {@code GET /problems} is complete. */
public interface ProblemCatalogue {
    List<? extends ProblemType> types();
}
