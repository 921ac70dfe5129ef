package vn.huunghi.organisation.proposal;

/** Where a proposal is; outdated ones are those whose organisations are no longer as they were when it was shown. */
enum ProposalStatus {
    OPEN,
    CONFIRMED,
    REJECTED,
    OUTDATED;

    boolean decided() {
        return this == CONFIRMED || this == REJECTED;
    }
}
