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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

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

    /** @throws Refusal 409 action-not-allowed, with those allowed */
    void mustBePossible(AidStatus status) {
        if (isPossible(status)) {
            return;
        }
        List<String> allowed = possible(status);
        String instead = allowed.isEmpty() ? "–" : String.join(", ", allowed);
        throw new Refusal(
                        AidProblem.ACTION_NOT_ALLOWED,
                        new Message(
                                "Khoản viện trợ đang là %s nên không thể %s; có thể: %s."
                                        .formatted(status, word(), instead),
                                "The aid item is %s, so %s is not possible; possible: %s."
                                        .formatted(status, word(), instead)))
                .with("allowedActions", allowed);
    }

    /** The steps that the status allows to whoever may take any. */
    static List<String> possible(AidStatus status) {
        return Arrays.stream(values())
                .filter(action -> action.isPossible(status))
                .map(AidAction::word)
                .toList();
    }

    /** As the path and {@code allowedActions} name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
