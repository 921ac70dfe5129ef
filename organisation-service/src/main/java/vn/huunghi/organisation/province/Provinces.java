package vn.huunghi.organisation.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.listing.Selection;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** The use cases of the register of provinces. */
@ApplicationScoped
public class Provinces {
    private static final String FROM = """
            select p.id as id, n.name as name
            from province p join province_naming n on n.province_id = p.id and n.valid_from = (
                select max(x.valid_from) from province_naming x
                where x.province_id = p.id and x.valid_from <= greatest(:day, p.valid_from))""";

    private final EntityManager entityManager;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    @Inject
    Provinces(EntityManager entityManager, Changes changes, History history, Clock clock) {
        this.entityManager = entityManager;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    /** Takes a territory into the register; its successor must be in it already. */
    @Transactional
    public void register(NewProvince facts) {
        requireNew("id", facts.id());
        if (facts.successorId() != null) {
            stored(facts.successorId());
        }
        Province province = new Province(facts, clock);
        entityManager.persist(province);
        entityManager.flush();
        changes.record(Change.of(
                ProvinceChanged.TOPIC,
                province.id(),
                province.version(),
                "create",
                null,
                ProvinceChanged.of(province)));
    }

    /** The territories of a day in Vietnamese order; asked by id or by change time without a day, of every day. */
    @Transactional
    Page<ProvinceView> page(ProvinceFilter filter, PageQuery page) {
        if (filter.code() != null && filter.on() == null) {
            throw codeWithoutDate();
        }
        if (filter.on() != null) {
            ProvinceRules.requireRegistered("on", filter.on());
        }
        LocalDate day = filter.on() == null ? BusinessDay.today(clock) : filter.on();
        Selection selection = new Selection(FROM)
                .with("day", day)
                .where("p.code = :code", "code", filter.code())
                .where("p.id in (:ids)", "ids", filter.ids())
                .where("p.changed_at >= :updatedSince", "updatedSince", filter.updatedSince())
                .whereFound(
                        "exists (select 1 from province_naming f where f.province_id = p.id and f.folded like :q)",
                        filter.q());
        if (filter.on() != null || !filter.ofEveryDay()) {
            selection.where("p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)");
        }
        page.after(2)
                .ifPresent(after -> selection
                        .where("(n.name, p.id) > (:afterName, :afterId)", "afterName", after.get(0))
                        .with("afterId", after.get(1)));
        List<Tuple> rows = selection.rows(entityManager, "n.name, p.id", page.fetch());
        Map<String, ProvinceView> views = views(rows.stream().map(Provinces::id).toList(), day);
        return Page.of(rows, page, row -> views.get(id(row)), row -> Cursor.encode(row.get("name"), id(row)));
    }

    @Transactional
    ProvinceView get(String id) {
        return views(List.of(stored(id).id()), BusinessDay.today(clock)).get(id);
    }

    @Transactional
    Page<HistoryEntry> history(String id, PageQuery page) {
        return history.page(ProvinceChanged.TOPIC, stored(id).id(), page);
    }

    /** By id. */
    @Transactional
    Map<String, Province> all() {
        return entityManager
                .createQuery(
                        "select distinct p from Province p left join fetch p.namings order by p.id", Province.class)
                .getResultStream()
                .collect(Collectors.toMap(Province::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** In the order asked for. */
    @Transactional
    List<Province> all(List<String> ids) {
        return ids.stream().map(this::stored).toList();
    }

    /** Does what a change of provinces says about one of them. */
    @Transactional
    void change(Province province, String action, Runnable rule) {
        ProvinceChanged before = ProvinceChanged.of(province);
        rule.run();
        entityManager.flush();
        changes.record(Change.of(
                ProvinceChanged.TOPIC,
                province.id(),
                province.version(),
                action,
                before,
                ProvinceChanged.of(province)));
    }

    @Transactional
    void requireNew(String field, String id) {
        if (entityManager.find(Province.class, id) != null) {
            throw Refusal.of(
                    OrganisationProblem.PROVINCE_EXISTS,
                    field,
                    new Message("Tỉnh %s đã có trong sổ.".formatted(id), "Province %s exists already.".formatted(id)));
        }
    }

    /** The code may be that of one that ends; nobody else may bear it on the day or come to bear it later. */
    @Transactional
    void requireFreeCode(String field, String code, LocalDate day, List<String> ending) {
        entityManager
                .createQuery(
                        "from Province p where p.code = :code and p.id not in :ending"
                                + " and (p.validTo is null or p.validTo > :day) order by p.validFrom",
                        Province.class)
                .setParameter("code", code)
                .setParameter("ending", ending)
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .ifPresent(bearer -> {
                    throw Refusal.of(
                                    OrganisationProblem.CODE_IN_FORCE,
                                    field,
                                    new Message(
                                            "Mã %s khi đó là của %s.".formatted(code, bearer.id()),
                                            "Code %s is then borne by %s.".formatted(code, bearer.id())))
                            .with("provinceId", bearer.id());
                });
    }

    private Province stored(String id) {
        Province province = entityManager.find(Province.class, id);
        if (province == null) {
            throw Refusal.notFound(id);
        }
        return province;
    }

    private Map<String, ProvinceView> views(Collection<String> ids, LocalDate day) {
        Map<String, List<String>> predecessors = predecessors(ids);
        return entityManager
                .createQuery(
                        "select distinct p from Province p left join fetch p.namings where p.id in :ids",
                        Province.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(province -> ProvinceView.of(province, predecessors.getOrDefault(province.id(), List.of()), day))
                .collect(Collectors.toMap(ProvinceView::id, Function.identity()));
    }

    private Map<String, List<String>> predecessors(Collection<String> successorIds) {
        return entityManager
                .createQuery(
                        "select p.successorId as successor, p.id as id from Province p where p.successorId in :ids"
                                + " order by p.id",
                        Tuple.class)
                .setParameter("ids", successorIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("successor", String.class),
                        Collectors.mapping(Provinces::id, Collectors.toList())));
    }

    private static Refusal codeWithoutDate() {
        return Refusal.of(
                OrganisationProblem.CODE_WITHOUT_DATE,
                "on",
                new Message(
                        "Mã tỉnh đổi chủ theo thời gian: cần thêm `on`.",
                        "Codes pass from one province to another: `code` needs `on`."));
    }

    private static String id(Tuple row) {
        return row.get("id", String.class);
    }
}
