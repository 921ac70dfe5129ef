package vn.huunghi.aid.problem;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** What this service refuses beside what every service refuses; the codes are promised to clients. */
public enum AidProblem implements ProblemType {
    // Figures.
    UNKNOWN_INDICATOR(422, "Không có chỉ tiêu này", "Unknown indicator"),
    INDICATOR_INACTIVE(422, "Chỉ tiêu đã ngừng dùng", "Indicator no longer used"),
    INDICATOR_NOT_RECORDABLE(422, "Chỉ tiêu không được ghi trong khoản viện trợ", "Indicator not recordable in an aid item"),
    DUPLICATE_INDICATOR(422, "Chỉ tiêu bị lặp", "Indicator stated twice"),

    // Donors, sectors and rates.
    REGISTRATION_TOO_LONG(422, "Đăng ký dài hơn pháp luật cho phép", "Registration longer than the law allows"),

    // Aid items and transactions.
    ACTION_NOT_ALLOWED(409, "Bước này không được phép", "Action not allowed");

    private final int status;
    private final boolean retryable;
    private final Message title;

    AidProblem(int status, String vi, String en) {
        this(status, false, vi, en);
    }

    AidProblem(int status, boolean retryable, String vi, String en) {
        this.status = status;
        this.retryable = retryable;
        this.title = new Message(vi, en);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
