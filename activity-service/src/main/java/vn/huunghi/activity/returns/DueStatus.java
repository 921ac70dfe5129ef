package vn.huunghi.activity.returns;

import java.util.List;

/** How far somebody's returns for a period have come, from nothing to accepted. */
enum DueStatus {
    NONE,
    DRAFT,
    SENT_BACK,
    SUBMITTED,
    ACCEPTED;

    /** That of the return which has come furthest. */
    static DueStatus of(List<ReturnHead> returns) {
        DueStatus furthest = NONE;
        for (ReturnHead declared : returns) {
            DueStatus status = valueOf(declared.status().name());
            furthest = status.compareTo(furthest) > 0 ? status : furthest;
        }
        return furthest;
    }

    boolean isDeclared() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
