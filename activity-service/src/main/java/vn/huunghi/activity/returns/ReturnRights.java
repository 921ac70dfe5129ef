package vn.huunghi.activity.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.text.Message;

/**
 * Who may see, write and decide about which return: officers by province, coordinators by cluster; the nation's are an
 * administrator's, or a coordinator's who is limited to no cluster.
 */
@ApplicationScoped
class ReturnRights {
    private final Caller caller;
    private final Register register;

    @Inject
    ReturnRights(Caller caller, Register register) {
        this.caller = caller;
        this.register = register;
    }

    /** @throws Refusal 403 for a draft that the caller could not have written */
    void mustSee(PeriodicReturn declared) {
        if (declared.status() == ReturnStatus.DRAFT) {
            mustWriteFor(declared.scope());
        }
    }

    boolean maySee(ReturnScope scope, ReturnStatus status) {
        return status != ReturnStatus.DRAFT || mayWriteFor(scope);
    }

    boolean mayWriteFor(ReturnScope scope) {
        return switch (scope.level()) {
            case PROVINCE -> caller.mayWriteFor(Set.of(scope.provinceId()), register.geography());
            case CLUSTER -> mayCoordinate(scope.clusterId());
            case NATION -> mayActForTheNation();
        };
    }

    VisibleDrafts visibleDrafts() {
        return new VisibleDrafts(
                caller.is(Roles.OFFICER) ? caller.provinces().map(this::lineages) : Optional.of(Set.of()),
                caller.is(Roles.COORDINATOR) ? caller.clusters() : Optional.of(Set.of()),
                mayActForTheNation());
    }

    private Set<String> lineages(Set<String> provinces) {
        Geography geography = register.geography();
        Set<String> all = new TreeSet<>();
        provinces.forEach(id -> all.addAll(geography.lineage(id)));
        return all;
    }

    /** @throws Refusal 403 */
    void mustWriteFor(ReturnScope scope) {
        switch (scope.level()) {
            case PROVINCE -> caller.mustWriteFor(Set.of(scope.provinceId()), register.geography());
            case CLUSTER -> caller.mustCoordinate(scope.clusterId());
            case NATION -> mustActForTheNation();
        }
    }

    /**
     * What was accepted is taken out of the statistics only by one who could have accepted it.
     *
     * @throws Refusal 403
     */
    void mustWithdraw(PeriodicReturn declared) {
        if (declared.status() == ReturnStatus.ACCEPTED) {
            mustDecide(declared);
        } else {
            mustWriteFor(declared.scope());
        }
    }

    /** @throws Refusal 403 */
    void mustStep(PeriodicReturn declared, ReturnAction action) {
        if (action.needsCoordinator(declared.status())) {
            mustDecide(declared);
        } else {
            mustWriteFor(declared.scope());
        }
    }

    /** The steps that the caller may take now. */
    List<String> allowed(PeriodicReturn declared) {
        return declared.possibleSteps(action ->
                action.needsCoordinator(declared.status()) ? mayDecide(declared) : mayWriteFor(declared.scope()));
    }

    private void mustDecide(PeriodicReturn declared) {
        if (declared.scope().level() == Level.NATION) {
            mustActForTheNation();
        } else {
            caller.mustCoordinate(cluster(declared));
        }
    }

    private boolean mayDecide(PeriodicReturn declared) {
        return declared.scope().level() == Level.NATION ? mayActForTheNation() : mayCoordinate(cluster(declared));
    }

    private boolean mayCoordinate(String clusterId) {
        return caller.is(Roles.COORDINATOR)
                && caller.clusters().map(own -> own.contains(clusterId)).orElse(true);
    }

    private boolean mayActForTheNation() {
        return caller.is(Roles.ADMINISTRATOR)
                || (caller.is(Roles.COORDINATOR) && caller.clusters().isEmpty());
    }

    private void mustActForTheNation() {
        caller.mustBe(Roles.COORDINATOR);
        if (!mayActForTheNation()) {
            throw new Refusal(
                    CommonProblem.NOT_YOUR_CLUSTER,
                    new Message(
                            "Mã truy cập này chỉ dành cho một số cụm, không dùng cho báo cáo của cả nước.",
                            "This token is limited to clusters and not for the nation's own returns."));
        }
    }

    /** Its own, or that of the province's union on the period's last day; empty text where there was none. */
    private String cluster(PeriodicReturn declared) {
        ReturnScope scope = declared.scope();
        String cluster = scope.level() == Level.CLUSTER
                ? scope.clusterId()
                : register.geography()
                        .clusterOf(scope.provinceId(), declared.periodTo())
                        .clusterId();
        return cluster == null ? "" : cluster;
    }
}
