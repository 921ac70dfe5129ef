package vn.huunghi.reporting.rebuild;

/** What a rebuild is at, in this order; whoever takes it on begins with the phase in which it was left. */
enum RebuildPhase {
    READING,
    INDEXING,
    SUMMING,
    SWITCHING
}
