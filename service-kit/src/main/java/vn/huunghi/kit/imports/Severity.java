package vn.huunghi.kit.imports;

/** How grave something is that is to be said about a row. */
public enum Severity {
    /** The row cannot even be read as one. */
    CRITICAL,
    /** The row breaks a rule and is refused. */
    ERROR,
    /** The row is taken; somebody should look at it. */
    WARNING
}
