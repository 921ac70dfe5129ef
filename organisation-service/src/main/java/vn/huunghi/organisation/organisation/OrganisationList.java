package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Lists organisations by name, what is searched by how well it fits, in as many statements however many a page holds. */
@ApplicationScoped
class OrganisationList {
    private static final String FOUND = "select s.organisation_id as id, s.name as name from organisation_state s";

    private static final String ALL = FOUND + " join organisation o on o.id = s.organisation_id";

    private static final String IN_CLUSTER = """
            s.province_id in (:clusterProvinces) or exists (
                select 1 from cluster_membership m
                where m.organisation_id = s.organisation_id and m.cluster_id in (:clusterIds)
                and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day))""";

    private final EntityManager entityManager;
    private final OrganisationLinks links;
    private final RegisteredGeography registered;
    private final OrganisationSearch search;

    @Inject
    OrganisationList(
            EntityManager entityManager,
            OrganisationLinks links,
            RegisteredGeography registered,
            OrganisationSearch search) {
        this.entityManager = entityManager;
        this.links = links;
        this.registered = registered;
        this.search = search;
    }

    Page<OrganisationView> page(OrganisationFilter filter, LocalDate today, PageQuery page) {
        LocalDate day = filter.on() == null ? today : filter.on();
        List<Found> rows = isBlank(filter.q()) ? inOrder(filter, day, page) : ranked(filter, day, page);
        Map<UUID, Organisation> found = load(rows.stream().map(Found::id).toList());
        Map<UUID, UUID> successors = links.finalSuccessors(found.values().stream()
                .filter(organisation -> organisation.successorId() != null)
                .map(Organisation::id)
                .toList());
        return Page.of(
                rows,
                page,
                row -> view(found.get(row.id()), filter.on(), today, successors.get(row.id())),
                Found::cursor);
    }

    /** @param rank null where nothing is searched */
    private record Found(Integer rank, String name, UUID id) {
        String cursor() {
            return rank == null ? Cursor.encode(name, id) : Cursor.encode(rank, name, id);
        }

        static Found after(List<String> cursor) {
            try {
                int last = cursor.size() - 1;
                Integer rank = last == 2 ? Integer.valueOf(cursor.get(0)) : null;
                return new Found(rank, Objects.requireNonNull(cursor.get(last - 1)), UUID.fromString(cursor.get(last)));
            } catch (IllegalArgumentException | NullPointerException notOurs) {
                throw Cursor.bad();
            }
        }
    }

    private List<Found> inOrder(OrganisationFilter filter, LocalDate day, PageQuery page) {
        return rows(
                selection(filter, day), null, page.after(2).map(Found::after).orElse(null), page.fetch());
    }

    /** Way by way, each in the order of names, until the page is full. */
    private List<Found> ranked(OrganisationFilter filter, LocalDate day, PageQuery page) {
        Found after = page.after(3).map(Found::after).orElse(null);
        List<Found> rows = byWays(search.asTyped(filter.q()), filter, day, after, page.fetch());
        boolean nothingAsTyped = after == null ? rows.isEmpty() : after.rank() > 1;
        return nothingAsTyped ? byWays(search.withOneError(filter.q()), filter, day, after, page.fetch()) : rows;
    }

    private List<Found> byWays(
            List<OrganisationSearch.Way> ways, OrganisationFilter filter, LocalDate day, Found after, int fetch) {
        List<Found> rows = new ArrayList<>();
        for (OrganisationSearch.Way way : ways) {
            if (rows.size() < fetch && (after == null || way.rank() >= after.rank())) {
                Selection selection = selection(filter, day).where(way.condition());
                way.parameters().forEach(selection::with);
                boolean goesOn = after != null && way.rank() == after.rank();
                rows.addAll(rows(selection, way.rank(), goesOn ? after : null, fetch - rows.size()));
            }
        }
        return rows;
    }

    private List<Found> rows(Selection selection, Integer rank, Found after, int fetch) {
        if (after != null) {
            selection
                    .where("(s.name, s.organisation_id) > (:afterName, :afterId)", "afterName", after.name())
                    .with("afterId", after.id());
        }
        return selection.rows(entityManager, "s.name, s.organisation_id", fetch).stream()
                .map(row -> new Found(rank, row.get("name", String.class), row.get("id", UUID.class)))
                .toList();
    }

    private Selection selection(OrganisationFilter filter, LocalDate day) {
        boolean searched = !isBlank(filter.q());
        Selection selection = new Selection(searched ? FOUND : ALL)
                // Without a day asked for, what is still to begin is listed with its first state.
                .where(filter.on() == null ? "s.begins <= :day or s.first" : "s.begins <= :day")
                .where("s.ends > :day", "day", day)
                .where("s.organisation_id in (:ids)", "ids", filter.ids())
                .where("s.status in (:statuses)", "statuses", names(filter.statuses()))
                .where("s.parent_id in (:parentIds)", "parentIds", filter.parentIds());
        List<String> conditions = ofTheOrganisation(filter, selection);
        if (searched && !conditions.isEmpty()) {
            // Looked up last, and only for what is meant: joined, all would be walked for the sake of the order.
            selection.where("(select " + String.join(" and ", conditions)
                    + " from organisation o where o.id = s.organisation_id)");
        } else {
            conditions.forEach(selection::where);
        }
        wherePlace(selection, filter, day);
        return selection;
    }

    private static List<String> ofTheOrganisation(OrganisationFilter filter, Selection selection) {
        List<String> conditions = new ArrayList<>();
        if (!filter.includeWithdrawn()) {
            conditions.add("not o.withdrawn");
        }
        if (!isEmpty(filter.kinds())) {
            conditions.add("o.kind in (:kinds)");
            selection.with("kinds", names(filter.kinds()));
        }
        if (filter.updatedSince() != null) {
            conditions.add("o.changed_at >= :updatedSince");
            selection.with("updatedSince", filter.updatedSince());
        }
        if (!isEmpty(filter.countryCodes())) {
            conditions.add("o.country_codes && cast(:countries as text[])");
            selection.with("countries", filter.countryCodes().toArray(String[]::new));
        }
        return conditions;
    }

    private void wherePlace(Selection selection, OrganisationFilter filter, LocalDate day) {
        if (!isEmpty(filter.provinceIds())) {
            Geography geography = registered.current();
            filter.provinceIds().forEach(id -> ProvinceRules.requireKnown(geography, "provinceId", id));
            selection.where(
                    "s.province_id in (:provinceIds)",
                    "provinceIds",
                    ProvinceRules.withPredecessors(geography, filter.provinceIds()));
        }
        if (!isEmpty(filter.clusterIds())) {
            Geography geography = registered.current();
            Set<String> provinces = new TreeSet<>();
            for (String cluster : filter.clusterIds()) {
                requireCluster(cluster);
                provinces.addAll(ProvinceRules.withPredecessors(geography, geography.members(cluster, day)));
            }
            provinces.add("");
            selection.where(IN_CLUSTER, "clusterIds", filter.clusterIds()).with("clusterProvinces", provinces);
        }
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

    private static List<String> names(List<? extends Enum<?>> values) {
        return values == null ? null : values.stream().map(Enum::name).toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean isEmpty(Collection<?> values) {
        return values == null || values.isEmpty();
    }
}
