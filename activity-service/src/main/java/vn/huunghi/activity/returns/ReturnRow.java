package vn.huunghi.activity.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.activity.indicator.IndicatorColumns;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.imports.ImportProblem;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.register.FileNames;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;

/** A row of a file of returns, and the return that it states. */
final class ReturnRow {
    private final ImportRow row;
    private final UUID newId = Ids.next();
    private NewReturn stated;

    ReturnRow(ImportRow row) {
        this.row = row;
    }

    ImportRow row() {
        return row;
    }

    /** The return's id, should the row make one. */
    UUID newId() {
        return newId;
    }

    NewReturn stated() {
        return stated;
    }

    boolean isFine() {
        return !row.isRefused();
    }

    /**
     * Reads what the row states.
     *
     * @param clusters their ids by what they are called
     * @param returns the ids of returns by the ids of their rows, to which this one's is added
     */
    void read(
            FileNames.Known names,
            Map<String, String> clusters,
            Statements.Catalogue catalogue,
            Map<String, UUID> returns) {
        Period period = period();
        LocalDate day = period.to() == null ? null : period.lastDay();
        stated = new NewReturn(
                day == null ? null : only("reporterId", names.organisations(row, "reporterId", day)),
                day == null ? null : only("provinceId", names.provinces(row, "provinceId", day)),
                cluster(clusters),
                included(returns),
                period,
                IndicatorColumns.read(row, catalogue),
                row.texts("results"),
                row.texts("limitations"),
                row.texts("tasks"),
                FileColumns.source(row),
                row.text(ImportRow.ROW_ID));
        if (stated.externalId() != null) {
            returns.putIfAbsent(stated.externalId(), newId);
        }
    }

    private Period period() {
        PeriodKind kind = row.choice("period.kind", PeriodKind.class, PeriodKind::label);
        PartialDate from = row.date("period.from");
        PartialDate to = row.date("period.to");
        // "2024" is the whole year, from its first day to its last.
        boolean whole = from == null && to != null && !to.isDay() && kind != null;
        return whole && kind.allows(to.first(), to.last()) && !kind.allows(null, to.last())
                ? new Period(kind, to, to)
                : new Period(kind, from, to);
    }

    private <T> T only(String field, List<T> found) {
        if (found.size() > 1) {
            row.error(
                    field, ImportProblem.CELL_UNREADABLE, new Message("Chỉ một ở đây.", "There is room for one here."));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private String cluster(Map<String, String> clusters) {
        String text = row.text("clusterId");
        String id = text == null ? null : clusters.get(Folding.fold(text));
        if (text != null && id == null) {
            row.error(
                    "clusterId",
                    ActivityProblem.UNKNOWN_CLUSTER,
                    new Message("Không có cụm %s.".formatted(text), "There is no cluster %s.".formatted(text)));
        }
        return id;
    }

    private List<UUID> included(Map<String, UUID> returns) {
        List<UUID> ids = new ArrayList<>();
        for (String text : row.texts("includesReturnIds")) {
            UUID id = FileNames.isId(text) ? UUID.fromString(text) : returns.get(text);
            if (id == null) {
                row.error(
                        "includesReturnIds",
                        ActivityProblem.UNKNOWN_RETURN,
                        new Message(
                                "Không có báo cáo mang mã dòng %s trước dòng này.".formatted(text),
                                "No return with the row id %s comes before this row.".formatted(text)));
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    /** The row is refused for what a return refuses. */
    void refuse(Refusal refusal) {
        row.refuse(refusal, IndicatorColumns.columns(stated.figures()));
    }
}
