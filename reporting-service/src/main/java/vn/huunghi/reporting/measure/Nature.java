package vn.huunghi.reporting.measure;

/** How an indicator's figures behave over time. */
public enum Nature {
    /** Adds over days. */
    FLOW,
    /** Holds as of a day. */
    STOCK,
    /** Never adds: shown source by source. */
    RATE
}
