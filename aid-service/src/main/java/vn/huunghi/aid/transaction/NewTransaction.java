package vn.huunghi.aid.transaction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.text.Texts;

/** What a client says about a transaction. */
@JsonIgnoreProperties({"id", "position", "postedAt"})
public record NewTransaction(
        @Schema(nullable = true, description = "Required but in a reversal, which has its origin's")
        TransactionKind kind,

        @Schema(
                nullable = true,
                description = "Required but in a reversal, which takes back all that is left where it names none. A"
                        + " wording alone is read as đồng; other currencies need numbers beside it")
        @Valid
        FigureInput amount,

        @Schema(nullable = true, description = "ISO 4217. Required but in a reversal, which has its origin's")
        String currency,

        @NotNull LocalDate on,

        @Schema(nullable = true, description = "Đồng for one unit of the currency; absent, the stored rate is taken")
        BigDecimal rate,

        @Schema(
                nullable = true,
                description =
                        "The day of the given rate: the transaction's, which it is where it is absent, or one before")
        LocalDate rateOn,

        @Schema(
                nullable = true,
                description =
                        "Who published the given rate or VND amount; required with either, but for an amount in VND")
        @Size(max = 1000)
        String rateSource,

        @Schema(nullable = true, description = "The amount in whole đồng, where it is known and its rate is not") @Valid
        FigureInput vnd,

        @Schema(nullable = true, description = "The transaction of the same item that it takes back")
        UUID reversalOf,

        @Schema(nullable = true) @Size(max = 2000) String note) {

    public NewTransaction {
        currency = Texts.orNull(currency);
        rateSource = Texts.orNull(rateSource);
        note = Texts.orNull(note);
    }
}
