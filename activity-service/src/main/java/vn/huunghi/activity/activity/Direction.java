package vn.huunghi.activity.activity;

/** Who came to whom. */
enum Direction {
    INBOUND,
    OUTBOUND,
    DOMESTIC,
    JOINT
}
