package vn.huunghi.activity.activity;

import vn.huunghi.kit.text.Message;

/** Whether people met in one place, over the network, or both. */
enum Mode {
    IN_PERSON("Trực tiếp", "In person"),
    ONLINE("Trực tuyến", "Online"),
    HYBRID("Trực tiếp kết hợp trực tuyến", "Hybrid");

    private final Message label;

    Mode(String vi, String en) {
        label = new Message(vi, en);
    }

    /** What people call it. */
    Message label() {
        return label;
    }
}
