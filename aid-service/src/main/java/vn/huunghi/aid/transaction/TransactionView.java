package vn.huunghi.aid.transaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.aid.rate.Currencies;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.text.Language;

/** A transaction as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TransactionView(
        UUID id,

        @Schema(description = "Its place among the item's transactions, from 1")
        int position,

        TransactionKind kind,
        FigureView amount,
        @Schema(description = "ISO 4217") String currency,
        LocalDate on,

        @Schema(nullable = true, description = "Đồng for one unit of the currency; null where vnd itself was given")
        BigDecimal rate,

        @Schema(nullable = true, description = "The day of the rate, which may lie up to 7 days before")
        LocalDate rateOn,

        @Schema(nullable = true) String rateSource,
        FigureView vnd,

        @Schema(nullable = true, description = "The transaction that it takes back")
        UUID reversalOf,

        @Schema(nullable = true) String note,
        Instant postedAt) {

    public static TransactionView of(AidTransaction transaction, Language language) {
        Valuation valuation = transaction.valuation();
        return new TransactionView(
                transaction.id(),
                transaction.position(),
                transaction.kind(),
                Money.view(transaction.amount(), transaction.currency(), language),
                transaction.currency(),
                transaction.on(),
                valuation.rate(),
                valuation.on(),
                valuation.source(),
                Money.view(valuation.vnd(), Currencies.VND, language),
                transaction.reversalOf(),
                transaction.note(),
                transaction.postedAt());
    }
}
