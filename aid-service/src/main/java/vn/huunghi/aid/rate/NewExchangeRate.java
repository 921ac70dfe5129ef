package vn.huunghi.aid.rate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.record.Source;

/** What an administrator says about the rate of a currency on a day. */
@JsonIgnoreProperties({"currency", "date", "version", "changedAt"})
record NewExchangeRate(
        @Schema(description = "VND for one unit; above zero, at most 6 decimals and 15 digits") @NotNull
        BigDecimal rate,

        @Schema(nullable = true, description = "Who quoted it, or where it was published") @Valid
        Source source) {

    NewExchangeRate {
        source = Source.orNull(source);
    }
}
