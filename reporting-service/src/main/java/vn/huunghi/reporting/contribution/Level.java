package vn.huunghi.reporting.contribution;

/** Whose account a figure is on: levels stand beside each other and are never added. */
public enum Level {
    /** What provinces recorded and declared, and what was recorded on no province's account. */
    PROVINCE,
    /** What a cluster declared as a whole. */
    CLUSTER,
    /** What the national union declared as a whole. */
    NATION
}
