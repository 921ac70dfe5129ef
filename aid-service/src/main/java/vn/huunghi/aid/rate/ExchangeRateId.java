package vn.huunghi.aid.rate;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What a rate is known by: the currency and the day on which it was quoted. */
@Embeddable
record ExchangeRateId(String currency, LocalDate quotedOn) {

    @Override
    public String toString() {
        return currency + "/" + quotedOn;
    }
}
