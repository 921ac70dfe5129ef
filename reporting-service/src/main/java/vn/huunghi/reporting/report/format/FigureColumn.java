package vn.huunghi.reporting.report.format;

import java.util.function.Function;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.report.ReportView;
import vn.huunghi.reporting.report.ReportView.AverageView;
import vn.huunghi.reporting.report.ReportView.LineView;
import vn.huunghi.reporting.report.ReportView.PreviousView;
import vn.huunghi.reporting.report.ReportView.SharedView;
import vn.huunghi.reporting.report.Scope;

/** The figures of a line, side by side in this order in every format. */
enum FigureColumn {
    DECLARED("Khai báo", "Declared", LineView::declared, SharedView::declared),
    OWN("Báo cáo riêng", "Own return", LineView::own, shared -> null),
    RECORDED("Ghi nhận", "Recorded", LineView::recorded, SharedView::recorded),
    DIFFERENCE("Chênh lệch", "Difference", LineView::difference, shared -> null),
    AVERAGE_DECLARED("Bình quân năm: khai báo", "Yearly: declared", average(AverageView::declared), shared -> null),
    AVERAGE_OWN("Bình quân năm: báo cáo riêng", "Yearly: own return", average(AverageView::own), shared -> null),
    AVERAGE_RECORDED("Bình quân năm: ghi nhận", "Yearly: recorded", average(AverageView::recorded), shared -> null),
    PREVIOUS_DECLARED("khai báo", "declared", before(PreviousView::declared), shared -> null),
    PREVIOUS_RECORDED("ghi nhận", "recorded", before(PreviousView::recorded), shared -> null);

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

    private static Function<LineView, FigureView> average(Function<AverageView, FigureView> figure) {
        return line -> line.yearlyAverage() == null ? null : figure.apply(line.yearlyAverage());
    }

    /** Whether a report has it: only a cluster and the nation have a return of their own, only several years an average. */
    boolean isIn(ReportView report) {
        var ofOwn = this == OWN || this == AVERAGE_OWN;
        var ofAverages = this == AVERAGE_DECLARED || this == AVERAGE_OWN || this == AVERAGE_RECORDED;
        return !(ofOwn && report.scope() == Scope.Kind.PROVINCE) && !(ofAverages && report.years() == null);
    }

    String heading(ReportView report, Language language) {
        return this == PREVIOUS_DECLARED || this == PREVIOUS_RECORDED
                ? PeriodName.before(report.period(), report.years()).in(language) + ": " + heading.in(language)
                : heading.in(language);
    }

    FigureView of(LineView line) {
        return ofLine.apply(line);
    }

    FigureView of(SharedView shared) {
        return ofShared.apply(shared);
    }
}
