package vn.huunghi.aid.item;

import vn.huunghi.kit.text.Message;

/** What aid is given in. */
enum AidForm {
    CASH("Tiền", "Cash"),
    IN_KIND("Hiện vật", "In kind"),
    MIXED("Tiền và hiện vật", "Cash and in kind");

    private final Message label;

    AidForm(String vi, String en) {
        label = new Message(vi, en);
    }

    /** What people call it. */
    Message label() {
        return label;
    }
}
