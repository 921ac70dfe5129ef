package vn.huunghi.aid.rate;

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

/** Finds the rates to reckon with: that of the day or the last one within the seven days before. */
@ApplicationScoped
public class RatesOfDays {
    // Nothing is quoted at weekends and on holidays; what is older than a week may be far off.
    private static final String FIND = """
            select wanted.currency, wanted.day, found.quoted_on, found.rate,
                   coalesce(found.source ->> 'title', found.source ->> 'url') as source
            from unnest(?::varchar[], ?::date[]) wanted (currency, day)
                cross join lateral (
                    select * from exchange_rate rate
                    where rate.currency = wanted.currency and rate.quoted_on between wanted.day - 7 and wanted.day
                    order by rate.quoted_on desc limit 1) found
            """;

    private final Database database;

    @Inject
    RatesOfDays(Database database) {
        this.database = database;
    }

    private record Found(WantedRate wanted, QuotedRate quoted) {}

    /** The rate for the day; 1 for VND, empty where none was quoted in time. */
    public Optional<QuotedRate> on(String currency, LocalDate day) {
        WantedRate wanted = new WantedRate(currency, day);
        return Optional.ofNullable(on(List.of(wanted)).get(wanted));
    }

    /** As {@link #on(String, LocalDate)} for many, in one statement; what is not found has no entry. */
    public Map<WantedRate, QuotedRate> on(Collection<WantedRate> wanted) {
        Map<WantedRate, QuotedRate> found = new HashMap<>();
        List<WantedRate> foreign = wanted.stream()
                .distinct()
                .filter(one -> !one.currency().equals(Currencies.VND))
                .toList();
        if (!foreign.isEmpty()) {
            database.query(
                            FIND,
                            row -> new Found(
                                    new WantedRate(row.getString("currency"), row.getObject("day", LocalDate.class)),
                                    new QuotedRate(
                                            row.getString("currency"),
                                            row.getObject("quoted_on", LocalDate.class),
                                            row.getBigDecimal("rate").stripTrailingZeros(),
                                            row.getString("source"))),
                            foreign.stream().map(WantedRate::currency).toArray(String[]::new),
                            foreign.stream().map(one -> one.day().toString()).toArray(String[]::new))
                    .forEach(one -> found.put(one.wanted(), one.quoted()));
        }
        wanted.stream()
                .filter(one -> one.currency().equals(Currencies.VND))
                .forEach(one -> found.put(one, new QuotedRate(Currencies.VND, one.day(), BigDecimal.ONE, null)));
        return found;
    }
}
