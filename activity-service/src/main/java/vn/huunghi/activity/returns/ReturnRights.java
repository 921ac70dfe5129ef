package vn.huunghi.activity.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.huunghi.activity.register.Register;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;

/** Who may see, write and decide about which return: officers by province, coordinators by cluster. */
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
            mustWriteFor(declared.provinceId());
        }
    }

    boolean maySeeDrafts(PeriodicReturn declared) {
        return caller.mayWriteFor(Set.of(declared.provinceId()), register.geography());
    }

    /** The provinces whose drafts the caller sees; none at all for a reader, empty where there is no limit. */
    Optional<Set<String>> provincesOfVisibleDrafts() {
        if (!caller.is(Roles.OFFICER)) {
            return Optional.of(Set.of());
        }
        Geography geography = register.geography();
        return caller.provinces().map(own -> {
            Set<String> all = new TreeSet<>();
            own.forEach(id -> all.addAll(geography.lineage(id)));
            return all;
        });
    }

    /** @throws Refusal 403 */
    void mustWriteFor(String provinceId) {
        caller.mustWriteFor(Set.of(provinceId), register.geography());
    }

    /**
     * What was accepted is taken out of the statistics only by one who could have accepted it.
     *
     * @throws Refusal 403
     */
    void mustWithdraw(PeriodicReturn declared) {
        if (declared.status() == ReturnStatus.ACCEPTED) {
            caller.mustCoordinate(cluster(declared));
        } else {
            mustWriteFor(declared.provinceId());
        }
    }

    /** @throws Refusal 403 */
    void mustStep(PeriodicReturn declared, ReturnAction action) {
        if (action.needsCoordinator(declared.status())) {
            caller.mustCoordinate(cluster(declared));
        } else {
            mustWriteFor(declared.provinceId());
        }
    }

    boolean mayStep(PeriodicReturn declared, ReturnAction action) {
        return action.needsCoordinator(declared.status())
                ? caller.is(Roles.COORDINATOR)
                        && caller.clusters()
                                .map(own -> own.contains(cluster(declared)))
                                .orElse(true)
                : maySeeDrafts(declared);
    }

    /** The cluster that the province's union was in on the period's last day; empty text where there was none. */
    private String cluster(PeriodicReturn declared) {
        String cluster = register.geography()
                .clusterOf(declared.provinceId(), declared.periodTo())
                .clusterId();
        return cluster == null ? "" : cluster;
    }
}
