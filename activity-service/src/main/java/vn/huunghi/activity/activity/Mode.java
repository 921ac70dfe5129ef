package vn.huunghi.activity.activity;

/** Whether people met in one place, over the network, or both. */
enum Mode {
    IN_PERSON,
    ONLINE,
    HYBRID
}
