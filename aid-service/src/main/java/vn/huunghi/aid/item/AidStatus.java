package vn.huunghi.aid.item;

/** How far an item of aid has come; only actions move it. */
enum AidStatus {
    PROPOSED,
    SUBMITTED,
    APPROVED,
    IMPLEMENTING,
    COMPLETED,
    CLOSED,
    REJECTED,
    CANCELLED,
    SUSPENDED;

    /** Whether it came to nothing: what was posted stays, and only reversals may follow. */
    boolean cameToNothing() {
        return this == REJECTED || this == CANCELLED;
    }
}
