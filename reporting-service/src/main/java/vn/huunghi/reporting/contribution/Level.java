package vn.huunghi.reporting.contribution;

import vn.huunghi.kit.text.Message;

/** Whose account a figure is on: levels stand beside each other and are never added. */
public enum Level {
    /** What provinces recorded and declared, and what was recorded on no province's account. */
    PROVINCE("cấp tỉnh", "the provinces"),
    /** What a cluster declared as a whole. */
    CLUSTER("cấp cụm", "the clusters"),
    /** What the national union declared as a whole. */
    NATION("cấp toàn quốc", "the nation");

    private final Message label;

    Level(String vi, String en) {
        this.label = new Message(vi, en);
    }

    public Message label() {
        return label;
    }
}
