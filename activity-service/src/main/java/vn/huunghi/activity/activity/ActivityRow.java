package vn.huunghi.activity.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.huunghi.activity.indicator.IndicatorColumns;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.register.FileNames;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** A row of a file of activities, and the activity that it states. */
final class ActivityRow {
    private static final int MOST_SHOWN = 100;

    private final ImportRow row;
    private final UUID newId = Ids.next();
    private final Activity held;
    private final ActivityChanged before;
    private NewActivity stated;
    private Activity activity;

    /** @param held the activity that the row is about already; null for a new one */
    ActivityRow(ImportRow row, Activity held) {
        this.row = row;
        this.held = held;
        before = held == null ? null : held.state();
    }

    ImportRow row() {
        return row;
    }

    /** The activity that the row is about already; null for a new one. */
    Activity held() {
        return held;
    }

    /** As it was when the row was read; null for a new one. */
    ActivityChanged before() {
        return before;
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

    /** What the row made or changed; null if it did neither. */
    Activity activity() {
        return activity;
    }

    void became(ImportRow.Outcome outcome, Activity result) {
        activity = result;
        row.became(outcome);
    }

    /** Whose part it is already; null for none. */
    UUID parentBefore() {
        return before == null ? null : before.parentId();
    }

    /**
     * Reads what the row states. What the file has no column for is not the file's to say: that stays as it is.
     *
     * @param parents the ids of activities by the ids of their rows, to which this one's is added
     */
    void read(FileNames.Known names, Statements.Catalogue catalogue, Map<String, UUID> parents) {
        PartialDate endsOn = row.date("endsOn");
        LocalDate day = endsOn == null ? null : endsOn.last();
        stated = new NewActivity(
                row.choice("kind", ActivityKind.class, ActivityKind::label),
                row.text("title"),
                said("status", this::status, ActivityChanged::status),
                said("startsOn", row::date, ActivityChanged::startsOn),
                endsOn,
                said(
                        "direction",
                        field -> row.choice(field, Direction.class, Direction::label),
                        ActivityChanged::direction),
                said("mode", field -> row.choice(field, Mode.class, Mode::label), ActivityChanged::mode),
                said("organiserIds", field -> organisers(field, names, day), ActivityChanged::organiserIds),
                said(
                        "provinceIds",
                        field -> day == null ? List.of() : names.provinces(row, field, day),
                        ActivityChanged::provinceIds),
                said("place", row::text, ActivityChanged::place),
                said("countryCodes", field -> FileNames.countries(row, field), ActivityChanged::countryCodes),
                said("foreignAreaIds", field -> areas(field, names, day), ActivityChanged::foreignAreaIds),
                said("agreementId", field -> FileNames.id(row, field), ActivityChanged::agreementId),
                said("parentId", field -> parent(parents), ActivityChanged::parentId),
                said("seriesId", field -> FileNames.id(row, field), ActivityChanged::seriesId),
                said("editionNo", row::integer, ActivityChanged::editionNo),
                IndicatorColumns.read(row, catalogue, before == null ? List.of() : before.figures()),
                said("outcomes", row::texts, ActivityChanged::outcomes),
                said("policies", this::policies, ActivityChanged::policies),
                FileColumns.source(row, before == null ? null : before.source()),
                row.text(ImportRow.ROW_ID));
        if (stated.externalId() != null) {
            parents.putIfAbsent(stated.externalId(), newId);
        }
    }

    private <T> T said(String field, Function<String, T> inTheFile, Function<ActivityChanged, T> already) {
        return before == null || row.hasColumn(field) ? inTheFile.apply(field) : already.apply(before);
    }

    private ActivityStatus status(String field) {
        ActivityStatus status = row.choice(field, ActivityStatus.class, ActivityStatus::label);
        return status == null ? ActivityStatus.HELD : status;
    }

    private List<UUID> organisers(String field, FileNames.Known names, LocalDate day) {
        return day == null
                ? List.of()
                : names.organisations(row, field, day, before == null ? List.of() : before.organiserIds());
    }

    private List<UUID> areas(String field, FileNames.Known names, LocalDate day) {
        return day == null
                ? List.of()
                : names.areas(row, field, day, before == null ? List.of() : before.foreignAreaIds());
    }

    /** A cell has room for numbers only: what else is known of a policy stays, as do those that have none. */
    private List<Policy> policies(String field) {
        List<String> numbers = row.texts(field);
        List<Policy> known = before == null ? List.of() : before.policies();
        if (numbers.equals(
                known.stream().map(Policy::number).filter(Objects::nonNull).toList())) {
            return known;
        }
        Map<String, Policy> byNumber = new HashMap<>();
        known.forEach(policy -> byNumber.putIfAbsent(policy.number(), policy));
        return Stream.concat(
                        numbers.stream()
                                .map(number -> byNumber.getOrDefault(number, new Policy(number, null, null, null))),
                        known.stream().filter(policy -> policy.number() == null))
                .toList();
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
                            "Không có hoạt động mang mã dòng %s trước dòng này."
                                    .formatted(Texts.shortened(text, MOST_SHOWN)),
                            "No activity with the row id %s comes before this row."
                                    .formatted(Texts.shortened(text, MOST_SHOWN))));
        }
        return parent;
    }

    /** The row is refused because that of its whole is: there is no such activity. */
    void refuseAsPartOf(ActivityRow whole) {
        String id = Texts.shortened(whole.stated().externalId(), MOST_SHOWN);
        row.error(
                "parentId",
                ActivityProblem.UNKNOWN_ACTIVITY,
                new Message(
                        "Dòng mang mã %s bị từ chối nên chưa có hoạt động để dòng này thuộc về.".formatted(id),
                        "The row with the id %s was refused, so there is no activity for this one to be part of."
                                .formatted(id)));
    }

    /** The row is refused for what an activity refuses. */
    void refuse(Refusal refusal) {
        row.refuse(refusal, IndicatorColumns.columns(stated.figures()));
    }
}
