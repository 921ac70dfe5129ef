package vn.huunghi.reporting.contribution;

/** Whether a figure speaks for its period alone or for everything up to its end. */
public enum Accumulation {
    PERIOD,
    CUMULATIVE
}
