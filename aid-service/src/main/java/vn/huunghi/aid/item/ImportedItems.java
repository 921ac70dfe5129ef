package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.aid.donor.DonorRegistrations;
import vn.huunghi.aid.indicator.Statements;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.aid.rate.QuotedRate;
import vn.huunghi.aid.rate.WantedRate;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Entries;
import vn.huunghi.aid.transaction.NewTransaction;
import vn.huunghi.aid.transaction.Room;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/**
 * Makes items of rows, or changes them. An approval that an item lacks is taken with the row, which submits the item
 * first; a transaction is posted once: what an item has of a kind is never added to and never corrected by a file.
 */
@ApplicationScoped
class ImportedItems {
    private final EntityManager entities;
    private final Statements statements;
    private final AidSteps steps;
    private final Entries entries;
    private final DonorWarnings warnings;
    private final DonorRegistrations registrations;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ImportedItems(
            EntityManager entities,
            Statements statements,
            AidSteps steps,
            Entries entries,
            DonorWarnings warnings,
            DonorRegistrations registrations,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.statements = statements;
        this.steps = steps;
        this.entries = entries;
        this.warnings = warnings;
        this.registrations = registrations;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was looked up for many rows at once. */
    record Context(
            Map<UUID, List<AidTransaction>> posted,
            Statements.Catalogue catalogue,
            Map<WantedRate, QuotedRate> rates,
            DonorRegistrations.Known registrations) {}

    /**
     * Looks up what these rows need.
     *
     * @param posted the transactions of the items that there are, by their items
     */
    Context context(List<AidItemRow> rows, Map<UUID, List<AidTransaction>> posted, Statements.Catalogue catalogue) {
        return new Context(
                posted,
                catalogue,
                entries.ratesFor(rows.stream()
                        .flatMap(row -> row.transactions().stream())
                        .toList()),
                registrations.of(rows.stream()
                        .filter(row -> row.approval() != null || row.held() != null)
                        .flatMap(ImportedItems::donorIds)
                        .collect(Collectors.toSet())));
    }

    private static Stream<UUID> donorIds(AidItemRow row) {
        Stream<UUID> before = row.held() == null ? Stream.of() : row.before().donorIds().stream();
        return Stream.concat(before, row.stated().donorIds().stream());
    }

    /**
     * Makes or changes an item as a row says; whoever calls keeps the step.
     *
     * @return null where the row is refused or says nothing new, which it is told
     */
    AidItemRows.Step take(AidItemRow row, Context context) {
        AidItem held = row.held();
        try {
            AidItemRows.Step step = held == null ? make(row, context) : change(row, held, context);
            if (row.isFine()) {
                return step;
            }
        } catch (Refusal refusal) {
            row.refuse(refusal);
        }
        if (held != null) {
            // Of a row that is refused nothing may be left behind.
            entities.detach(held);
        }
        return null;
    }

    private AidItemRows.Step make(AidItemRow row, Context context) {
        NewAidItem stated = row.stated();
        List<IndicatorFigure> figures = statements.recorded(stated.figures(), List.of(), context.catalogue());
        AidItem item = new AidItem(row.newId(), stated, figures, caller.client(), clock);
        approve(row, item, context);
        List<AidTransaction> fresh = post(row, item, List.of(), context);
        if (row.isFine()) {
            entities.persist(item);
            row.row().became(ImportRow.Outcome.CREATED);
        }
        return new AidItemRows.Step(item, "create", null, null, List.of(), fresh);
    }

    private AidItemRows.Step change(AidItemRow row, AidItem item, Context context) {
        NewAidItem stated = row.stated();
        AidItemChanged before = row.before();
        List<AidTransaction> posted = context.posted().getOrDefault(item.id(), List.of());
        List<IndicatorFigure> figures = statements.recorded(stated.figures(), before.figures(), context.catalogue());
        AidItem restated = new AidItem(item.id(), stated, figures, item.externalClient(), clock);
        boolean changed = !restated.state(List.of()).saysAs(before);
        if (changed) {
            item.restate(stated, figures, item.externalClient(), clock);
            restated.state(List.of()).room().mustHold(posted.size());
            mustHaveAReason(row, item, context);
        }
        boolean approved = approve(row, item, context);
        List<AidTransaction> fresh = post(row, item, posted, context);
        if (!changed && !approved && fresh.isEmpty()) {
            row.row().became(ImportRow.Outcome.UNCHANGED);
            return null;
        }
        item.posted(clock);
        row.row().became(ImportRow.Outcome.CHANGED);
        return new AidItemRows.Step(item, "change", stated.reason(), before, posted, fresh);
    }

    private void mustHaveAReason(AidItemRow row, AidItem item, Context context) {
        try {
            warnings.mustHaveAReason(item, row.before(), row.stated().reason(), context.registrations());
        } catch (Refusal refusal) {
            row.refuse(refusal, AidItemColumns.APPROVAL);
        }
    }

    /** Whether the item is approved with this row. */
    private boolean approve(AidItemRow row, AidItem item, Context context) {
        Approval stated = row.approval();
        if (stated == null) {
            return false;
        }
        try {
            if (item.approval() != null) {
                mustBeTheSame(stated, item.approval());
                return false;
            }
            if (AidAction.SUBMIT.isPossible(item.status())) {
                item.step(AidAction.SUBMIT, clock);
            }
            steps.approve(item, stated, context.registrations());
            return true;
        } catch (Refusal refusal) {
            row.refuse(refusal, AidItemColumns.APPROVAL);
            return false;
        }
    }

    private static void mustBeTheSame(Approval stated, Approval held) {
        boolean same = stated.on().equals(held.on())
                && (stated.number() == null || stated.number().equals(held.number()))
                && (stated.authority() == null || stated.authority().equals(held.authority()));
        if (!same) {
            throw Refusal.of(
                    AidProblem.ALREADY_APPROVED,
                    "on",
                    new Message(
                            "Khoản viện trợ đã được phê duyệt theo %s ngày %s.".formatted(held.number(), held.on()),
                            "The aid item was approved by %s on %s.".formatted(held.number(), held.on())));
        }
    }

    /** The row's transactions of kinds of which the item has none. */
    private List<AidTransaction> post(AidItemRow row, AidItem item, List<AidTransaction> posted, Context context) {
        List<AidTransaction> all = new ArrayList<>(posted);
        List<AidTransaction> fresh = new ArrayList<>();
        Room room = item.state(List.of()).room();
        for (NewTransaction stated : row.transactions()) {
            if (posted.stream().anyMatch(one -> one.isAs(stated))) {
                continue;
            }
            try {
                mustBeTheFirst(stated, posted);
                AidTransaction next = entries.next(item.id(), stated, all, room, context.rates());
                Postings.mustBeTaken(item, next);
                all.add(next);
                fresh.add(next);
            } catch (Refusal refusal) {
                row.refuse(refusal, AidItemColumns.prefix(stated.kind()));
            }
        }
        return fresh;
    }

    private static void mustBeTheFirst(NewTransaction stated, List<AidTransaction> posted) {
        if (posted.stream().anyMatch(one -> one.kind() == stated.kind())) {
            throw Refusal.of(
                    AidProblem.TRANSACTION_DIFFERS,
                    "amount",
                    new Message(
                            "Khoản viện trợ đã có giao dịch %s khác; tệp chỉ ghi giao dịch đầu tiên, hãy hoàn và ghi lại qua"
                                            .formatted(stated.kind())
                                    + " giao diện.",
                            "The aid item has another %s. A file posts the first only; reverse that one and post this by"
                                            .formatted(stated.kind())
                                    + " the interface."));
        }
    }
}
