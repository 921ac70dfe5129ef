package vn.huunghi.activity.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.activity.indicator.IndicatorColumns;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.register.FileNames;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;

/** A row of a file of activities, and the activity that it states. */
final class ActivityRow {
    private final ImportRow row;
    private final UUID newId = Ids.next();
    private NewActivity stated;

    ActivityRow(ImportRow row) {
        this.row = row;
    }

    ImportRow row() {
        return row;
    }

    /** The activity's id, should the row make one. */
    UUID newId() {
        return newId;
    }

    /** Null until the row is read, and where it cannot be. */
    NewActivity stated() {
        return stated;
    }

    boolean isFine() {
        return stated != null && !row.isRefused();
    }

    /**
     * Reads what the row states.
     *
     * @param parents the ids of activities by the ids of their rows, to which this one's is added
     */
    void read(FileNames.Known names, Statements.Catalogue catalogue, Map<String, UUID> parents) {
        PartialDate endsOn = row.date("endsOn");
        LocalDate day = endsOn == null ? null : endsOn.last();
        ActivityStatus status = row.choice("status", ActivityStatus.class, ActivityStatus::label);
        stated = new NewActivity(
                row.choice("kind", ActivityKind.class, ActivityKind::label),
                row.text("title"),
                status == null ? ActivityStatus.HELD : status,
                row.date("startsOn"),
                endsOn,
                row.choice("direction", Direction.class, Direction::label),
                row.choice("mode", Mode.class, Mode::label),
                day == null ? List.of() : names.organisations(row, "organiserIds", day),
                day == null ? List.of() : names.provinces(row, "provinceIds", day),
                row.text("place"),
                FileNames.countries(row, "countryCodes"),
                day == null ? List.of() : names.areas(row, "foreignAreaIds", day),
                FileNames.id(row, "agreementId"),
                parent(parents),
                FileNames.id(row, "seriesId"),
                row.integer("editionNo"),
                IndicatorColumns.read(row, catalogue),
                row.texts("outcomes"),
                row.texts("policies").stream()
                        .map(number -> new Policy(number, null, null, null))
                        .toList(),
                FileColumns.source(row),
                row.text(ImportRow.ROW_ID));
        if (stated.externalId() != null) {
            parents.putIfAbsent(stated.externalId(), newId);
        }
    }

    private UUID parent(Map<String, UUID> parents) {
        String text = row.text("parentId");
        if (text == null || FileNames.isId(text)) {
            return FileNames.id(row, "parentId");
        }
        UUID parent = parents.get(text);
        if (parent == null) {
            row.error(
                    "parentId",
                    ActivityProblem.UNKNOWN_ACTIVITY,
                    new Message(
                            "Không có hoạt động mang mã dòng %s trước dòng này.".formatted(text),
                            "No activity with the row id %s comes before this row.".formatted(text)));
        }
        return parent;
    }

    /** The row is refused for what an activity refuses. */
    void refuse(Refusal refusal) {
        row.refuse(refusal, IndicatorColumns.columns(stated.figures()));
    }
}
