package vn.huunghi.reporting.rebuild;

/** How a rebuild stands. */
enum RebuildStatus {
    RUNNING,
    /** Its tables are those that are read. */
    SWITCHED,
    /** It was given up; the tables that were read before are read still. */
    FAILED
}
