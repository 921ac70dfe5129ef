package vn.huunghi.reporting.report.format;

import java.util.function.Function;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.report.ReportView.LineView;
import vn.huunghi.reporting.report.ReportView.PreviousView;
import vn.huunghi.reporting.report.ReportView.SharedView;

/** The figures of a line, side by side in this order in every format. */
enum FigureColumn {
    DECLARED("Khai báo", "Declared", LineView::declared, SharedView::declared),
    RECORDED("Ghi nhận", "Recorded", LineView::recorded, SharedView::recorded),
    DIFFERENCE("Chênh lệch", "Difference", LineView::difference, shared -> null),
    PREVIOUS_DECLARED("Kỳ trước: khai báo", "Before: declared", before(PreviousView::declared), shared -> null),
    PREVIOUS_RECORDED("Kỳ trước: ghi nhận", "Before: recorded", before(PreviousView::recorded), shared -> null);

    private final Message heading;
    private final Function<LineView, FigureView> ofLine;
    private final Function<SharedView, FigureView> ofShared;

    FigureColumn(
            String vi, String en, Function<LineView, FigureView> ofLine, Function<SharedView, FigureView> ofShared) {
        this.heading = new Message(vi, en);
        this.ofLine = ofLine;
        this.ofShared = ofShared;
    }

    private static Function<LineView, FigureView> before(Function<PreviousView, FigureView> figure) {
        return line -> line.previous() == null ? null : figure.apply(line.previous());
    }

    String heading(Language language) {
        return heading.in(language);
    }

    FigureView of(LineView line) {
        return ofLine.apply(line);
    }

    FigureView of(SharedView shared) {
        return ofShared.apply(shared);
    }
}
