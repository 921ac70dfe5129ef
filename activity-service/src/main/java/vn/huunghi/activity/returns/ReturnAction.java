package vn.huunghi.activity.returns;

import static vn.huunghi.activity.returns.ReturnStatus.ACCEPTED;
import static vn.huunghi.activity.returns.ReturnStatus.DRAFT;
import static vn.huunghi.activity.returns.ReturnStatus.SENT_BACK;
import static vn.huunghi.activity.returns.ReturnStatus.SUBMITTED;

import java.util.Locale;
import java.util.Set;

/** The steps of the workflow: the reporter submits or takes back, the coordinator accepts, sends back or reopens. */
enum ReturnAction {
    SUBMIT(SUBMITTED, Set.of(DRAFT, SENT_BACK), Set.of()),
    ACCEPT(ACCEPTED, Set.of(), Set.of(SUBMITTED)),
    SEND_BACK(ReturnStatus.SENT_BACK, Set.of(), Set.of(SUBMITTED)),
    REOPEN(DRAFT, Set.of(SUBMITTED, SENT_BACK), Set.of(ACCEPTED));

    private final ReturnStatus result;
    private final Set<ReturnStatus> byReporter;
    private final Set<ReturnStatus> byCoordinator;

    ReturnAction(ReturnStatus result, Set<ReturnStatus> byReporter, Set<ReturnStatus> byCoordinator) {
        this.result = result;
        this.byReporter = byReporter;
        this.byCoordinator = byCoordinator;
    }

    ReturnStatus result() {
        return result;
    }

    /** Whether somebody may take this step from there. */
    boolean isPossible(ReturnStatus from) {
        return byReporter.contains(from) || byCoordinator.contains(from);
    }

    /** Whether it is the coordinator's to take this step from there. */
    boolean needsCoordinator(ReturnStatus from) {
        return byCoordinator.contains(from);
    }

    /** As the path and {@code allowedActions} name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
