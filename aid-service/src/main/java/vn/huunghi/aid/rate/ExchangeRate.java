package vn.huunghi.aid.rate;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.record.VersionedRecord;

/** How many VND one unit of a currency was worth on a day; what was reckoned with it before keeps what it had. */
@Entity
@Table(name = "exchange_rate")
class ExchangeRate extends VersionedRecord {
    @EmbeddedId
    private ExchangeRateId id;

    private BigDecimal rate;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Source source;

    protected ExchangeRate() {}

    /** @throws Refusal 422 rate-not-positive, rate-too-precise */
    ExchangeRate(ExchangeRateId id, NewExchangeRate stated, Clock clock) {
        this.id = id;
        restate(stated, clock);
    }

    /** @throws Refusal 422 rate-not-positive, rate-too-precise */
    final void restate(NewExchangeRate stated, Clock clock) {
        ExchangeRateRules.check(stated);
        rate = stated.rate();
        source = stated.source();
        touch(clock);
    }

    boolean says(NewExchangeRate stated) {
        return rate.compareTo(stated.rate()) == 0 && Objects.equals(source, stated.source());
    }

    ExchangeRateId id() {
        return id;
    }

    BigDecimal rate() {
        return rate;
    }

    /** Null where nobody said. */
    Source source() {
        return source;
    }
}
