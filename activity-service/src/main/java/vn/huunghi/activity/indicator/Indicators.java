package vn.huunghi.activity.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Search;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;

/** The catalogue of what figures may be about: added to, renamed and closed, never re-purposed. */
@ApplicationScoped
class Indicators {
    private final EntityManager entities;
    private final Database database;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    @Inject
    Indicators(EntityManager entities, Database database, Changes changes, History history, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    Page<IndicatorView> list(IndicatorFilter filter, PageQuery page) {
        Search<Indicator> search = new Search<>(Indicator.class)
                .and("r.nature in :natures", "natures", filter.natures)
                .and("r.group in :groups", "groups", filter.groups)
                .and("r.recording in :recordings", "recordings", filter.recordings)
                .and("r.active = :active", "active", filter.active)
                .andWords(filter.q);
        page.after(3)
                .ifPresent(
                        parts -> search.and("(r.group, r.name, r.code) > (:group, :name, :code)", "group", parts.get(0))
                                .with("name", parts.get(1))
                                .with("code", parts.get(2)));
        List<Indicator> rows = search.list(entities, "r.group, r.name, r.code", page.fetch());
        return Page.of(rows, page, IndicatorView::of, row -> Cursor.encode(row.group(), row.name(), row.code()));
    }

    /** @throws Refusal 404 */
    IndicatorView get(String code) {
        return IndicatorView.of(find(code, LockModeType.NONE));
    }

    /** @throws Refusal 404 */
    Page<HistoryEntry> history(String code, PageQuery page) {
        find(code, LockModeType.NONE);
        return history.page(IndicatorChanged.TOPIC, code, page);
    }

    /** @throws Refusal 409 indicator-exists */
    @Transactional
    IndicatorView add(NewIndicator stated) {
        if (stated.code() == null) {
            throw Refusal.of(CommonProblem.REQUIRED, "code", new Message("code là bắt buộc.", "code is required."));
        }
        if (entities.find(Indicator.class, stated.code()) != null) {
            throw Refusal.of(
                    ActivityProblem.INDICATOR_EXISTS,
                    "code",
                    new Message(
                            "Chỉ tiêu %s đã có.".formatted(stated.code()),
                            "Indicator %s exists.".formatted(stated.code())));
        }
        Indicator indicator = new Indicator(stated, clock);
        entities.persist(indicator);
        return recorded(indicator, "create", null);
    }

    /** @throws Refusal 404, 409 indicator-in-use */
    @Transactional
    IndicatorView change(String code, LongConsumer precondition, Supplier<NewIndicator> body) {
        // The lock waits for a first figure that is just being stated, and then sees that the unit is frozen.
        Indicator indicator = find(code, LockModeType.PESSIMISTIC_WRITE);
        precondition.accept(indicator.version());
        NewIndicator stated = body.get();
        IndicatorChanged before = IndicatorChanged.of(indicator);
        indicator.change(stated, clock);
        return recorded(indicator, "change", before);
    }

    /** Fills an empty catalogue, once however many replicas start at the same time. */
    @Transactional
    void fill(Supplier<List<NewIndicator>> seed) {
        database.query("select 1 from pg_advisory_xact_lock(hashtext('huunghi.indicators'))", row -> row.getInt(1));
        long held = entities.createQuery("select count(*) from Indicator", Long.class)
                .getSingleResult();
        if (held == 0) {
            seed.get().forEach(this::add);
        }
    }

    private IndicatorView recorded(Indicator indicator, String action, IndicatorChanged before) {
        entities.flush();
        IndicatorChanged after = IndicatorChanged.of(indicator);
        changes.record(Change.of(IndicatorChanged.TOPIC, after.code(), after.version(), action, before, after));
        return IndicatorView.of(indicator);
    }

    private Indicator find(String code, LockModeType lock) {
        Indicator indicator = entities.find(Indicator.class, code, lock);
        if (indicator == null) {
            throw Refusal.notFound(code);
        }
        return indicator;
    }
}
