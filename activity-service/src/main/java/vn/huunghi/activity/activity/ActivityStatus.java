package vn.huunghi.activity.activity;

/** Whether an activity is still to come, took place, or was called off: only what was held counts. */
enum ActivityStatus {
    PLANNED,
    HELD,
    CANCELLED
}
