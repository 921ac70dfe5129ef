package vn.huunghi.aid.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.huunghi.aid.indicator.IndicatorColumns;
import vn.huunghi.aid.indicator.Statements;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Ledger;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.imports.ImportTarget;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Constraints;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;

/** Takes aid items from files, many at a time: whatever they need is looked up for all of them at once. */
@Singleton
class AidItemImport implements ImportTarget {
    private final EntityManager entities;
    private final Register register;
    private final AidReferences references;
    private final AidItemNames names;
    private final Statements statements;
    private final IndicatorColumns indicators;
    private final ImportedItems imported;
    private final AidItemRows rows;
    private final DonorWarnings warnings;
    private final Ledger ledger;
    private final Caller caller;
    private final Validator validator;
    private final Clock clock;

    @Inject
    AidItemImport(
            EntityManager entities,
            Register register,
            AidReferences references,
            AidItemNames names,
            Statements statements,
            IndicatorColumns indicators,
            ImportedItems imported,
            AidItemRows rows,
            DonorWarnings warnings,
            Ledger ledger,
            Caller caller,
            Validator validator,
            Clock clock) {
        this.entities = entities;
        this.register = register;
        this.references = references;
        this.names = names;
        this.statements = statements;
        this.indicators = indicators;
        this.imported = imported;
        this.rows = rows;
        this.warnings = warnings;
        this.ledger = ledger;
        this.caller = caller;
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "aid-items";
    }

    @Override
    public Message title() {
        return new Message("Khoản viện trợ", "Aid items");
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(AidItemColumns.ALL.stream(), indicators.columns().stream())
                .toList();
    }

    @Override
    public void take(List<ImportRow> given, boolean forGood) {
        List<AidItemRow> all = given.stream().map(AidItemRow::new).toList();
        Map<String, AidItem> held = held(given);
        Statements.Catalogue catalogue =
                statements.catalogue(given.isEmpty() ? List.of() : given.get(0).fields());
        AidItemNames.Known known = names.of(given);
        all.forEach(row -> row.read(known, catalogue, BusinessDay.today(clock)));
        check(all, held);
        List<AidItemRow> fine = all.stream().filter(AidItemRow::isFine).toList();
        Map<UUID, List<AidTransaction>> posted =
                ledger.of(held.values().stream().map(AidItem::id).toList());
        ImportedItems.Context context = imported.context(fine, posted, catalogue);
        Map<AidItemRow, AidItemRows.Step> taken = new HashMap<>();
        for (AidItemRow row : fine) {
            AidItemRows.Step step = imported.take(row, held.get(row.stated().externalId()), context);
            if (step != null) {
                taken.put(row, step);
            }
        }
        if (!taken.isEmpty()) {
            rows.keep(fine.stream().map(taken::get).filter(Objects::nonNull).toList());
        }
        warn(taken);
    }

    /** The caller's items by their ids in its own system; locked, so that nobody changes them meanwhile. */
    private Map<String, AidItem> held(List<ImportRow> given) {
        String[] externalIds = given.stream()
                .map(row -> row.text(ImportRow.ROW_ID))
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        Map<String, AidItem> held = new HashMap<>();
        if (externalIds.length > 0) {
            // With an array, because a list would make Hibernate plan the query anew for each number of ids.
            entities.unwrap(Session.class)
                    .createNativeQuery(
                            "select * from aid_item where external_client = :client and external_id = any (:ids)"
                                    + " and not withdrawn order by id for update",
                            AidItem.class)
                    .setParameter("client", caller.client())
                    .setParameter("ids", externalIds)
                    .getResultStream()
                    .forEach(item -> held.put(item.externalId(), item));
        }
        return held;
    }

    /** Everything that can be said against the rows without writing any of them. */
    private void check(List<AidItemRow> all, Map<String, AidItem> held) {
        AidReferences.Known known =
                references.of(all.stream().map(AidItemRow::stated).toList());
        for (AidItemRow row : all) {
            NewAidItem stated = row.stated();
            AidItem item = held.get(stated.externalId());
            attempt(row, () -> Constraints.check(validator.validate(stated)));
            if (row.isFine()) {
                attempt(row, () -> AidItemRules.check(stated));
                attempt(row, () -> mustBeInForce(row, item));
                attempt(row, () -> caller.mustWriteFor(Set.copyOf(stated.provinceIds()), register.geography()));
                if (item != null) {
                    attempt(row, () -> caller.mustWriteFor(Set.copyOf(item.provinceIds()), register.geography()));
                }
                attempt(row, () -> known.check(stated, item));
            }
        }
    }

    private void mustBeInForce(AidItemRow row, AidItem held) {
        Approval approval = held == null || held.approval() == null ? row.approval() : held.approval();
        register.mustBeInForce(
                "provinces[%d].provinceId",
                row.stated().provinceIds(),
                AidItemRules.day(approval, row.stated().plannedFrom(), BusinessDay.today(clock)));
    }

    private static void attempt(AidItemRow row, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            row.refuse(refusal);
        }
    }

    private void warn(Map<AidItemRow, AidItemRows.Step> taken) {
        List<AidItem> items = new ArrayList<>();
        taken.values().forEach(step -> items.add(step.item()));
        Map<UUID, List<UUID>> lacking = warnings.of(items);
        taken.forEach((row, step) -> {
            List<UUID> donorIds = lacking.get(step.item().id());
            if (donorIds != null) {
                row.warn(donorIds);
            }
        });
    }
}
