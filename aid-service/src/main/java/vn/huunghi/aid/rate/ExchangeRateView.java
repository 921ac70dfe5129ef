package vn.huunghi.aid.rate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.record.Source;

/** A rate as it is answered, and as its history keeps it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExchangeRateView(
        String currency,
        LocalDate date,

        @Schema(description = "VND for one unit") BigDecimal rate,
        @Schema(nullable = true) Source source,
        long version) {

    static ExchangeRateView of(ExchangeRate rate) {
        return new ExchangeRateView(
                rate.id().currency(), rate.id().quotedOn(), rate.rate(), rate.source(), rate.version());
    }
}
