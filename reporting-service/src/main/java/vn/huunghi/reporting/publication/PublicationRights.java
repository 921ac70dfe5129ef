package vn.huunghi.reporting.publication;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.report.Scope;

/** Who may publish what: whoever may accept the returns of the same scope. */
@Singleton
class PublicationRights {

    private final Caller caller;
    private final MirroredGeography geography;

    PublicationRights(Caller caller, MirroredGeography geography) {
        this.caller = caller;
        this.geography = geography;
    }

    /**
     * A province's is its cluster's coordinator's, as of the last day of the period.
     *
     * @throws Refusal 403 not-allowed, not-your-province, not-your-cluster
     */
    void mustPublish(Scope subject, Days days) {
        switch (subject.kind()) {
            case PROVINCE -> {
                var current = geography.current();
                caller.mustWriteFor(Set.of(subject.id()), current);
                var cluster = current.clusterOf(subject.id(), days.to()).clusterId();
                caller.mustCoordinate(cluster == null ? "" : cluster);
            }
            case CLUSTER -> caller.mustCoordinate(subject.id());
            case NATION -> mustActForTheNation();
        }
    }

    private void mustActForTheNation() {
        caller.mustBe(Roles.COORDINATOR);
        if (caller.clusters().isPresent() && !caller.is(Roles.ADMINISTRATOR)) {
            throw new Refusal(
                    CommonProblem.NOT_YOUR_CLUSTER,
                    new Message(
                            "Mã truy cập này chỉ dành cho một số cụm, không dùng cho báo cáo của cả nước.",
                            "This token is limited to clusters and not for the nation's reports."));
        }
    }

    /** @throws Refusal 401, 403 */
    void mustReadWhatIsNotPublic() {
        caller.mustBe(Roles.READER);
    }

    String publisher() {
        return caller.subject();
    }
}
