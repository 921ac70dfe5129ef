package vn.huunghi.activity.indicator;

/** Where an indicator's figures come from: stated in activities, computed from records, or only declared in returns. */
public enum Recording {
    FIGURE,
    COMPUTED,
    DECLARED
}
