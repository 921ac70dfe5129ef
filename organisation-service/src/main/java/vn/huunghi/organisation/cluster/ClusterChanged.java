package vn.huunghi.organisation.cluster;

import java.util.List;

/** The public state of a cluster, contract {@code huunghi.cluster.v1}. */
record ClusterChanged(
        String id,
        long version,
        int number,
        String name,
        List<String> aliases,
        List<MembershipView> memberships,
        List<OfficerView> officers) {
    static final String TOPIC = "huunghi.cluster.v1";

    static ClusterChanged of(Cluster cluster) {
        return new ClusterChanged(
                cluster.id(),
                cluster.version(),
                cluster.number(),
                cluster.name(),
                cluster.aliases(),
                cluster.memberships().stream().map(MembershipView::of).toList(),
                cluster.officers().stream().map(OfficerView::of).toList());
    }
}
