package vn.huunghi.kit.register;

import java.util.Locale;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** What is refused about records of the register; listed by each service that refers to them. */
public enum RegisterProblem implements ProblemType {
    UNKNOWN_PROVINCE(true, "Không có tỉnh này", "Unknown province"),
    UNKNOWN_ORGANISATION(true, "Không có tổ chức này", "Unknown organisation"),
    UNKNOWN_AGREEMENT(true, "Không có thỏa thuận này", "Unknown agreement"),
    UNKNOWN_FOREIGN_AREA(true, "Không có địa bàn nước ngoài này", "Unknown foreign area"),
    UNKNOWN_COUNTRY(false, "Không có mã quốc gia này", "Unknown country"),
    PROVINCE_NOT_IN_FORCE(false, "Tỉnh không tồn tại vào ngày đó", "Province not in force");

    private final boolean retryable;
    private final Message title;

    RegisterProblem(boolean retryable, String vi, String en) {
        this.retryable = retryable;
        this.title = new Message(vi, en);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
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
