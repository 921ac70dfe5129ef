package vn.huunghi.reporting.publication;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
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
     * A province's is the coordinator's of the cluster in which the report sees it.
     *
     * @param on the day whose boundaries and clusters hold
     *
     * @throws Refusal 403 not-allowed, not-your-province, not-your-cluster
     */
    void mustPublish(Scope subject, LocalDate on) {
        switch (subject.kind()) {
            case PROVINCE -> {
                var current = geography.current();
                caller.mustWriteFor(Set.of(subject.id()), current);
                var cluster = current.clusterOf(subject.id(), on).clusterId();
                if (cluster == null) {
                    mustActForTheNation();
                } else {
                    caller.mustCoordinate(cluster);
                }
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
                            "Mã truy cập này chỉ dành cho một số cụm, không dùng cho báo cáo của cả nước hay của tỉnh không thuộc"
                                    + " cụm nào vào ngày địa giới.",
                            "This token is limited to clusters and not for reports of the nation, or of a province that is in no"
                                    + " cluster on the day of the geography."));
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
