package vn.huunghi.activity.returns;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.huunghi.activity.indicator.IndicatorColumns;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.register.Clusters;
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
import vn.huunghi.kit.register.RegisterProblem;
import vn.huunghi.kit.rest.Constraints;
import vn.huunghi.kit.text.Message;

/** Takes returns from files, as drafts, many at a time: whatever they need is looked up for all of them at once. */
@Singleton
class ReturnImport implements ImportTarget {
    static final String NAME = "returns";

    private final EntityManager entities;
    private final Register register;
    private final Clusters clusters;
    private final FileNames fileNames;
    private final Statements statements;
    private final IndicatorColumns indicators;
    private final Inclusions inclusions;
    private final ReturnRights rights;
    private final Changes changes;
    private final Caller caller;
    private final Validator validator;
    private final Clock clock;

    @Inject
    ReturnImport(
            EntityManager entities,
            Register register,
            Clusters clusters,
            FileNames fileNames,
            Statements statements,
            IndicatorColumns indicators,
            Inclusions inclusions,
            ReturnRights rights,
            Changes changes,
            Caller caller,
            Validator validator,
            Clock clock) {
        this.entities = entities;
        this.register = register;
        this.clusters = clusters;
        this.fileNames = fileNames;
        this.statements = statements;
        this.indicators = indicators;
        this.inclusions = inclusions;
        this.rights = rights;
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
        return new Message("Báo cáo", "Returns");
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(ReturnColumns.ALL.stream(), indicators.columns().stream())
                .toList();
    }

    /** A return that a row makes or changes. */
    private record Taken(PeriodicReturn declared, ReturnChanged before) {}

    /** What only one return may be for. */
    private record Slot(UUID reporterId, ReturnScope scope, ReturnChanged.DeclaredPeriod period) {}

    @Override
    public void take(List<ImportRow> rows) {
        List<ReturnRow> all = rows.stream().map(ReturnRow::new).toList();
        Set<String> ids = rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(ImportRow.ROW_ID), Stream.of("includesReturnIds"))
                        .flatMap(field -> row.texts(field).stream()))
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, PeriodicReturn> held = held(ids);
        Statements.Catalogue catalogue = statements.catalogue(rows.get(0).fields());
        read(all, held, catalogue);
        check(all);
        Map<Slot, UUID> slots = slots(all);
        List<Taken> taken = new ArrayList<>();
        for (ReturnRow row : all) {
            if (row.isFine()) {
                take(row, held.get(row.stated().externalId()), catalogue, slots, taken);
            }
        }
        statements.freeze(
                catalogue,
                taken.stream().flatMap(one -> one.declared().figures().stream()).toList());
        entities.flush();
        changes.record(taken.stream().map(ReturnImport::change).toList());
    }

    /** The caller's returns by their ids in its own system; locked, so that nobody changes them meanwhile. */
    private Map<String, PeriodicReturn> held(Collection<String> externalIds) {
        Map<String, PeriodicReturn> held = new HashMap<>();
        if (!externalIds.isEmpty()) {
            // With an array, because a list would make Hibernate plan the query anew for each number of ids.
            entities.unwrap(Session.class)
                    .createNativeQuery(
                            "select * from periodic_return where external_client = :client and external_id = any (:ids)"
                                    + " and not withdrawn order by id for update",
                            PeriodicReturn.class)
                    .setParameter("client", caller.client())
                    .setParameter("ids", externalIds.toArray(String[]::new))
                    .getResultStream()
                    .forEach(declared -> held.put(declared.externalId(), declared));
        }
        return held;
    }

    private void read(List<ReturnRow> rows, Map<String, PeriodicReturn> held, Statements.Catalogue catalogue) {
        FileNames.Known names =
                fileNames.of(rows.stream().map(ReturnRow::row).toList(), "reporterId", null, register.geography());
        Map<String, String> known = clusters.byName();
        Map<String, UUID> returns = new HashMap<>();
        held.forEach((externalId, declared) -> returns.put(externalId, declared.id()));
        rows.forEach(row -> row.read(names, known, catalogue, returns));
    }

    /** Everything that can be said against the rows without writing any of them. */
    private void check(List<ReturnRow> rows) {
        Set<UUID> reporters = rows.stream()
                .map(row -> row.stated().reporterId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> known = register.knownOrganisations(reporters);
        for (ReturnRow row : rows) {
            NewReturn stated = row.stated();
            attempt(row, () -> Constraints.check(validator.validate(stated)));
            if (row.isFine()) {
                attempt(row, stated::check);
                attempt(row, () -> mustBeReporter(stated.reporterId(), known));
                attempt(row, () -> mustBeInForce(stated));
                attempt(row, () -> rights.mustWriteFor(stated.scope()));
            }
        }
    }

    private static void mustBeReporter(UUID reporter, Set<UUID> known) {
        if (!known.contains(reporter)) {
            throw Refusal.of(
                    RegisterProblem.UNKNOWN_ORGANISATION,
                    "reporterId",
                    new Message(
                            "Chưa biết tổ chức %s.".formatted(reporter),
                            "Organisation %s is not known.".formatted(reporter)));
        }
    }

    private void mustBeInForce(NewReturn stated) {
        if (stated.provinceId() != null) {
            register.mustBeInForce(
                    "provinceId", List.of(stated.provinceId()), stated.period().lastDay());
        }
    }

    private static void attempt(ReturnRow row, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            row.refuse(refusal);
        }
    }

    /** Which returns of these reporters there are already. */
    private Map<Slot, UUID> slots(List<ReturnRow> rows) {
        List<UUID> reporters = rows.stream()
                .filter(ReturnRow::isFine)
                .map(row -> row.stated().reporterId())
                .distinct()
                .toList();
        Map<Slot, UUID> slots = new HashMap<>();
        if (!reporters.isEmpty()) {
            entities.createQuery(
                            ReturnHead.SELECT + " where r.reporterId in :reporters and r.withdrawn = false",
                            ReturnHead.class)
                    .setParameter("reporters", reporters)
                    .getResultStream()
                    .forEach(head -> slots.put(
                            new Slot(
                                    head.reporterId(),
                                    head.scope(),
                                    new ReturnChanged.DeclaredPeriod(head.kind(), head.from(), head.to())),
                            head.id()));
        }
        return slots;
    }

    private void take(
            ReturnRow row,
            PeriodicReturn held,
            Statements.Catalogue catalogue,
            Map<Slot, UUID> slots,
            List<Taken> taken) {
        try {
            UUID id = held == null ? row.newId() : held.id();
            NewReturn stated = row.stated();
            List<IndicatorFigure> before = held == null ? List.of() : held.figures();
            List<IndicatorFigure> figures = statements.declared(
                    stated.figures(), before, stated.period().isAsOfADay(), catalogue);
            String client = held == null ? caller.client() : held.externalClient();
            PeriodicReturn fresh = new PeriodicReturn(id, stated, figures, client, clock);
            if (held == null) {
                mustFit(stated, () -> inclusions.mustFit(stated));
                claim(fresh, slots);
                entities.persist(fresh);
                taken.add(new Taken(fresh, null));
                row.row().became(ImportRow.Outcome.CREATED);
                return;
            }
            rights.mustWriteFor(held.scope());
            ReturnChanged state = held.state();
            if (fresh.state().saysAs(state)) {
                row.row().became(ImportRow.Outcome.UNCHANGED);
                return;
            }
            held.mustBeEditable(rights.allowed(held));
            mustFit(stated, () -> inclusions.mustFit(held, stated));
            claim(fresh, slots);
            held.restate(stated, figures, client, clock);
            taken.add(new Taken(held, state));
            row.row().became(ImportRow.Outcome.CHANGED);
        } catch (Refusal refusal) {
            row.refuse(refusal);
        }
    }

    private static void claim(PeriodicReturn declared, Map<Slot, UUID> slots) {
        ReturnChanged state = declared.state();
        Slot slot = new Slot(declared.reporterId(), declared.scope(), state.period());
        UUID other = slots.putIfAbsent(slot, declared.id());
        if (other != null && !other.equals(declared.id())) {
            throw Returns.alreadyDeclared();
        }
    }

    /** An included return from these very rows must be in the database before it can be found there. */
    private void mustFit(NewReturn stated, Runnable check) {
        if (!stated.includesReturnIds().isEmpty()) {
            entities.flush();
            check.run();
        }
    }

    private static Change change(Taken taken) {
        ReturnChanged after = taken.declared().state();
        return new Change(
                ReturnChanged.TOPIC,
                after.id().toString(),
                after.version(),
                taken.before() == null ? "create" : "change",
                null,
                taken.before(),
                after,
                after.status() != ReturnStatus.DRAFT);
    }
}
