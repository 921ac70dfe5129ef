package vn.huunghi.kit.event;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** Why something that operators ask of events is refused. */
public enum EventProblem implements ProblemType {
    REPUBLICATION_UNDER_WAY(409, "Đang công bố lại", "A republication is under way"),
    STILL_NOT_APPLICABLE(422, "Bản ghi vẫn không áp dụng được", "The record still cannot be applied");

    private final int status;
    private final Message title;

    EventProblem(int status, String vi, String en) {
        this.status = status;
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
        return false;
    }

    @Override
    public Message title() {
        return title;
    }
}
