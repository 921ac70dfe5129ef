package vn.huunghi.organisation.proposal;

/** What could become of organisations whose provinces are merged. */
enum ProposalKind {
    MERGE_INTO_NEW,
    MERGE_INTO_EXISTING,
    MOVE,
    FOLLOW_PARENT
}
