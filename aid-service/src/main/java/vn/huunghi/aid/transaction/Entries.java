package vn.huunghi.aid.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.aid.rate.Currencies;
import vn.huunghi.aid.rate.QuotedRate;
import vn.huunghi.aid.rate.RatesOfDays;
import vn.huunghi.aid.rate.WantedRate;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;

/** Makes of what a client says the transaction that follows an item's others, or refuses it; appends nothing yet. */
@ApplicationScoped
public class Entries {
    private final RatesOfDays rates;
    private final Clock clock;

    @Inject
    Entries(RatesOfDays rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /** The rates that these need, looked up at once. */
    public Map<WantedRate, QuotedRate> ratesFor(Collection<NewTransaction> stated) {
        return rates.on(
                stated.stream().flatMap(one -> Valuations.wanted(one).stream()).toList());
    }

    /**
     * The next transaction of an item.
     *
     * @param posted those that the item has, which nobody adds to meanwhile
     * @param room how many it may have
     * @throws Refusal 422, 409 too-many-transactions
     */
    public AidTransaction next(
            UUID aidItemId,
            NewTransaction stated,
            List<AidTransaction> posted,
            Room room,
            Map<WantedRate, QuotedRate> known) {
        room.mustTakeAnother(posted.size());
        LocalDate today = BusinessDay.today(clock);
        if (stated.on().isAfter(today)) {
            throw refusal(
                    AidProblem.TRANSACTION_IN_THE_FUTURE,
                    "on",
                    "Ngày %s chưa tới.".formatted(stated.on()),
                    "%s has not come.".formatted(stated.on()));
        }
        return stated.reversalOf() == null
                ? original(aidItemId, stated, posted.size() + 1, known)
                : reversal(stated, posted);
    }

    private AidTransaction original(
            UUID aidItemId, NewTransaction stated, int position, Map<WantedRate, QuotedRate> known) {
        required("kind", stated.kind());
        required("currency", stated.currency());
        required("amount", stated.amount());
        Currency currency = Currencies.mustBeKnown("currency", stated.currency());
        Figure amount = Money.amount("amount", stated.amount(), currency);
        if (Money.isNothing(amount)) {
            throw nothing();
        }
        return entry(
                aidItemId,
                position,
                stated,
                stated.kind(),
                stated.currency(),
                amount,
                Valuations.of(stated, currency, amount, known));
    }

    private AidTransaction reversal(NewTransaction stated, List<AidTransaction> posted) {
        AidTransaction origin = posted.stream()
                .filter(one -> one.id().equals(stated.reversalOf()))
                .findFirst()
                .orElseThrow(() -> refusal(
                        AidProblem.UNKNOWN_TRANSACTION,
                        "reversalOf",
                        "Khoản viện trợ không có giao dịch %s.".formatted(stated.reversalOf()),
                        "The aid item has no transaction %s.".formatted(stated.reversalOf())));
        mustMatch(stated, origin);
        List<AidTransaction> before = posted.stream()
                .filter(one -> origin.id().equals(one.reversalOf()))
                .toList();
        AidTransaction.Remainder left = origin.left(before)
                .orElseThrow(() -> tooLarge("Giao dịch gốc đã được hoàn hết.", "All of the origin is taken back."));
        Valuation rate = origin.valuation();
        Figure amount = bare(left.amount());
        Figure vnd = bare(left.vnd());
        if (!takesAll(stated, origin, left)) {
            amount = part(stated, origin, left.amount());
            boolean all = left.amount().high() != null
                    && amount.value().compareTo(left.amount().high()) == 0;
            vnd = all ? vnd : origin.vndOf(amount.value(), left);
        }
        return entry(
                origin.aidItemId(),
                posted.size() + 1,
                stated,
                origin.kind(),
                origin.currency(),
                amount,
                new Valuation(rate.rate(), rate.on(), rate.source(), vnd));
    }

    private static void mustMatch(NewTransaction stated, AidTransaction origin) {
        if (origin.reversalOf() != null) {
            throw refusal(
                    AidProblem.REVERSAL_OF_A_REVERSAL,
                    "reversalOf",
                    "Giao dịch %s là bút toán hoàn; hãy ghi lại giao dịch gốc.".formatted(origin.id()),
                    "%s is a reversal itself; post what it took back again.".formatted(origin.id()));
        }
        if (stated.kind() != null && stated.kind() != origin.kind()) {
            throw refusal(
                    AidProblem.REVERSAL_OF_ANOTHER_KIND,
                    "kind",
                    "Giao dịch gốc là %s.".formatted(origin.kind()),
                    "The origin is a %s.".formatted(origin.kind()));
        }
        if (stated.currency() != null && !stated.currency().equals(origin.currency())) {
            throw refusal(
                    AidProblem.REVERSAL_OF_ANOTHER_CURRENCY,
                    "currency",
                    "Giao dịch gốc bằng %s.".formatted(origin.currency()),
                    "The origin is in %s.".formatted(origin.currency()));
        }
        Valuations.givenField(stated).ifPresent(field -> {
            throw refusal(
                    AidProblem.RATE_OF_A_REVERSAL,
                    field,
                    "Bút toán hoàn lấy tỷ giá của giao dịch gốc.",
                    "A reversal has its origin's rate.");
        });
        if (stated.on().isBefore(origin.on())) {
            throw refusal(
                    AidProblem.REVERSAL_BEFORE_ITS_ORIGIN,
                    "on",
                    "Giao dịch gốc ghi ngày %s.".formatted(origin.on()),
                    "The origin is of %s.".formatted(origin.on()));
        }
    }

    /** Whether no amount is stated, or the rough one that the origin has left. */
    private static boolean takesAll(NewTransaction stated, AidTransaction origin, AidTransaction.Remainder left) {
        if (stated.amount() == null) {
            return true;
        }
        Figure amount = Money.amount("amount", stated.amount(), Currencies.mustBeKnown("currency", origin.currency()));
        if (amount.qualifier() == Qualifier.EXACT) {
            return false;
        }
        if (bare(amount).equals(bare(left.amount()))) {
            return true;
        }
        if (bare(amount).equals(bare(origin.amount()))) {
            throw tooLarge(
                    "Một phần của giao dịch gốc đã được hoàn; không nêu amount để hoàn tất cả phần còn lại.",
                    "A part of the origin is taken back already; name no amount to take back all that is left.");
        }
        throw refusal(
                AidProblem.REVERSAL_NOT_EXACT,
                "amount",
                "Số hoàn phải là số chính xác, hoặc đúng bằng phần còn lại của giao dịch gốc.",
                "A reversal takes back an exact amount, or the whole figure that is left of its origin.");
    }

    private static Figure part(NewTransaction stated, AidTransaction origin, Figure left) {
        Figure amount = Money.amount("amount", stated.amount(), Currencies.mustBeKnown("currency", origin.currency()));
        if (amount.value().signum() == 0) {
            throw nothing();
        }
        BigDecimal most = Money.countable(left);
        if (most == null || amount.value().compareTo(most) > 0) {
            throw tooLarge(
                    most == null
                            ? "Giao dịch gốc không có số để hoàn một phần."
                            : "Chỉ còn %s %s chưa hoàn.".formatted(most.toPlainString(), origin.currency()),
                    most == null
                            ? "The origin was not counted, so only all of it can be taken back."
                            : "Only %s %s is left of the origin.".formatted(most.toPlainString(), origin.currency()));
        }
        return amount;
    }

    private AidTransaction entry(
            UUID aidItemId,
            int position,
            NewTransaction stated,
            TransactionKind kind,
            String currency,
            Figure amount,
            Valuation valuation) {
        return new AidTransaction(
                Ids.next(),
                aidItemId,
                position,
                kind,
                stated.on(),
                currency,
                amount,
                valuation,
                stated.reversalOf(),
                stated.note(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Figure bare(Figure figure) {
        return figure.withText(null).withNote(null);
    }

    private static void required(String field, Object value) {
        if (value == null) {
            throw refusal(CommonProblem.REQUIRED, field, field + " là bắt buộc.", field + " is required.");
        }
    }

    private static Refusal nothing() {
        return refusal(AidProblem.AMOUNT_ZERO, "amount", "Số tiền phải lớn hơn 0.", "An amount is above zero.");
    }

    private static Refusal tooLarge(String vi, String en) {
        return refusal(AidProblem.REVERSAL_TOO_LARGE, "amount", vi, en);
    }

    private static Refusal refusal(ProblemType problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
