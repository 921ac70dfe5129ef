package vn.huunghi.activity.indicator;

/** How an indicator behaves over time: what happened in a period, what there is on a day, or a ratio that never adds. */
public enum Nature {
    FLOW,
    STOCK,
    RATE
}
