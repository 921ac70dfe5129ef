package vn.huunghi.activity.returns;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.activity.indicator.IndicatorColumns;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.register.Clusters;
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

/** Takes returns from files, as drafts, many at a time: whatever they need is looked up for all of them at once. */
@Singleton
class ReturnImport implements ImportTarget {
    static final String NAME = "returns";
    private static final String TABLE = "periodic_return";
    private static final String INCLUDES = "includesReturnIds";

    private final EntityManager entities;
    private final HeldRecords heldRecords;
    private final Register register;
    private final Clusters clusters;
    private final FileNames fileNames;
    private final ReturnRowChecks checks;
    private final Statements statements;
    private final IndicatorColumns indicators;
    private final Inclusions inclusions;
    private final ReturnRights rights;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ReturnImport(
            EntityManager entities,
            HeldRecords heldRecords,
            Register register,
            Clusters clusters,
            FileNames fileNames,
            ReturnRowChecks checks,
            Statements statements,
            IndicatorColumns indicators,
            Inclusions inclusions,
            ReturnRights rights,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.heldRecords = heldRecords;
        this.register = register;
        this.clusters = clusters;
        this.fileNames = fileNames;
        this.checks = checks;
        this.statements = statements;
        this.indicators = indicators;
        this.inclusions = inclusions;
        this.rights = rights;
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
        return new Message("Báo cáo", "Returns");
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(ReturnColumns.ALL.stream(), indicators.columns().stream())
                .toList();
    }

    @Override
    public void take(List<ImportRow> rows, boolean forGood) {
        Map<String, PeriodicReturn> held = heldRecords.find(PeriodicReturn.class, TABLE, externalIds(rows));
        heldRecords.refuseWithdrawn(TABLE, rows, held.keySet());
        List<ReturnRow> all = rows.stream()
                .map(row -> new ReturnRow(row, held.get(row.text(ImportRow.ROW_ID))))
                .toList();
        List<ReturnChanged> before =
                all.stream().map(ReturnRow::before).filter(Objects::nonNull).toList();
        Statements.Catalogue catalogue = statements.catalogue(IndicatorColumns.codes(
                rows.get(0).fields(), before.stream().flatMap(state -> state.figures().stream())));
        read(all, before, held, catalogue);
        checks.check(all);
        List<ReturnRow> taken = take(all, catalogue);
        if (forGood) {
            statements.freeze(
                    catalogue,
                    taken.stream()
                            .flatMap(row -> row.declared().figures().stream())
                            .toList());
        }
        entities.flush();
        changes.record(taken.stream().map(ReturnImport::change).toList());
    }

    private static Set<String> externalIds(List<ImportRow> rows) {
        return rows.stream()
                .flatMap(row ->
                        Stream.concat(Stream.ofNullable(row.text(ImportRow.ROW_ID)), row.texts(INCLUDES).stream()))
                .collect(Collectors.toSet());
    }

    private void read(
            List<ReturnRow> rows,
            List<ReturnChanged> before,
            Map<String, PeriodicReturn> held,
            Statements.Catalogue catalogue) {
        FileNames.Known names = fileNames.of(
                rows.stream().map(ReturnRow::row).toList(),
                "reporterId",
                null,
                register.geography(),
                before.stream().map(ReturnChanged::reporterId).collect(Collectors.toSet()),
                List.of());
        Clusters.Named known = clusters.named();
        Map<String, UUID> returns = new HashMap<>();
        held.forEach((externalId, declared) -> returns.put(externalId, declared.id()));
        rows.forEach(row -> row.read(names, known, catalogue, returns));
    }

    private List<ReturnRow> take(List<ReturnRow> rows, Statements.Catalogue catalogue) {
        Map<UUID, ReturnRow> byNewId = rows.stream().collect(Collectors.toMap(ReturnRow::newId, row -> row));
        List<ReturnRow> fine = rows.stream().filter(ReturnRow::isFine).toList();
        InclusionsAtOnce fit = inclusions.together(
                fine.stream()
                        .flatMap(row -> row.stated().includesReturnIds().stream())
                        .filter(id -> !byNewId.containsKey(id))
                        .collect(Collectors.toSet()),
                fine.stream().anyMatch(row -> row.held() != null && !row.added().isEmpty()));
        Slots slots = new Slots(
                entities, fine.stream().map(row -> row.stated().reporterId()).collect(Collectors.toSet()));
        List<ReturnRow> taken = new ArrayList<>();
        for (ReturnRow row : fine) {
            row.added().stream()
                    .map(byNewId::get)
                    .filter(included -> included != null && !included.isFine())
                    .forEach(row::refuseIncluding);
            if (row.isFine() && take(row, fit, slots, catalogue)) {
                taken.add(row);
                fit.taken(row.declared());
            }
        }
        return taken;
    }

    /** Whether the row makes or changes a return. */
    private boolean take(ReturnRow row, InclusionsAtOnce fit, Slots slots, Statements.Catalogue catalogue) {
        NewReturn stated = row.stated();
        PeriodicReturn held = row.held();
        try {
            UUID id = held == null ? row.newId() : held.id();
            List<IndicatorFigure> before = held == null ? List.of() : held.figures();
            List<IndicatorFigure> figures = statements.declared(
                    stated.figures(), before, stated.period().isAsOfADay(), catalogue);
            String client = held == null ? caller.client() : held.externalClient();
            PeriodicReturn fresh = new PeriodicReturn(id, stated, figures, client, clock);
            if (held != null) {
                if (fresh.state().saysAs(row.before())) {
                    row.row().became(ImportRow.Outcome.UNCHANGED);
                    return false;
                }
                held.mustBeEditable(rights.allowed(held));
            }
            fit.mustFit(row);
            slots.move(row.before(), fresh.state());
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

    private static Change change(ReturnRow row) {
        ReturnChanged after = row.declared().state();
        return new Change(
                ReturnChanged.TOPIC,
                after.id().toString(),
                after.version(),
                row.before() == null ? "create" : "change",
                null,
                row.before(),
                after,
                after.status() != ReturnStatus.DRAFT);
    }
}
