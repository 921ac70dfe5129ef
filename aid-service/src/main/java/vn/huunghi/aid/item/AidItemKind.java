package vn.huunghi.aid.item;

import vn.huunghi.kit.text.Message;

/** What the law calls an item of aid. */
enum AidItemKind {
    PROGRAMME("Chương trình", "Programme"),
    PROJECT("Dự án", "Project"),
    NON_PROJECT("Phi dự án", "Non-project aid");

    private final Message label;

    AidItemKind(String vi, String en) {
        label = new Message(vi, en);
    }

    /** What people call it. */
    Message label() {
        return label;
    }
}
