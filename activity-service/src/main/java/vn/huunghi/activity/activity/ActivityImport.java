package vn.huunghi.activity.activity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.activity.indicator.IndicatorColumns;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.HeldRecords;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.imports.ImportTarget;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.register.FileNames;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.text.Message;

/** Takes activities from files, many at a time: whatever they need is looked up for all of them at once. */
@Singleton
class ActivityImport implements ImportTarget {
    static final String NAME = "activities";
    private static final String TABLE = "activity";

    private final EntityManager entities;
    private final HeldRecords heldRecords;
    private final Register register;
    private final FileNames fileNames;
    private final ActivityRowChecks checks;
    private final Statements statements;
    private final IndicatorColumns indicators;
    private final Parts parts;
    private final DoublesInFiles doubles;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ActivityImport(
            EntityManager entities,
            HeldRecords heldRecords,
            Register register,
            FileNames fileNames,
            ActivityRowChecks checks,
            Statements statements,
            IndicatorColumns indicators,
            Parts parts,
            DoublesInFiles doubles,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.heldRecords = heldRecords;
        this.register = register;
        this.fileNames = fileNames;
        this.checks = checks;
        this.statements = statements;
        this.indicators = indicators;
        this.parts = parts;
        this.doubles = doubles;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message title() {
        return new Message("Hoạt động", "Activities");
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(ActivityColumns.ALL.stream(), indicators.columns().stream())
                .toList();
    }

    @Override
    public void take(List<ImportRow> rows, boolean forGood) {
        Set<String> ids = texts(rows, ImportRow.ROW_ID);
        ids.addAll(texts(rows, "parentId"));
        Map<String, Activity> held = heldRecords.find(Activity.class, TABLE, ids);
        heldRecords.refuseWithdrawn(TABLE, rows, held.keySet());
        List<ActivityRow> all = rows.stream()
                .map(row -> new ActivityRow(row, held.get(row.text(ImportRow.ROW_ID))))
                .toList();
        List<ActivityChanged> before =
                all.stream().map(ActivityRow::before).filter(Objects::nonNull).toList();
        Statements.Catalogue catalogue = statements.catalogue(IndicatorColumns.codes(
                rows.isEmpty() ? List.of() : rows.get(0).fields(),
                before.stream().flatMap(state -> state.figures().stream())));
        read(all, before, held, catalogue);
        checks.check(all);
        List<ActivityRow> taken = take(all, catalogue);
        if (forGood) {
            statements.freeze(
                    catalogue,
                    taken.stream()
                            .flatMap(row -> row.activity().figures().stream())
                            .toList());
        }
        entities.flush();
        changes.record(taken.stream().map(ActivityImport::change).toList());
        doubles.warn(taken);
    }

    private static Set<String> texts(List<ImportRow> rows, String field) {
        return rows.stream()
                .map(row -> row.text(field))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void read(
            List<ActivityRow> rows,
            List<ActivityChanged> before,
            Map<String, Activity> held,
            Statements.Catalogue catalogue) {
        FileNames.Known names = fileNames.of(
                rows.stream().map(ActivityRow::row).toList(),
                "organiserIds",
                "foreignAreaIds",
                register.geography(),
                distinct(before, ActivityChanged::organiserIds),
                distinct(before, ActivityChanged::foreignAreaIds));
        Map<String, UUID> parents = new HashMap<>();
        held.forEach((externalId, activity) -> parents.put(externalId, activity.id()));
        rows.forEach(row -> row.read(names, catalogue, parents));
    }

    private static Set<UUID> distinct(List<ActivityChanged> states, Function<ActivityChanged, List<UUID>> ids) {
        return states.stream().flatMap(state -> ids.apply(state).stream()).collect(Collectors.toSet());
    }

    private List<ActivityRow> take(List<ActivityRow> rows, Statements.Catalogue catalogue) {
        Map<UUID, ActivityRow> byNewId = rows.stream().collect(Collectors.toMap(ActivityRow::newId, row -> row));
        PartsAtOnce fit = together(rows.stream().filter(ActivityRow::isFine).toList(), byNewId.keySet());
        List<ActivityRow> taken = new ArrayList<>();
        for (ActivityRow row : rows) {
            ActivityRow parent = byNewId.get(row.stated().parentId());
            if (parent != null && !parent.isFine()) {
                row.refuseAsPartOf(parent);
            }
            if (row.isFine() && take(row, fit, catalogue)) {
                taken.add(row);
                fit.taken(row.activity().id(), row.parentBefore(), row.stated().parentId());
            }
        }
        return taken;
    }

    private PartsAtOnce together(List<ActivityRow> rows, Set<UUID> newIds) {
        List<ActivityRow> becomingParts = rows.stream()
                .filter(row -> row.stated().parentId() != null
                        && !row.stated().parentId().equals(row.parentBefore()))
                .toList();
        Set<UUID> parents = becomingParts.stream()
                .map(row -> row.stated().parentId())
                .filter(id -> !newIds.contains(id))
                .collect(Collectors.toSet());
        return parts.together(
                parents,
                becomingParts.stream()
                        .map(ActivityRow::held)
                        .filter(Objects::nonNull)
                        .map(Activity::id)
                        .toList());
    }

    /** Whether the row makes or changes an activity. */
    private boolean take(ActivityRow row, PartsAtOnce fit, Statements.Catalogue catalogue) {
        NewActivity stated = row.stated();
        Activity held = row.held();
        try {
            List<IndicatorFigure> before = held == null ? List.of() : held.figures();
            List<IndicatorFigure> figures = statements.recorded(stated.figures(), before, catalogue);
            UUID id = held == null ? row.newId() : held.id();
            String client = held == null ? caller.client() : held.externalClient();
            Activity fresh = new Activity(id, stated, figures, client, clock);
            if (held != null && fresh.state().saysAs(row.before())) {
                row.row().became(ImportRow.Outcome.UNCHANGED);
                return false;
            }
            fit.mustFit(id, row.parentBefore(), stated.parentId());
            if (held == null) {
                entities.persist(fresh);
                row.became(ImportRow.Outcome.CREATED, fresh);
            } else {
                held.restate(stated, figures, client, clock);
                row.became(ImportRow.Outcome.CHANGED, held);
            }
            return true;
        } catch (Refusal refusal) {
            row.refuse(refusal);
            return false;
        }
    }

    private static Change change(ActivityRow row) {
        ActivityChanged after = row.activity().state();
        String action = row.before() == null ? "create" : "change";
        return Change.of(ActivityChanged.TOPIC, after.id().toString(), after.version(), action, row.before(), after);
    }
}
