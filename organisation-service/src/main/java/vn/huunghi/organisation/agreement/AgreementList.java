package vn.huunghi.organisation.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.geography.RegisteredGeography;
import vn.huunghi.organisation.listing.Selection;

/** Lists agreements, those signed or recorded last first, in two statements, however many a page holds. */
@ApplicationScoped
class AgreementList {
    private static final String IN_FORCE = "a.begins <= :day and a.ends > :day";

    private final EntityManager entityManager;
    private final RegisteredGeography registered;

    @Inject
    AgreementList(EntityManager entityManager, RegisteredGeography registered) {
        this.entityManager = entityManager;
        this.registered = registered;
    }

    /** @param day the day that status and expiry are about */
    Page<AgreementView> page(AgreementFilter filter, LocalDate day, PageQuery page) {
        List<Tuple> rows = select(filter, day, page);
        Map<UUID, Agreement> found = load(rows.stream().map(AgreementList::id).toList());
        return Page.of(
                rows,
                page,
                row -> AgreementView.of(found.get(id(row)), day),
                row -> Cursor.encode(row.get("listed_on"), id(row)));
    }

    private List<Tuple> select(AgreementFilter filter, LocalDate day, PageQuery page) {
        Selection selection = new Selection("select a.id as id, a.listed_on as listed_on from agreement a")
                .where("a.id in (:ids)", "ids", filter.ids())
                .where("a.kind in (:kinds)", "kinds", names(filter.kinds()))
                .where("a.changed_at >= :updatedSince", "updatedSince", filter.updatedSince())
                .whereFound("a.folded like :q", filter.q());
        if (!filter.includeWithdrawn()) {
            selection.where("not a.withdrawn");
        }
        whereOnTheDay(selection, filter, day);
        whereAmong(selection, filter);
        page.after(2)
                .ifPresent(after -> selection
                        .where("(a.listed_on, a.id) < (:afterDay, :afterId)", "afterDay", Cursor.day(after.get(0)))
                        .with("afterId", Cursor.uuid(after.get(1))));
        return selection.rows(entityManager, "a.listed_on desc, a.id desc", page.fetch());
    }

    private static void whereOnTheDay(Selection selection, AgreementFilter filter, LocalDate day) {
        if (!isEmpty(filter.statuses())) {
            selection
                    .where(filter.statuses().stream()
                            .map(AgreementList::condition)
                            .collect(Collectors.joining(") or (", "(", ")")))
                    .with("day", day);
        }
        if (filter.expiringBefore() != null) {
            // The first day after the last one: of two days before the same day it is the later.
            selection
                    .where(IN_FORCE + " and a.expires <= :expiringBefore", "expiringBefore", filter.expiringBefore())
                    .with("day", day);
        }
    }

    /** The same as {@link Validity#statusOn}. */
    private static String condition(AgreementStatus status) {
        return switch (status) {
            case PROPOSED -> "a.begins is null or a.begins > :day";
            case IN_FORCE -> IN_FORCE;
            case EXPIRED ->
                "a.begins <= :day and a.expires <= :day and (a.terminated_on is null or a.terminated_on >= a.expires)";
            case TERMINATED ->
                "a.begins <= :day and a.terminated_on <= :day and (a.expires is null or a.terminated_on < a.expires)";
        };
    }

    private void whereAmong(Selection selection, AgreementFilter filter) {
        if (!isEmpty(filter.partyIds())) {
            selection
                    .where("a.party_ids && cast(:parties as uuid[])")
                    .with("parties", filter.partyIds().toArray(UUID[]::new));
        }
        if (!isEmpty(filter.provinceIds())) {
            Geography geography = registered.current();
            filter.provinceIds().forEach(id -> ProvinceRules.requireKnown(geography, "provinceId", id));
            selection
                    .where("a.province_ids && cast(:provinces as text[])")
                    .with(
                            "provinces",
                            ProvinceRules.withPredecessors(geography, filter.provinceIds())
                                    .toArray(String[]::new));
        }
        if (!isEmpty(filter.countryCodes())) {
            selection
                    .where("a.country_codes && cast(:countries as text[])")
                    .with("countries", filter.countryCodes().toArray(String[]::new));
        }
    }

    private Map<UUID, Agreement> load(List<UUID> ids) {
        return entityManager
                .createQuery(
                        "select distinct a from Agreement a left join fetch a.obligations where a.id in :ids",
                        Agreement.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Agreement::id, Function.identity()));
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values == null ? null : values.stream().map(Enum::name).toList();
    }

    private static boolean isEmpty(List<?> values) {
        return values == null || values.isEmpty();
    }
}
