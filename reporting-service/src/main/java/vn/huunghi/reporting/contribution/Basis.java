package vn.huunghi.reporting.contribution;

/** Where a figure comes from; the two live side by side and are never added. */
public enum Basis {
    /** Computed from single records. */
    RECORDED,
    /** Taken from accepted returns. */
    DECLARED
}
