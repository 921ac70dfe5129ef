package vn.huunghi.kit.figure;

import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

/** Why a figure is refused. Every service that takes figures lists these among its problems. */
public enum FigureProblem implements ProblemType {
    LOW_ABOVE_HIGH("low-above-high", "Cận dưới không nhỏ hơn cận trên", "The low bound is not below the high bound"),
    NEGATIVE_FIGURE("negative-figure", "Số liệu âm", "A figure is negative"),
    FIGURE_INCOMPLETE("figure-incomplete", "Số liệu thiếu giá trị", "A figure lacks a number that its qualifier needs"),
    FIGURE_CONTRADICTORY(
            "figure-contradictory",
            "Số liệu mâu thuẫn",
            "The parts of a figure contradict each other or its qualifier"),
    FIGURE_ZERO("figure-zero", "“gần” hoặc “khoảng” bằng không", "Nearly or about zero means nothing"),
    FIGURE_UNREADABLE("figure-unreadable", "Không đọc được số liệu", "The wording alone cannot be read as a figure"),
    FIGURE_OF_ANOTHER_UNIT(
            "figure-of-another-unit",
            "Số liệu của đơn vị tính khác",
            "The wording names another unit than the one that is counted"),
    TOO_MANY_DIGITS("too-many-digits", "Số có quá nhiều chữ số", "A number has too many digits");

    private final String code;
    private final Message title;

    FigureProblem(String code, String vi, String en) {
        this.code = code;
        this.title = new Message(vi, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
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
