package vn.huunghi.aid.transaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.figure.Qualifier;

/**
 * Money of an aid item that was pledged, committed or disbursed on a day, or a reversal that takes back of such a one.
 *
 * @param position its place among the item's transactions, from 1
 * @param reversalOf the transaction that it takes back; null for one that is no reversal
 */
public record AidTransaction(
        UUID id,
        UUID aidItemId,
        int position,
        TransactionKind kind,
        LocalDate on,
        String currency,
        Figure amount,
        Valuation valuation,
        UUID reversalOf,
        String note,
        Instant postedAt) {

    /** The most that an item has: with more its event would pass what brokers take. */
    public static final int MOST = 2000;

    /** What is not taken back of a transaction. */
    public record Remainder(Figure amount, Figure vnd) {}

    /**
     * What the reversals have left of this transaction; empty where nothing is left. A reversal that is not EXACT has
     * taken all of it.
     */
    public Optional<Remainder> left(List<AidTransaction> reversals) {
        Figure amountLeft = amount;
        Figure vndLeft = valuation.vnd();
        for (AidTransaction reversal : reversals) {
            if (reversal.amount().qualifier() != Qualifier.EXACT) {
                return Optional.empty();
            }
            amountLeft = Money.less(amountLeft, reversal.amount().value());
            // Where not the amount but its VND is known roughly, a reversal that takes all has a rough VND too.
            BigDecimal vndTaken = reversal.valuation().vnd().value();
            vndLeft = vndTaken == null ? vndLeft : Money.less(vndLeft, vndTaken);
        }
        return Money.isNothing(amountLeft) ? Optional.empty() : Optional.of(new Remainder(amountLeft, vndLeft));
    }

    /** Whether it is what a client states, as far as that says; whatever was taken back of it since. */
    public boolean isAs(NewTransaction stated) {
        FigureInput figure = stated.amount();
        return reversalOf == null
                && kind == stated.kind()
                && currency.equals(stated.currency())
                && on.equals(stated.on())
                && amount.qualifier() == figure.qualifier()
                && same(amount.value(), figure.value())
                && same(amount.low(), figure.low())
                && same(amount.high(), figure.high())
                && (stated.rate() == null || same(valuation.rate(), stated.rate()))
                && (stated.rateOn() == null || stated.rateOn().equals(valuation.on()))
                && (stated.rateSource() == null || stated.rateSource().equals(valuation.source()));
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /** What a part of what is left is in đồng: by this transaction's rate, stated or implied, and no more than is left. */
    Figure vndOf(BigDecimal part, Remainder left) {
        BigDecimal most = Money.countable(left.vnd());
        if (most == null) {
            return Figure.exact(BigDecimal.ZERO);
        }
        BigDecimal vnd = valuation.rate() == null
                ? most.multiply(part).divide(Money.countable(left.amount()), 0, RoundingMode.HALF_UP)
                : part.multiply(valuation.rate()).setScale(0, RoundingMode.HALF_UP);
        return Figure.exact(vnd.min(most));
    }
}
