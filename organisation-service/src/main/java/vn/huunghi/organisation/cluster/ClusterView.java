package vn.huunghi.organisation.cluster;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cluster with its members over time, as clients see it. */
@Schema(name = "Cluster")
record ClusterView(
        String id,
        int number,
        String name,
        List<String> aliases,
        List<MembershipView> memberships,
        List<OfficerView> officers,
        long version) {
    static ClusterView of(Cluster cluster) {
        return new ClusterView(
                cluster.id(),
                cluster.number(),
                cluster.name(),
                cluster.aliases(),
                cluster.memberships().stream().map(MembershipView::of).toList(),
                cluster.officers().stream().map(OfficerView::of).toList(),
                cluster.version());
    }
}
