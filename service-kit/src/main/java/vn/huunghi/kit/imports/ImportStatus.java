package vn.huunghi.kit.imports;

/** How far an import has come. */
public enum ImportStatus {
    /** Received; nobody has begun. */
    WAITING,
    RUNNING,
    /** All rows are dealt with. */
    DONE,
    /** It stopped for good; what was taken until then stays. */
    FAILED
}
