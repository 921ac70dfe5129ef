package vn.huunghi.kit.figure;

import vn.huunghi.kit.text.Message;

/** How a reported number is meant. */
public enum Qualifier {
    /** Neither more nor less. */
    EXACT("đúng", "exactly"),
    /** At least; also "trên". */
    MORE_THAN("hơn", "more than"),
    /** At most. */
    NEARLY("gần", "nearly"),
    /** Somewhere around. */
    ABOUT("khoảng", "about"),
    /** Between two numbers; "hàng tỷ" is one to ten of the unit. */
    RANGE("từ … đến …", "from … to …"),
    /** "nhiều", "tất cả": something, but not counted. */
    UNQUANTIFIED("nhiều", "many");

    private final Message label;

    Qualifier(String vi, String en) {
        this.label = new Message(vi, en);
    }

    /** The word for it, in Vietnamese the reports' own. */
    public Message label() {
        return label;
    }
}
