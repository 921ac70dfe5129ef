package vn.huunghi.activity.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.activity.register.Clusters;
import vn.huunghi.activity.register.Unions;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.time.PeriodKind;

/** Who has declared for a period and who has not; a handful of statements, however many there are. */
@ApplicationScoped
class DueReturns {
    private final EntityManager entities;
    private final Register register;
    private final Clusters clusters;
    private final Unions unions;
    private final ReturnRights rights;

    @Inject
    DueReturns(EntityManager entities, Register register, Clusters clusters, Unions unions, ReturnRights rights) {
        this.entities = entities;
        this.register = register;
        this.clusters = clusters;
        this.unions = unions;
        this.rights = rights;
    }

    /** The provinces by code, then the clusters by number, then the nation. */
    Page<DueView> list(DueFilter filter) {
        Period period = PeriodName.parse("period", filter.period);
        LocalDate day = period.lastDay();
        register.mustBeKnown("provinceId", filter.provinceIds);
        register.mustBeInForce("provinceId", asked(filter.provinceIds), day);
        clusters.mustBeKnown("clusterId", filter.clusterIds);
        Geography geography = register.geography();
        Map<ReturnScope, List<ReturnHead>> returns = returns(period);
        Map<String, List<UUID>> unionsOf = unions.byProvince(day, geography);
        List<DueView> found = new ArrayList<>();
        for (Territory province : geography.inForce(day)) {
            ReturnScope scope = new ReturnScope(province.id(), null);
            found.add(DueView.of(
                    scope,
                    geography.clusterOf(province.id(), day).clusterId(),
                    unionsOf.getOrDefault(province.id(), List.of()),
                    returns.getOrDefault(scope, List.of())));
        }
        for (String cluster : clusters.ids()) {
            ReturnScope scope = new ReturnScope(null, cluster);
            found.add(DueView.of(scope, cluster, List.of(), returns.getOrDefault(scope, List.of())));
        }
        ReturnScope nation = new ReturnScope(null, null);
        found.add(DueView.of(nation, null, List.of(), returns.getOrDefault(nation, List.of())));
        return new Page<>(found.stream().filter(due -> isAsked(due, filter)).toList(), null);
    }

    /** Days decide, not the kind's name: a year to date that ends with the year is that year's. */
    private Map<ReturnScope, List<ReturnHead>> returns(Period period) {
        return entities.createQuery(
                        ReturnHead.SELECT + " where r.periodFrom = :from and r.periodTo = :to"
                                + " and r.periodKind <> :cumulative and r.withdrawn = false order by r.id",
                        ReturnHead.class)
                .setParameter("from", period.firstDay())
                .setParameter("to", period.lastDay())
                .setParameter("cumulative", PeriodKind.CUMULATIVE)
                .getResultStream()
                .filter(head -> rights.maySee(head.scope(), head.status()))
                .collect(Collectors.groupingBy(ReturnHead::scope));
    }

    private static boolean isAsked(DueView due, DueFilter filter) {
        return meets(filter.levels, due.level())
                && meets(filter.provinceIds, due.provinceId())
                && meets(filter.clusterIds, due.clusterId())
                && (filter.missing == null || filter.missing != due.declared());
    }

    private static <T> boolean meets(List<T> asked, T value) {
        return asked(asked).isEmpty() || (value != null && asked.contains(value));
    }

    private static <T> List<T> asked(List<T> values) {
        return values == null ? List.of() : values;
    }
}
