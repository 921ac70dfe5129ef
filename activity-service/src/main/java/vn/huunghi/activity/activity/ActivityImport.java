package vn.huunghi.activity.activity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.huunghi.activity.indicator.IndicatorColumns;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.imports.ImportTarget;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.register.FileNames;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Constraints;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;

/** Takes activities from files, many at a time: whatever they need is looked up for all of them at once. */
@Singleton
class ActivityImport implements ImportTarget {
    static final String NAME = "activities";

    private final EntityManager entities;
    private final Register register;
    private final ActivityReferences references;
    private final FileNames fileNames;
    private final Statements statements;
    private final IndicatorColumns indicators;
    private final Parts parts;
    private final LikelyDoubles doubles;
    private final Changes changes;
    private final Caller caller;
    private final Validator validator;
    private final Clock clock;

    @Inject
    ActivityImport(
            EntityManager entities,
            Register register,
            ActivityReferences references,
            FileNames fileNames,
            Statements statements,
            IndicatorColumns indicators,
            Parts parts,
            LikelyDoubles doubles,
            Changes changes,
            Caller caller,
            Validator validator,
            Clock clock) {
        this.entities = entities;
        this.register = register;
        this.references = references;
        this.fileNames = fileNames;
        this.statements = statements;
        this.indicators = indicators;
        this.parts = parts;
        this.doubles = doubles;
        this.changes = changes;
        this.caller = caller;
        this.validator = validator;
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

    /** An activity that a row makes or changes. */
    private record Taken(ActivityRow row, Activity activity, ActivityChanged before) {}

    @Override
    public void take(List<ImportRow> rows) {
        List<ActivityRow> all = rows.stream().map(ActivityRow::new).toList();
        Set<String> ids = texts(rows, ImportRow.ROW_ID);
        ids.addAll(texts(rows, "parentId"));
        Map<String, Activity> held = held(ids);
        Statements.Catalogue catalogue =
                statements.catalogue(rows.isEmpty() ? List.of() : rows.get(0).fields());
        read(all, held, catalogue);
        check(all);
        List<Taken> taken = new ArrayList<>();
        for (ActivityRow row : all) {
            if (row.isFine()) {
                take(row, held.get(row.stated().externalId()), catalogue, taken);
            }
        }
        statements.freeze(
                catalogue,
                taken.stream().flatMap(one -> one.activity().figures().stream()).toList());
        entities.flush();
        changes.record(taken.stream().map(this::change).toList());
        warn(taken);
    }

    private static Set<String> texts(List<ImportRow> rows, String field) {
        Set<String> texts = new HashSet<>();
        rows.stream().map(row -> row.text(field)).filter(Objects::nonNull).forEach(texts::add);
        return texts;
    }

    /** The caller's activities by their ids in its own system; locked, so that nobody changes them meanwhile. */
    private Map<String, Activity> held(Collection<String> externalIds) {
        Map<String, Activity> held = new HashMap<>();
        if (!externalIds.isEmpty()) {
            // With an array, because a list would make Hibernate plan the query anew for each number of ids.
            entities.unwrap(Session.class)
                    .createNativeQuery(
                            "select * from activity where external_client = :client and external_id = any (:ids)"
                                    + " and not withdrawn order by id for update",
                            Activity.class)
                    .setParameter("client", caller.client())
                    .setParameter("ids", externalIds.toArray(String[]::new))
                    .getResultStream()
                    .forEach(activity -> held.put(activity.externalId(), activity));
        }
        return held;
    }

    private void read(List<ActivityRow> rows, Map<String, Activity> held, Statements.Catalogue catalogue) {
        FileNames.Known names = fileNames.of(
                rows.stream().map(ActivityRow::row).toList(), "organiserIds", "foreignAreaIds", register.geography());
        Map<String, UUID> parents = new HashMap<>();
        held.forEach((externalId, activity) -> parents.put(externalId, activity.id()));
        rows.forEach(row -> row.read(names, catalogue, parents));
    }

    /** Everything that can be said against the rows without writing any of them. */
    private void check(List<ActivityRow> rows) {
        ActivityReferences.Unknown unknown =
                references.unknown(rows.stream().map(ActivityRow::stated).toList());
        for (ActivityRow row : rows) {
            NewActivity stated = row.stated();
            attempt(row, () -> Constraints.check(validator.validate(stated)));
            if (row.isFine()) {
                attempt(row, () -> ActivityRules.check(stated, BusinessDay.today(clock)));
                attempt(
                        row,
                        () -> register.mustBeInForce(
                                "provinceIds[%d]",
                                stated.provinceIds(), stated.endsOn().last()));
                attempt(row, () -> caller.mustWriteFor(Set.copyOf(stated.provinceIds()), register.geography()));
                attempt(row, () -> unknown.refuse(stated));
            }
        }
    }

    private static void attempt(ActivityRow row, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            row.refuse(refusal);
        }
    }

    private void take(ActivityRow row, Activity held, Statements.Catalogue catalogue, List<Taken> taken) {
        NewActivity stated = row.stated();
        try {
            if (held == null) {
                List<IndicatorFigure> figures = statements.recorded(stated.figures(), List.of(), catalogue);
                mustFit(stated.parentId());
                Activity activity = new Activity(row.newId(), stated, figures, caller.client(), clock);
                entities.persist(activity);
                taken.add(new Taken(row, activity, null));
                row.row().became(ImportRow.Outcome.CREATED);
                return;
            }
            caller.mustWriteFor(Set.copyOf(held.provinceIds()), register.geography());
            ActivityChanged before = held.state();
            List<IndicatorFigure> figures = statements.recorded(stated.figures(), before.figures(), catalogue);
            Activity restated = new Activity(held.id(), stated, figures, held.externalClient(), clock);
            if (restated.state().saysAs(before)) {
                row.row().became(ImportRow.Outcome.UNCHANGED);
                return;
            }
            parts.mustFit(held, stated.parentId());
            held.restate(stated, figures, held.externalClient(), clock);
            taken.add(new Taken(row, held, before));
            row.row().became(ImportRow.Outcome.CHANGED);
        } catch (Refusal refusal) {
            row.refuse(refusal);
        }
    }

    /** A parent from these very rows must be in the database before it can be locked there. */
    private void mustFit(UUID parentId) {
        if (parentId != null) {
            entities.flush();
            parts.mustFit(parentId);
        }
    }

    private Change change(Taken taken) {
        ActivityChanged after = taken.activity().state();
        String action = taken.before() == null ? "create" : "change";
        return Change.of(ActivityChanged.TOPIC, after.id().toString(), after.version(), action, taken.before(), after);
    }

    private void warn(List<Taken> taken) {
        Map<UUID, List<UUID>> alike =
                doubles.of(taken.stream().map(one -> one.activity().id()).toList());
        for (Taken one : taken) {
            List<UUID> ids = alike.get(one.activity().id());
            if (ids != null) {
                one.row()
                        .row()
                        .warn(
                                null,
                                ActivityProblem.POSSIBLE_DUPLICATE,
                                new Message(
                                        "Có thể trùng với %s: cùng loại, cùng ngày, cùng đơn vị hoặc địa điểm."
                                                .formatted(ids),
                                        "It may be a duplicate of %s: the same kind, days and organiser or place."
                                                .formatted(ids)));
            }
        }
    }
}
