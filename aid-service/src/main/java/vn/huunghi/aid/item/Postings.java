package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.aid.transaction.AidTransaction;
import vn.huunghi.aid.transaction.Entries;
import vn.huunghi.aid.transaction.Ledger;
import vn.huunghi.aid.transaction.NewTransaction;
import vn.huunghi.aid.transaction.TransactionFilter;
import vn.huunghi.aid.transaction.TransactionKind;
import vn.huunghi.aid.transaction.TransactionView;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;

/** Posts transactions to aid items, one after the other however many arrive together, and shows them. */
@ApplicationScoped
class Postings {
    private final AidItemRows rows;
    private final Entries entries;
    private final Ledger ledger;
    private final Register register;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    Postings(
            AidItemRows rows,
            Entries entries,
            Ledger ledger,
            Register register,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.ledger = ledger;
        this.register = register;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** A transaction, and the version of its item that has it. */
    record Posted(long version, TransactionView transaction) {}

    /**
     * Posts a transaction; the item's lock makes others that post to it wait.
     *
     * @param body read only after everything that is to be refused before it
     */
    @Transactional
    Posted post(UUID aidItemId, Supplier<NewTransaction> body) {
        AidItem item = rows.lockInForce(aidItemId);
        caller.mustWriteFor(Set.copyOf(item.provinceIds()), register.geography());
        NewTransaction stated = body.get();
        List<AidTransaction> held = ledger.of(aidItemId);
        AidItemChanged before = item.state(List.of());
        AidTransaction transaction =
                entries.next(aidItemId, stated, held, before.room(), entries.ratesFor(List.of(stated)));
        mustBeTaken(item, transaction);
        item.posted(clock);
        String action = transaction.reversalOf() == null ? "post" : "reverse";
        rows.keep(List.of(new AidItemRows.Step(item, action, transaction.note(), before, held, List.of(transaction))));
        return new Posted(item.version(), TransactionView.of(transaction, language.get()));
    }

    /** @throws Refusal 404, 410 */
    Page<TransactionView> list(UUID aidItemId, TransactionFilter filter, PageQuery page) {
        rows.findInForce(aidItemId);
        return ledger.page(aidItemId, filter, page);
    }

    /** @throws Refusal 404, 410 */
    Posted get(UUID aidItemId, UUID id) {
        AidItem item = rows.findInForce(aidItemId);
        return new Posted(item.version(), ledger.find(aidItemId, id).orElseThrow(() -> Refusal.notFound(id)));
    }

    /**
     * Domain rule: aid is used only after its approval, but for emergency aid; what came to nothing takes no more money.
     *
     * @throws Refusal 409 disbursed-before-approval, no-new-transactions
     */
    static void mustBeTaken(AidItem item, AidTransaction transaction) {
        if (transaction.reversalOf() != null) {
            return;
        }
        if (item.status().cameToNothing()) {
            throw new Refusal(
                    AidProblem.NO_NEW_TRANSACTIONS,
                    new Message(
                            "Khoản viện trợ là %s nên chỉ nhận bút toán hoàn.".formatted(item.status()),
                            "The aid item is %s and takes nothing but reversals.".formatted(item.status())));
        }
        Approval approval = item.approval();
        if (transaction.kind() == TransactionKind.DISBURSEMENT
                && !item.emergency()
                && (approval == null || transaction.on().isBefore(approval.on()))) {
            throw Refusal.of(
                    AidProblem.DISBURSED_BEFORE_APPROVAL,
                    "on",
                    approval == null
                            ? new Message("Khoản viện trợ chưa được phê duyệt.", "The aid item is not approved.")
                            : new Message(
                                    "Khoản viện trợ được phê duyệt ngày %s.".formatted(approval.on()),
                                    "The aid item was approved on %s.".formatted(approval.on())));
        }
    }
}
