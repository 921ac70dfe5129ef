package vn.huunghi.aid.sector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.huunghi.aid.problem.AidProblem;
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

/** The list of sectors: added to, renamed, withdrawn, and asked which of its codes an item may bear. */
@ApplicationScoped
public class Sectors {
    /** What history calls them; they are published to nobody. */
    private static final String HISTORY = "sector";

    private final EntityManager entities;
    private final Database database;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    @Inject
    Sectors(EntityManager entities, Database database, Changes changes, History history, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    private record Looked(String code, boolean withdrawn) {}

    /** Some codes, looked up all at once, and whether they are withdrawn. */
    public static final class Known {
        private final Map<String, Boolean> withdrawn;

        private Known(Map<String, Boolean> withdrawn) {
            this.withdrawn = withdrawn;
        }

        /**
         * Refuses codes that an item may not bear.
         *
         * @param field with a place for the index
         * @param held the codes that the item bears already, which may have been withdrawn since
         * @throws Refusal 422 unknown-sector, sector-withdrawn
         */
        public void mustBeUsable(String field, List<String> codes, Collection<String> held) {
            for (int i = 0; i < codes.size(); i++) {
                String code = codes.get(i);
                if (!withdrawn.containsKey(code)) {
                    throw Refusal.of(
                            AidProblem.UNKNOWN_SECTOR,
                            field.formatted(i),
                            new Message(
                                    "Không có mã ngành %s.".formatted(code), "There is no sector %s.".formatted(code)));
                }
                if (withdrawn.get(code) && !held.contains(code)) {
                    throw Refusal.of(
                            AidProblem.SECTOR_WITHDRAWN,
                            field.formatted(i),
                            new Message(
                                    "Mã ngành %s đã bị bãi bỏ nên không dùng cho khoản viện trợ mới.".formatted(code),
                                    "Sector %s was withdrawn and is used no more.".formatted(code)));
                }
            }
        }
    }

    /** Looks these codes up; one statement however many, none for none. */
    public Known known(Collection<String> codes) {
        return new Known(
                codes.isEmpty()
                        ? Map.of()
                        : database
                                .query(
                                        "select code, withdrawn from sector where code = any (?)",
                                        row -> new Looked(row.getString("code"), row.getBoolean("withdrawn")),
                                        (Object) codes.toArray(String[]::new))
                                .stream()
                                .collect(Collectors.toMap(Looked::code, Looked::withdrawn)));
    }

    Page<SectorView> list(SectorFilter filter, PageQuery page) {
        Search<Sector> search = new Search<>(Sector.class)
                .and("r.code in :codes", "codes", filter.codes)
                .and("r.group in :groups", "groups", filter.groups)
                .and("r.withdrawn = :withdrawn", "withdrawn", filter.withdrawn)
                .and("r.changedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .andWords(filter.q);
        page.after(1).ifPresent(parts -> search.and("r.code > :after", "after", Cursor.text(parts.get(0))));
        List<Sector> rows = search.list(entities, "r.code", page.fetch());
        return Page.of(rows, page, SectorView::of, row -> Cursor.encode(row.code()));
    }

    /** @throws Refusal 404 */
    SectorView get(String code) {
        return SectorView.of(find(code, LockModeType.NONE));
    }

    /** @throws Refusal 404 */
    Page<HistoryEntry> history(String code, PageQuery page) {
        find(code, LockModeType.NONE);
        return history.page(HISTORY, code, page);
    }

    /** @throws Refusal 409 sector-exists */
    @Transactional
    SectorView add(NewSector stated) {
        if (stated.code() == null) {
            throw Refusal.of(CommonProblem.REQUIRED, "code", new Message("code là bắt buộc.", "code is required."));
        }
        stated.mustAgreeWithItself();
        if (entities.find(Sector.class, stated.code()) != null) {
            throw Refusal.of(
                    AidProblem.SECTOR_EXISTS,
                    "code",
                    new Message(
                            "Mã ngành %s đã có.".formatted(stated.code()),
                            "Sector %s exists.".formatted(stated.code())));
        }
        Sector sector = new Sector(stated, clock);
        entities.persist(sector);
        return recorded(sector, "create", null);
    }

    /** @throws Refusal 404 */
    @Transactional
    SectorView change(String code, LongConsumer precondition, Supplier<NewSector> body) {
        Sector sector = find(code, LockModeType.PESSIMISTIC_WRITE);
        precondition.accept(sector.version());
        NewSector stated = body.get();
        stated.mustAgreeWithItself();
        SectorView before = SectorView.of(sector);
        sector.restate(stated, clock);
        return recorded(sector, "change", before);
    }

    /** Fills an empty list, once however many replicas start at the same time. */
    @Transactional
    void fill(Supplier<List<NewSector>> seed) {
        database.query("select 1 from pg_advisory_xact_lock(hashtext('huunghi.sectors'))", row -> row.getInt(1));
        long held =
                entities.createQuery("select count(*) from Sector", Long.class).getSingleResult();
        if (held == 0) {
            seed.get().forEach(this::add);
        }
    }

    private SectorView recorded(Sector sector, String action, SectorView before) {
        entities.flush();
        SectorView after = SectorView.of(sector);
        changes.record(new Change(HISTORY, after.code(), after.version(), action, null, before, after, false));
        return after;
    }

    private Sector find(String code, LockModeType lock) {
        Sector sector = entities.find(Sector.class, code, lock);
        if (sector == null) {
            throw Refusal.notFound(code);
        }
        return sector;
    }
}
