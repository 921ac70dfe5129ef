package vn.huunghi.aid.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.huunghi.kit.record.Database;

/** The stored rates by which amounts become đồng, looked up for many of them at once. */
@ApplicationScoped
public class StoredRates {
    /** Domain rule: where a day has no rate, the last of so many days before holds. */
    static final int MOST_DAYS_BEFORE = 7;

    private final Database database;

    @Inject
    StoredRates(Database database) {
        this.database = database;
    }

    /** A currency and the day for which its rate is asked. */
    public record Asked(String currency, LocalDate on) {}

    /** A rate, and the day and source that it is of. */
    record Rate(BigDecimal rate, LocalDate on, String source) {}

    /** The rates that were found for some days. */
    public static final class Known {
        static final Known NONE = new Known(Map.of());

        private final Map<Asked, Rate> rates;

        Known(Map<Asked, Rate> rates) {
            this.rates = rates;
        }

        Optional<Rate> on(String currency, LocalDate day) {
            return Optional.ofNullable(rates.get(new Asked(currency, day)));
        }
    }

    /** The rates of those days, or of the last day before that has one; one statement, none for none. */
    public Known of(Collection<Asked> asked) {
        if (asked.isEmpty()) {
            return Known.NONE;
        }
        record Found(Asked asked, Rate rate) {}
        List<Asked> distinct = asked.stream().distinct().toList();
        Map<Asked, Rate> rates = new HashMap<>();
        database.query(
                        """
                        select asked.currency, asked.day, found.rate, found.quoted_on,
                            coalesce(found.source ->> 'title', found.source ->> 'url') as source
                        from unnest(?::text[], ?::date[]) asked (currency, day)
                            cross join lateral (
                                select * from exchange_rate
                                where currency = asked.currency and not withdrawn
                                    and quoted_on between asked.day - ?::int and asked.day
                                order by quoted_on desc limit 1) found
                        """,
                        row -> new Found(
                                new Asked(row.getString("currency"), row.getObject("day", LocalDate.class)),
                                new Rate(
                                        row.getBigDecimal("rate"),
                                        row.getObject("quoted_on", LocalDate.class),
                                        row.getString("source"))),
                        distinct.stream().map(Asked::currency).toArray(String[]::new),
                        distinct.stream().map(one -> one.on().toString()).toArray(String[]::new),
                        MOST_DAYS_BEFORE)
                .forEach(found -> rates.put(found.asked(), found.rate()));
        return new Known(rates);
    }
}
