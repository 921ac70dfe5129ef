package vn.huunghi.reporting.measure;

/** Where an indicator's figures may come from. */
public enum Recording {
    /** Stated in records and in returns. */
    FIGURE,
    /** Counted from records, may be declared in returns. */
    COMPUTED,
    /** Only declared in returns. */
    DECLARED
}
