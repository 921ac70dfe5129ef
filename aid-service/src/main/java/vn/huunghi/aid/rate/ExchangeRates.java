package vn.huunghi.aid.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Search;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** Records, corrects and finds rates by currency and day. */
@ApplicationScoped
class ExchangeRates {
    /** What history calls them; they are published to nobody. */
    private static final String HISTORY = "exchange-rate";

    private final EntityManager entities;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    @Inject
    ExchangeRates(EntityManager entities, Changes changes, History history, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    Page<ExchangeRateView> list(ExchangeRateFilter filter, PageQuery page) {
        Search<ExchangeRate> search = new Search<>(ExchangeRate.class)
                .and("r.id.currency in :currencies", "currencies", filter.currencies)
                .and("r.id.quotedOn >= :from", "from", filter.from)
                .and("r.id.quotedOn <= :to", "to", filter.to)
                .and("r.changedAt >= :updatedSince", "updatedSince", filter.updatedSince);
        page.after(2)
                .ifPresent(parts -> search.and(
                                "(r.id.currency > :currency or r.id.currency = :currency and r.id.quotedOn < :day)",
                                "currency",
                                Cursor.text(parts.get(0)))
                        .with("day", Cursor.day(parts.get(1))));
        List<ExchangeRate> rows = search.list(entities, "r.id.currency, r.id.quotedOn desc", page.fetch());
        return Page.of(
                rows,
                page,
                ExchangeRateView::of,
                row -> Cursor.encode(row.id().currency(), row.id().quotedOn()));
    }

    /** @throws Refusal 404 */
    ExchangeRateView get(String currency, LocalDate day) {
        return ExchangeRateView.of(find(currency, day));
    }

    /** @throws Refusal 404 */
    Page<HistoryEntry> history(String currency, LocalDate day, PageQuery page) {
        return history.page(HISTORY, find(currency, day).id().toString(), page);
    }

    /**
     * Records the rate of a day, or corrects it.
     *
     * @param precondition refuses a version that the change was not made from; not asked where there is no rate yet
     * @param body read only after everything that is to be refused before it
     * @throws Refusal 422 unknown-currency, rate-of-vnd, rate-not-positive, rate-too-precise
     */
    @Transactional
    ExchangeRateView put(String currency, LocalDate day, LongConsumer precondition, Supplier<NewExchangeRate> body) {
        ExchangeRateRules.check(currency);
        ExchangeRateId id = new ExchangeRateId(currency, day);
        ExchangeRate held = entities.find(ExchangeRate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            ExchangeRate rate = new ExchangeRate(id, body.get(), clock);
            entities.persist(rate);
            entities.flush();
            changes.record(change(rate, null));
            return ExchangeRateView.of(rate);
        }
        precondition.accept(held.version());
        NewExchangeRate stated = body.get();
        ExchangeRateView before = ExchangeRateView.of(held);
        held.restate(stated, clock);
        entities.flush();
        changes.record(change(held, before));
        return ExchangeRateView.of(held);
    }

    /** @param before null for a new one */
    static Change change(ExchangeRate rate, ExchangeRateView before) {
        return new Change(
                HISTORY,
                rate.id().toString(),
                rate.version(),
                before == null ? "create" : "change",
                null,
                before,
                ExchangeRateView.of(rate),
                false);
    }

    private ExchangeRate find(String currency, LocalDate day) {
        ExchangeRateId id = new ExchangeRateId(currency, day);
        ExchangeRate rate = entities.find(ExchangeRate.class, id);
        if (rate == null) {
            throw Refusal.notFound(id);
        }
        return rate;
    }
}
