package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.geography.RegisteredGeography;
import vn.huunghi.organisation.listing.Selection;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** Lists organisations by name in two statements, and a third for successors, however many a page holds. */
@ApplicationScoped
class OrganisationList {
    private static final String FROM = """
            select o.id as id, s.name as name
            from organisation o join organisation_state s on s.organisation_id = o.id""";

    private static final String IN_CLUSTER = """
            s.province_id in (:clusterProvinces) or exists (
                select 1 from cluster_membership m
                where m.organisation_id = o.id and m.cluster_id in (:clusterIds)
                and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day))""";

    private final EntityManager entityManager;
    private final OrganisationLinks links;
    private final RegisteredGeography registered;

    @Inject
    OrganisationList(EntityManager entityManager, OrganisationLinks links, RegisteredGeography registered) {
        this.entityManager = entityManager;
        this.links = links;
        this.registered = registered;
    }

    Page<OrganisationView> page(OrganisationFilter filter, LocalDate today, PageQuery page) {
        List<Tuple> rows = select(filter, filter.on() == null ? today : filter.on(), page);
        Map<UUID, Organisation> found =
                load(rows.stream().map(OrganisationList::id).toList());
        Map<UUID, UUID> successors = links.finalSuccessors(found.values().stream()
                .filter(organisation -> organisation.successorId() != null)
                .map(Organisation::id)
                .toList());
        return Page.of(
                rows,
                page,
                row -> view(found.get(id(row)), filter.on(), today, successors.get(id(row))),
                row -> Cursor.encode(row.get("name"), id(row)));
    }

    private List<Tuple> select(OrganisationFilter filter, LocalDate day, PageQuery page) {
        Selection selection = new Selection(FROM)
                // Without a day asked for, what is still to begin is listed with its first state.
                .where(filter.on() == null ? "s.begins <= :day or s.first" : "s.begins <= :day")
                .where("s.ends > :day", "day", day)
                .where("o.kind in (:kinds)", "kinds", names(filter.kinds()))
                .where("s.status in (:statuses)", "statuses", names(filter.statuses()))
                .where("s.parent_id in (:parentIds)", "parentIds", filter.parentIds())
                .where("o.id in (:ids)", "ids", filter.ids())
                .where("o.changed_at >= :updatedSince", "updatedSince", filter.updatedSince())
                .whereFound("o.folded like :q", filter.q());
        if (!filter.includeWithdrawn()) {
            selection.where("not o.withdrawn");
        }
        if (filter.countryCodes() != null && !filter.countryCodes().isEmpty()) {
            selection
                    .where("o.country_codes && cast(:countries as text[])")
                    .with("countries", filter.countryCodes().toArray(String[]::new));
        }
        wherePlace(selection, filter, day);
        page.after(2)
                .ifPresent(after -> selection
                        .where("(s.name, s.organisation_id) > (:afterName, :afterId)", "afterName", after.get(0))
                        .with("afterId", uuid(after.get(1))));
        return selection.rows(entityManager, "s.name, s.organisation_id", page.fetch());
    }

    private void wherePlace(Selection selection, OrganisationFilter filter, LocalDate day) {
        if (!isEmpty(filter.provinceIds())) {
            Geography geography = registered.current();
            filter.provinceIds().forEach(id -> ProvinceRules.requireKnown(geography, "provinceId", id));
            selection.where(
                    "s.province_id in (:provinceIds)",
                    "provinceIds",
                    withPredecessors(geography, filter.provinceIds()));
        }
        if (!isEmpty(filter.clusterIds())) {
            Geography geography = registered.current();
            Set<String> provinces = new TreeSet<>();
            for (String cluster : filter.clusterIds()) {
                requireCluster(cluster);
                provinces.addAll(withPredecessors(geography, geography.members(cluster, day)));
            }
            provinces.add("");
            selection.where(IN_CLUSTER, "clusterIds", filter.clusterIds()).with("clusterProvinces", provinces);
        }
    }

    /** An organisation stays with its territory, so the successor's list has those of the provinces it came from. */
    private static Set<String> withPredecessors(Geography geography, Collection<String> provinceIds) {
        Set<String> all = new TreeSet<>(provinceIds);
        provinceIds.forEach(id -> all.addAll(geography.predecessors(id)));
        return all;
    }

    private void requireCluster(String id) {
        boolean unknown = entityManager
                .createNativeQuery("select 1 from cluster where id = :id")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (unknown) {
            throw Refusal.of(
                    OrganisationProblem.UNKNOWN_CLUSTER,
                    "clusterId",
                    new Message("Không có cụm %s.".formatted(id), "There is no cluster %s.".formatted(id)));
        }
    }

    private Map<UUID, Organisation> load(List<UUID> ids) {
        return entityManager
                .createQuery(
                        "select distinct o from Organisation o left join fetch o.states where o.id in :ids",
                        Organisation.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    private static OrganisationView view(Organisation organisation, LocalDate on, LocalDate today, UUID successorId) {
        return OrganisationView.of(organisation, on == null ? organisation.dayShown(today) : on, successorId);
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values == null ? null : values.stream().map(Enum::name).toList();
    }

    private static boolean isEmpty(Collection<?> values) {
        return values == null || values.isEmpty();
    }
}
