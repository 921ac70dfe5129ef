package vn.huunghi.activity.problem;

import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** What this service refuses beside what every service refuses; the codes are promised to clients. */
public enum ActivityProblem implements ProblemType {
    UNKNOWN_CLUSTER("unknown-cluster", 422, true, "Không có cụm này", "Unknown cluster"),
    UNKNOWN_INDICATOR("unknown-indicator", 422, "Không có chỉ tiêu này", "Unknown indicator"),
    UNKNOWN_ACTIVITY("unknown-activity", 422, "Không có hoạt động này", "Unknown activity"),
    INDICATOR_INACTIVE("indicator-inactive", 422, "Chỉ tiêu đã ngừng dùng", "Indicator no longer used"),
    INDICATOR_NOT_RECORDABLE(
            "indicator-not-recordable",
            422,
            "Chỉ tiêu không được ghi trong hoạt động",
            "Indicator not recordable in an activity"),
    FLOW_AS_OF_A_DAY(
            "flow-as-of-a-day",
            422,
            "Số phát sinh không báo cáo theo thời điểm",
            "A flow cannot be declared as of a day"),
    DUPLICATE_INDICATOR("duplicate-indicator", 422, "Chỉ tiêu bị lặp", "Indicator stated twice"),
    STARTS_AFTER_IT_ENDS("starts-after-it-ends", 422, "Ngày bắt đầu sau ngày kết thúc", "It starts after it has ended"),
    HELD_IN_THE_FUTURE("held-in-the-future", 422, "Hoạt động đã tổ chức không thể ở tương lai", "Held in the future"),
    EDITION_WITHOUT_SERIES(
            "edition-without-series", 422, "Lần tổ chức phải thuộc một chuỗi", "An edition needs its series"),
    PART_OF_A_PART("part-of-a-part", 422, "Phần của hoạt động không có phần con", "A part of an activity has no parts"),
    POSSIBLE_DUPLICATE("possible-duplicate", 422, "Có thể bị trùng", "Possibly a duplicate"),
    TWO_SCOPES("two-scopes", 422, "Báo cáo của cả tỉnh lẫn cụm", "A return of both a province and a cluster"),
    UNKNOWN_RETURN("unknown-return", 422, "Không có báo cáo này", "Unknown return"),
    RETURN_RING("return-ring", 422, "Báo cáo gộp vòng quanh", "Returns that include each other in a ring"),
    INCLUDED_OUTSIDE_PERIOD(
            "included-outside-period",
            422,
            "Báo cáo được gộp nằm ngoài kỳ",
            "An included return reaches outside the period"),
    INCLUDED_OUTSIDE_SCOPE(
            "included-outside-scope",
            422,
            "Báo cáo được gộp nằm ngoài phạm vi",
            "An included return lies outside the scope"),
    ILLEGAL_PERIOD("illegal-period", 422, "Kỳ báo cáo không hợp lệ", "Not a period of this kind"),
    ALREADY_DECLARED("already-declared", 409, "Kỳ này đã có báo cáo", "Already declared"),
    ACTION_NOT_ALLOWED("action-not-allowed", 409, "Bước này không được phép", "Action not allowed"),
    INDICATOR_EXISTS("indicator-exists", 409, "Chỉ tiêu đã có", "Indicator exists"),
    INDICATOR_IN_USE("indicator-in-use", 409, "Chỉ tiêu đã được dùng", "Indicator in use");

    private final String code;
    private final int status;
    private final boolean retryable;
    private final Message title;

    ActivityProblem(String code, int status, String vi, String en) {
        this(code, status, false, vi, en);
    }

    ActivityProblem(String code, int status, boolean retryable, String vi, String en) {
        this.code = code;
        this.status = status;
        this.retryable = retryable;
        this.title = new Message(vi, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }

    @Override
    public Message title() {
        return title;
    }
}
