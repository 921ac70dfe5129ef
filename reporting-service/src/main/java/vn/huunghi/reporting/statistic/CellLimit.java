package vn.huunghi.reporting.statistic;

import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.problem.ReportingProblem;

/** How many cells an answer may have. */
final class CellLimit {
    static final int MOST = 10_000;

    private CellLimit() {}

    static Refusal exceeded() {
        return new Refusal(
                ReportingProblem.TOO_MANY_CELLS,
                new Message(
                        "Câu trả lời có hơn %d ô; hãy thu hẹp thời gian, bộ lọc hoặc cách nhóm.".formatted(MOST),
                        "The answer has more than %d cells; narrow the days, the filters or the grouping."
                                .formatted(MOST)));
    }
}
