package vn.huunghi.aid.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.aid.indicator.IndicatorColumns;
import vn.huunghi.aid.indicator.Statements;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Ledger;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.imports.Column;
import vn.huunghi.kit.imports.HeldRecords;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.imports.ImportTarget;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Constraints;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;

/** Takes aid items from files, many at a time: whatever they need is looked up for all of them at once. */
@Singleton
class AidItemImport implements ImportTarget {
    private static final String TABLE = "aid_item";
    private static final String PROVINCES = "provinces";

    private final HeldRecords heldRecords;
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
            HeldRecords heldRecords,
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
        this.heldRecords = heldRecords;
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
        Set<String> ids = given.stream()
                .map(row -> row.text(ImportRow.ROW_ID))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, AidItem> held = heldRecords.find(AidItem.class, TABLE, ids);
        heldRecords.refuseWithdrawn(TABLE, given, held.keySet());
        List<AidItemRow> all = given.stream()
                .map(row -> new AidItemRow(row, held.get(row.text(ImportRow.ROW_ID))))
                .toList();
        List<AidItemChanged> before =
                all.stream().map(AidItemRow::before).filter(Objects::nonNull).toList();
        Statements.Catalogue catalogue = statements.catalogue(IndicatorColumns.codes(
                given.isEmpty() ? List.of() : given.get(0).fields(),
                before.stream().flatMap(state -> state.figures().stream())));
        AidItemNames.Known known = names.of(given, before);
        all.forEach(row -> row.read(known, catalogue, BusinessDay.today(clock)));
        check(all);
        List<AidItemRow> fine = all.stream().filter(AidItemRow::isFine).toList();
        Map<UUID, List<AidTransaction>> posted =
                ledger.of(held.values().stream().map(AidItem::id).toList());
        ImportedItems.Context context = imported.context(fine, posted, catalogue);
        Map<AidItemRow, AidItemRows.Step> taken = new HashMap<>();
        for (AidItemRow row : fine) {
            AidItemRows.Step step = imported.take(row, context);
            if (step != null) {
                taken.put(row, step);
            }
        }
        if (!taken.isEmpty()) {
            rows.keep(fine.stream().map(taken::get).filter(Objects::nonNull).toList());
        }
        warn(taken);
    }

    /** Everything that can be said against the rows without writing any of them. */
    private void check(List<AidItemRow> all) {
        AidReferences.Known known =
                references.of(all.stream().map(AidItemRow::stated).toList());
        LocalDate today = BusinessDay.today(clock);
        for (AidItemRow row : all) {
            NewAidItem stated = row.stated();
            validate(row);
            if (row.isFine()) {
                attempt(row, () -> AidItemRules.check(stated));
                attempt(
                        row,
                        () -> register.mustBeInForce(
                                PROVINCES + "[%d].provinceId",
                                stated.provinceIds(),
                                row.day(stated.plannedFrom(), today)));
                checkRights(row);
                attempt(row, () -> known.check(stated, row.held()));
            }
        }
    }

    private void validate(AidItemRow row) {
        attempt(row, () -> Constraints.check(validator.validate(row.stated())));
        row.parts().forEach((prefix, part) -> {
            try {
                Constraints.check(validator.validate(part));
            } catch (Refusal refusal) {
                row.refuse(refusal, prefix);
            }
        });
    }

    /** A row that lacks its province is no matter of roles to whoever filled it in. */
    private void checkRights(AidItemRow row) {
        if (row.stated().provinces().isEmpty() && !caller.is(Roles.ADMINISTRATOR)) {
            row.row()
                    .error(
                            PROVINCES,
                            CommonProblem.NOT_ALLOWED,
                            new Message(
                                    "Dòng chưa ghi tỉnh (cột Tỉnh, provinces); khoản viện trợ không thuộc tỉnh nào chỉ quản trị viên được ghi.",
                                    "The row names no province (column Provinces, provinces); only an administrator records what is no province's."));
            return;
        }
        try {
            caller.mustWriteFor(Set.copyOf(row.stated().provinceIds()), register.geography());
            if (row.held() != null) {
                caller.mustWriteFor(Set.copyOf(row.held().provinceIds()), register.geography());
            }
        } catch (Refusal refusal) {
            row.row().error(PROVINCES, refusal.type(), refusal.detail());
        }
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
