package vn.huunghi.activity.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.huunghi.activity.indicator.Statements;
import vn.huunghi.activity.register.Clusters;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Search;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** Finds returns, without the drafts that are not the caller's to see. */
@ApplicationScoped
class ReturnList {
    private final EntityManager entities;
    private final Register register;
    private final Clusters clusters;
    private final ReturnRights rights;
    private final Statements statements;
    private final Caller caller;
    private final RequestLanguage language;

    @Inject
    ReturnList(
            EntityManager entities,
            Register register,
            Clusters clusters,
            ReturnRights rights,
            Statements statements,
            Caller caller,
            RequestLanguage language) {
        this.entities = entities;
        this.register = register;
        this.clusters = clusters;
        this.rights = rights;
        this.statements = statements;
        this.caller = caller;
        this.language = language;
    }

    Page<ReturnView> page(ReturnFilter filter, PageQuery page) {
        register.mustBeKnown("provinceId", filter.provinceIds);
        clusters.mustBeKnown("clusterId", filter.clusterIds);
        Search<PeriodicReturn> search = new Search<>(PeriodicReturn.class)
                .and("r.id in :ids", "ids", filter.ids)
                .and("r.provinceId in :provinceIds", "provinceIds", filter.provinceIds)
                .and("r.clusterId in :clusterIds", "clusterIds", filter.clusterIds)
                .and("r.reporterId in :reporterIds", "reporterIds", filter.reporterIds)
                .and("r.status in :statuses", "statuses", filter.statuses)
                .and("r.periodKind in :kinds", "kinds", filter.kinds)
                .and(
                        "coalesce(r.periodFrom, r.periodTo) >= :from",
                        "from",
                        filter.from == null ? null : filter.from.first())
                .and("r.periodTo <= :to", "to", filter.to == null ? null : filter.to.last())
                .and("r.externalId in :externalIds", "externalIds", filter.externalIds)
                .and("r.changedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .and("r.id < :after", "after", Search.idAfter(page));
        if (filter.externalIds != null && !filter.externalIds.isEmpty()) {
            search.and("r.externalClient = :client", "client", caller.client());
        }
        if (filter.levels != null && !filter.levels.isEmpty()) {
            search.and(Set.copyOf(filter.levels).stream()
                    .map(ReturnList::condition)
                    .sorted()
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!filter.includeWithdrawn) {
            search.and("r.withdrawn = false");
        }
        rights.visibleDrafts().narrow(search);
        List<PeriodicReturn> rows = search.list(entities, "r.id desc", page.fetch());
        Map<String, Unit> units = statements.units(
                rows.stream().flatMap(row -> row.figures().stream()).toList());
        return Page.of(
                rows,
                page,
                row -> ReturnView.of(row, rights.allowed(row), units, language.get()),
                row -> Cursor.encode(row.id()));
    }

    private static String condition(Level level) {
        return switch (level) {
            case PROVINCE -> "r.provinceId is not null";
            case CLUSTER -> "r.clusterId is not null";
            case NATION -> "r.provinceId is null and r.clusterId is null";
        };
    }
}
