package vn.huunghi.organisation.proposal;

/** What could become of organisations whose provinces are merged. */
enum ProposalKind {
    MERGE_INTO_NEW,
    MERGE_INTO_EXISTING,
    MOVE,
    FOLLOW_PARENT;

    /** Whether the organisations end in another one. */
    boolean merges() {
        return this == MERGE_INTO_NEW || this == MERGE_INTO_EXISTING;
    }
}
