package vn.huunghi.activity.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.huunghi.activity.indicator.IndicatorColumns;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.activity.register.Clusters;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.imports.ImportProblem;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.register.FileNames;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;

/** A row of a file of returns, and the return that it states. */
final class ReturnRow {
    private static final int MOST_SHOWN = 100;

    private final ImportRow row;
    private final UUID newId = Ids.next();
    private final PeriodicReturn held;
    private final ReturnChanged before;
    private NewReturn stated;
    private PeriodicReturn declared;

    /** @param held the return that the row is about already; null for a new one */
    ReturnRow(ImportRow row, PeriodicReturn held) {
        this.row = row;
        this.held = held;
        before = held == null ? null : held.state();
    }

    ImportRow row() {
        return row;
    }

    /** The return that the row is about already; null for a new one. */
    PeriodicReturn held() {
        return held;
    }

    /** As it was when the row was read; null for a new one. */
    ReturnChanged before() {
        return before;
    }

    /** What the row made or changed; null if it did neither. */
    PeriodicReturn declared() {
        return declared;
    }

    void became(ImportRow.Outcome outcome, PeriodicReturn result) {
        declared = result;
        row.became(outcome);
    }

    /** What the row adds to what its return includes already. */
    List<UUID> added() {
        List<UUID> added = new ArrayList<>(stated.includesReturnIds());
        if (before != null) {
            added.removeAll(before.includesReturnIds());
        }
        return added;
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
     * Reads what the row states. What the file has no column for is not the file's to say: that stays as it is.
     *
     * @param returns the ids of returns by the ids of their rows, to which this one's is added
     */
    void read(
            FileNames.Known names, Clusters.Named clusters, Statements.Catalogue catalogue, Map<String, UUID> returns) {
        Period period = period();
        LocalDate day = period.to() == null ? null : period.lastDay();
        stated = new NewReturn(
                day == null ? null : only("reporterId", names.organisations(row, "reporterId", day, reporterBefore())),
                said(
                        "provinceId",
                        field -> day == null ? null : only(field, names.provinces(row, field, day)),
                        ReturnChanged::provinceId),
                said("clusterId", field -> cluster(clusters), ReturnChanged::clusterId),
                said("includesReturnIds", field -> included(returns), ReturnChanged::includesReturnIds),
                period,
                IndicatorColumns.read(row, catalogue, before == null ? List.of() : before.figures()),
                said("results", row::texts, ReturnChanged::results),
                said("limitations", row::texts, ReturnChanged::limitations),
                said("tasks", row::texts, ReturnChanged::tasks),
                FileColumns.source(row, before == null ? null : before.source()),
                row.text(ImportRow.ROW_ID));
        if (stated.externalId() != null) {
            returns.putIfAbsent(stated.externalId(), newId);
        }
    }

    private <T> T said(String field, Function<String, T> inTheFile, Function<ReturnChanged, T> already) {
        return before == null || row.hasColumn(field) ? inTheFile.apply(field) : already.apply(before);
    }

    private List<UUID> reporterBefore() {
        return before == null ? List.of() : List.of(before.reporterId());
    }

    private Period period() {
        PeriodKind kind = row.choice("period.kind", PeriodKind.class, PeriodKind::label);
        PartialDate to = row.date("period.to");
        PartialDate from = row.hasColumn("period.from") ? row.date("period.from") : fromBefore(kind, to);
        // "2024" is the whole year, from its first day to its last.
        boolean whole = from == null && to != null && !to.isDay() && kind != null;
        return whole && kind.allows(to.first(), to.last()) && !kind.allows(null, to.last())
                ? new Period(kind, to, to)
                : new Period(kind, from, to);
    }

    /** A start of which the file says nothing stays, unless the period has become one that cannot start there. */
    private PartialDate fromBefore(PeriodKind kind, PartialDate to) {
        boolean stays = before != null
                && before.period().from() != null
                && kind == before.period().kind()
                && to != null
                && kind.allows(before.period().from(), to.last());
        return stays ? PartialDate.of(before.period().from()) : null;
    }

    private <T> T only(String field, List<T> found) {
        if (found.size() > 1) {
            row.error(
                    field, ImportProblem.CELL_UNREADABLE, new Message("Chỉ một ở đây.", "There is room for one here."));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private String cluster(Clusters.Named clusters) {
        String text = row.text("clusterId");
        String already = before == null ? null : before.clusterId();
        String id = text == null ? null : clusters.find(text, already).orElse(null);
        if (text != null && id == null) {
            String shown = Texts.shortened(text, MOST_SHOWN);
            row.error(
                    "clusterId",
                    ActivityProblem.UNKNOWN_CLUSTER,
                    new Message("Không có cụm %s.".formatted(shown), "There is no cluster %s.".formatted(shown)));
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
                                "Không có báo cáo mang mã dòng %s trước dòng này."
                                        .formatted(Texts.shortened(text, MOST_SHOWN)),
                                "No return with the row id %s comes before this row."
                                        .formatted(Texts.shortened(text, MOST_SHOWN))));
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    /** The row is refused because that of what it includes is: there is no such return. */
    void refuseIncluding(ReturnRow included) {
        String id = Texts.shortened(included.stated().externalId(), MOST_SHOWN);
        row.error(
                "includesReturnIds",
                ActivityProblem.UNKNOWN_RETURN,
                new Message(
                        "Dòng mang mã %s bị từ chối nên chưa có báo cáo để gộp.".formatted(id),
                        "The row with the id %s was refused, so there is no return to include.".formatted(id)));
    }

    /** The row is refused for what a return refuses. */
    void refuse(Refusal refusal) {
        row.refuse(refusal, IndicatorColumns.columns(stated.figures()));
    }
}
