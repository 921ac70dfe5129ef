package vn.huunghi.activity.activity;

import vn.huunghi.kit.text.Message;

/** Whether an activity is still to come, took place, or was called off: only what was held counts. */
enum ActivityStatus {
    PLANNED("Dự kiến", "Planned"),
    HELD("Đã tổ chức", "Held"),
    CANCELLED("Đã hủy", "Cancelled");

    private final Message label;

    ActivityStatus(String vi, String en) {
        label = new Message(vi, en);
    }

    /** What people call it. */
    Message label() {
        return label;
    }
}
