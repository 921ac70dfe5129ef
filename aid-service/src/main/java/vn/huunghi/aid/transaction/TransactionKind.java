package vn.huunghi.aid.transaction;

import vn.huunghi.kit.text.Message;

/** How far money has come: promised, bound by an agreement, or paid out. The three are never mixed in a total. */
public enum TransactionKind {
    PLEDGE("Hứa tài trợ", "Pledge"),
    COMMITMENT("Cam kết", "Commitment"),
    DISBURSEMENT("Giải ngân", "Disbursement");

    private final Message label;

    TransactionKind(String vi, String en) {
        label = new Message(vi, en);
    }

    /** What people call it. */
    public Message label() {
        return label;
    }
}
