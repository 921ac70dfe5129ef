package vn.huunghi.activity.activity;

import vn.huunghi.kit.text.Message;

/** Who came to whom. */
enum Direction {
    INBOUND("Bạn sang ta", "Inbound"),
    OUTBOUND("Ta sang bạn", "Outbound"),
    DOMESTIC("Trong nước", "Domestic"),
    JOINT("Hai bên cùng tổ chức", "Joint");

    private final Message label;

    Direction(String vi, String en) {
        label = new Message(vi, en);
    }

    /** What people call it. */
    Message label() {
        return label;
    }
}
