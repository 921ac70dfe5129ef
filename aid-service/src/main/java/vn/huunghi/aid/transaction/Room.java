package vn.huunghi.aid.transaction;

import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/**
 * How many transactions an item has room for: statistics count each of them once for each of the item's shares, so that
 * the two are bounded together.
 *
 * @param shares into how many parts the money of the item is split; 1 where no split is known
 */
public record Room(int shares) {
    private static final int MOST_PARTS = 100_000;

    /** The most that there may be, reversals among them. */
    int transactions() {
        return Math.min(AidTransaction.MOST, MOST_PARTS / shares);
    }

    /** @throws Refusal 409 too-many-transactions, where one more than those posted is too many */
    void mustTakeAnother(int posted) {
        int most = transactions();
        if (posted >= most) {
            throw new Refusal(
                    AidProblem.TOO_MANY_TRANSACTIONS,
                    most == AidTransaction.MOST
                            ? new Message(
                                    "Một khoản viện trợ có nhiều nhất %d giao dịch.".formatted(most),
                                    "An aid item has at most %d transactions.".formatted(most))
                            : new Message(
                                    "Một khoản viện trợ chia thành %d phần (lĩnh vực × tỉnh) có nhiều nhất %d giao dịch."
                                            .formatted(shares, most),
                                    "An aid item of %d shares (sectors times provinces) has at most %d transactions."
                                            .formatted(shares, most)));
        }
    }

    /** @throws Refusal 422 too-many-shares, where those posted are too many for so many shares */
    public void mustHold(int posted) {
        if ((long) posted * shares > MOST_PARTS) {
            int most = MOST_PARTS / posted;
            throw new Refusal(
                    AidProblem.TOO_MANY_SHARES,
                    new Message(
                            "Khoản viện trợ có %d giao dịch nên chia được thành nhiều nhất %d phần (lĩnh vực × tỉnh), không phải %d."
                                    .formatted(posted, most, shares),
                            "An aid item with %d transactions is split into at most %d shares (sectors times provinces), not %d."
                                    .formatted(posted, most, shares)));
        }
    }
}
