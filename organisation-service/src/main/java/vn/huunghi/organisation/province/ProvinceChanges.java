package vn.huunghi.organisation.province;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.geography.RegisteredGeography;
import vn.huunghi.organisation.listing.Selection;

/** The use cases of mergers, renamings and upgrades: recorded with the provinces, in force by the day alone. */
@ApplicationScoped
public class ProvinceChanges {
    /** The record's history only: what changed is told by the provinces themselves. */
    private static final String HISTORY = "huunghi.province-change";

    /** Any number that no other lock in this database has. */
    private static final long LOCK = 7_205_759_403_792_796L;

    private static final NameBasedGenerator SEEDED = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private final EntityManager entityManager;
    private final Provinces provinces;
    private final RegisteredGeography registered;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    @Inject
    ProvinceChanges(
            EntityManager entityManager,
            Provinces provinces,
            RegisteredGeography registered,
            Changes changes,
            History history,
            Clock clock) {
        this.entityManager = entityManager;
        this.provinces = provinces;
        this.registered = registered;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    Page<ProvinceChangeView> page(ProvinceChangeFilter filter, PageQuery page) {
        Selection selection = new Selection("select c.id as id, c.effective_on as day from province_change c")
                .where(
                        "c.kind in (:kinds)",
                        "kinds",
                        filter.kinds == null
                                ? null
                                : filter.kinds.stream().map(Enum::name).toList())
                .where("c.id in (:ids)", "ids", filter.ids)
                .where("c.changed_at >= :updatedSince", "updatedSince", filter.updatedSince);
        if (filter.provinceIds != null && !filter.provinceIds.isEmpty()) {
            Geography geography = registered.current();
            filter.provinceIds.forEach(id -> ProvinceRules.requireKnown(geography, "provinceId", id));
            selection
                    .where("c.from_ids && cast(:provinces as text[]) or c.to_id = any (cast(:provinces as text[]))")
                    .with("provinces", filter.provinceIds.toArray(String[]::new));
        }
        page.after(2)
                .ifPresent(after -> selection
                        .where("(c.effective_on, c.id) < (:afterDay, :afterId)", "afterDay", Cursor.day(after.get(0)))
                        .with("afterId", Cursor.uuid(after.get(1))));
        List<Tuple> rows = selection.rows(entityManager, "c.effective_on desc, c.id desc", page.fetch());
        Map<UUID, ProvinceChangeView> views =
                views(rows.stream().map(ProvinceChanges::id).toList());
        return Page.of(rows, page, row -> views.get(id(row)), row -> Cursor.encode(row.get("day"), id(row)));
    }

    @Transactional
    ProvinceChangeView get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        return history.page(HISTORY, get(id).id().toString(), page);
    }

    @Transactional
    public Optional<ProvinceChangeView> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ProvinceChange.class, id)).map(ProvinceChangeView::of);
    }

    /** Changes come one after another, so that each is checked against the provinces as the one before left them. */
    @Transactional
    ProvinceChangeView record(NewProvinceChange facts) {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)")
                .setParameter("key", LOCK)
                .getSingleResult();
        ProvinceChangeRules.requireFuture(facts.effectiveOn(), BusinessDay.today(clock));
        ProvinceChangeRules.requireSources(facts);
        Geography geography = registered.current();
        for (int i = 0; i < facts.fromIds().size(); i++) {
            LocalDate eve = facts.effectiveOn().minusDays(1);
            ProvinceRules.requireInForce(
                    geography, "fromIds[" + i + "]", facts.fromIds().get(i), eve);
        }
        ProvinceOutcome outcome = facts.kind() == ProvinceChangeKind.MERGE ? merge(facts) : name(facts);
        return saved(new ProvinceChange(
                Ids.next(), facts.kind(), facts.effectiveOn(), facts.legalBasis(), facts.fromIds(), outcome, clock));
    }

    /** Records what the register of provinces already shows, without changing the provinces again. */
    @Transactional
    public void recordWhatIsThere() {
        Map<String, Province> all = provinces.all();
        Map<String, List<String>> ended = new TreeMap<>(all.values().stream()
                .filter(province -> province.successorId() != null)
                .map(Province::id)
                .sorted()
                .collect(Collectors.groupingBy(id -> all.get(id).successorId())));
        ended.forEach((successorId, fromIds) -> {
            Province last = all.get(fromIds.get(0));
            Province successor = all.get(successorId);
            Naming naming = successor.naming(successor.validFrom());
            seed(ProvinceChangeKind.MERGE, last.validTo(), last.legalBasisOfEnd(), fromIds, successor, naming);
        });
        all.values().forEach(province -> {
            List<Naming> namings = province.namings();
            for (int i = 1; i < namings.size(); i++) {
                Naming naming = namings.get(i);
                boolean upgraded = naming.type() != namings.get(i - 1).type();
                seed(
                        upgraded ? ProvinceChangeKind.UPGRADE : ProvinceChangeKind.RENAME,
                        naming.validFrom(),
                        naming.legalBasis(),
                        List.of(province.id()),
                        province,
                        naming);
            }
        });
    }

    /** The id is the same in every installation (RFC 9562, UUIDv5), so that what refers to it can be written down. */
    private void seed(
            ProvinceChangeKind kind,
            LocalDate day,
            String legalBasis,
            List<String> fromIds,
            Province outcome,
            Naming naming) {
        UUID id = SEEDED.generate("urn:huunghi:province-change:%s:%s".formatted(day, outcome.id()));
        saved(new ProvinceChange(id, kind, day, legalBasis, fromIds, ProvinceOutcome.of(outcome, naming), clock));
    }

    /** The sources end first: only then is the code of one of them free. */
    private ProvinceOutcome merge(NewProvinceChange facts) {
        List<Province> sources = provinces.all(facts.fromIds());
        ProvinceOutcome outcome = ProvinceChangeRules.merged(facts.to(), sources);
        LocalDate day = facts.effectiveOn();
        provinces.requireNew("to.id", outcome.id());
        provinces.requireFreeCode("to.code", outcome.code(), day, facts.fromIds());
        for (Province source : sources) {
            provinces.change(source, "merge", () -> source.endIn(outcome.id(), day, facts.legalBasis(), clock));
        }
        provinces.register(new NewProvince(
                outcome.id(),
                outcome.code(),
                day,
                null,
                null,
                outcome.borders(),
                outcome.coastal(),
                null,
                List.of(naming(outcome, facts))));
        return outcome;
    }

    private ProvinceOutcome name(NewProvinceChange facts) {
        Province province = provinces.all(facts.fromIds()).get(0);
        Naming before = province.naming(facts.effectiveOn().minusDays(1));
        ProvinceOutcome outcome = ProvinceChangeRules.named(facts, province, before);
        String action = facts.kind() == ProvinceChangeKind.RENAME ? "rename" : "upgrade";
        provinces.change(province, action, () -> province.name(naming(outcome, facts), clock));
        return outcome;
    }

    private static Naming naming(ProvinceOutcome outcome, NewProvinceChange facts) {
        return new Naming(
                facts.effectiveOn(),
                outcome.name(),
                outcome.nameEn(),
                outcome.type(),
                outcome.iso(),
                facts.legalBasis());
    }

    private ProvinceChangeView saved(ProvinceChange change) {
        entityManager.persist(change);
        entityManager.flush();
        ProvinceChangeView view = ProvinceChangeView.of(change);
        changes.record(
                new Change(HISTORY, change.id().toString(), change.version(), "create", null, null, view, false));
        return view;
    }

    private Map<UUID, ProvinceChangeView> views(List<UUID> ids) {
        return entityManager
                .createQuery("from ProvinceChange c where c.id in :ids", ProvinceChange.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(ProvinceChangeView::of)
                .collect(Collectors.toMap(ProvinceChangeView::id, Function.identity()));
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }
}
