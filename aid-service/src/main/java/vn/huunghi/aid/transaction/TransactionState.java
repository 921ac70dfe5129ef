package vn.huunghi.aid.transaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;

/** A transaction as an aid item's event carries it: as short as can be, for an item has up to 2 000. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionState(
        UUID id, TransactionKind kind, LocalDate on, String currency, Sum amount, Sum vnd, UUID reversalOf) {

    /** A figure without what follows from the rest: without qualifier it is EXACT, and only a range has bounds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sum(
            BigDecimal value, BigDecimal low, BigDecimal high, Qualifier qualifier, String text, String note) {

        static Sum of(Figure figure) {
            boolean range = figure.qualifier() == Qualifier.RANGE;
            return new Sum(
                    figure.value(),
                    range ? figure.low() : null,
                    range ? figure.high() : null,
                    figure.qualifier() == Qualifier.EXACT ? null : figure.qualifier(),
                    figure.text(),
                    figure.note());
        }
    }

    public static TransactionState of(AidTransaction transaction) {
        return new TransactionState(
                transaction.id(),
                transaction.kind(),
                transaction.on(),
                transaction.currency(),
                Sum.of(transaction.amount()),
                Sum.of(transaction.valuation().vnd()),
                transaction.reversalOf());
    }
}
