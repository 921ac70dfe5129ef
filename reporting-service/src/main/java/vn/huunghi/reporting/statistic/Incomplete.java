package vn.huunghi.reporting.statistic;

import vn.huunghi.kit.text.Message;

/** Why a figure may be less than the whole. */
public enum Incomplete {
    /** Something in it was reported without a number. */
    NOT_COUNTED("có phần chưa thống kê", "in part not counted"),
    /** The declared figures do not reach over all of the days asked. */
    PERIOD_NOT_COVERED("chưa đủ kỳ", "the period is not covered"),
    /** A province that belongs in it, at the clusters' level a cluster, has declared no figure of this measure. */
    MEMBER_MISSING("còn đơn vị chưa báo cáo", "a member has not declared");

    private final Message label;

    Incomplete(String vi, String en) {
        this.label = new Message(vi, en);
    }

    /** In words, for tables and printed reports. */
    public Message label() {
        return label;
    }
}
