package vn.huunghi.aid.item;

import static vn.huunghi.aid.item.AidStatus.APPROVED;
import static vn.huunghi.aid.item.AidStatus.CANCELLED;
import static vn.huunghi.aid.item.AidStatus.CLOSED;
import static vn.huunghi.aid.item.AidStatus.COMPLETED;
import static vn.huunghi.aid.item.AidStatus.IMPLEMENTING;
import static vn.huunghi.aid.item.AidStatus.PROPOSED;
import static vn.huunghi.aid.item.AidStatus.REJECTED;
import static vn.huunghi.aid.item.AidStatus.SUBMITTED;
import static vn.huunghi.aid.item.AidStatus.SUSPENDED;

import java.util.Locale;
import java.util.Set;

/** The steps of an item's life. */
enum AidAction {
    SUBMIT(SUBMITTED, Set.of(PROPOSED)),
    APPROVE(APPROVED, Set.of(SUBMITTED)),
    REJECT(REJECTED, Set.of(SUBMITTED)),
    START(IMPLEMENTING, Set.of(APPROVED)),
    COMPLETE(COMPLETED, Set.of(IMPLEMENTING)),
    CLOSE(CLOSED, Set.of(COMPLETED)),
    SUSPEND(SUSPENDED, Set.of(APPROVED, IMPLEMENTING)),
    /** Leads back to where it was suspended. */
    RESUME(null, Set.of(SUSPENDED)),
    CANCEL(CANCELLED, Set.of(PROPOSED, SUBMITTED, APPROVED, IMPLEMENTING, SUSPENDED));

    private final AidStatus result;
    private final Set<AidStatus> from;

    AidAction(AidStatus result, Set<AidStatus> from) {
        this.result = result;
        this.from = from;
    }

    /** Where it leads from there. */
    AidStatus result(AidStatus suspendedFrom) {
        return this == RESUME ? suspendedFrom : result;
    }

    boolean isPossible(AidStatus status) {
        return from.contains(status);
    }

    /** As the path and {@code allowedActions} name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
