package vn.huunghi.organisation.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.huunghi.organisation.cluster.Clusters;
import vn.huunghi.organisation.cluster.NewCluster;
import vn.huunghi.organisation.cluster.NewMembership;
import vn.huunghi.organisation.cluster.NewOfficer;
import vn.huunghi.organisation.cluster.OfficerRole;

/** Brings the clusters of the reference data into the register, with their unions and officers. */
@ApplicationScoped
class ClusterSeeds {
    private final ReferenceFiles files;
    private final UnionSeeds unions;
    private final Clusters clusters;

    @Inject
    ClusterSeeds(ReferenceFiles files, UnionSeeds unions, Clusters clusters) {
        this.files = files;
        this.unions = unions;
        this.clusters = clusters;
    }

    void plant() {
        Set<String> seen = new HashSet<>();
        for (ReferenceRow row : files.rows("clusters.csv")) {
            row.apply(() -> {
                if (seen.add(row.text("province_id"))) {
                    unions.plant(row.text("province_id"));
                }
                if (seen.add("cluster " + row.text("cluster_id"))) {
                    clusters.create(
                            new NewCluster(row.text("cluster_id"), row.number("number"), row.text("name"), List.of()));
                }
                clusters.join(row.text("cluster_id"), () -> membership(row));
            });
        }
        for (ReferenceRow row : files.rows("cluster-officers.csv")) {
            row.apply(() -> clusters.appoint(
                    row.text("cluster_id"),
                    row.number("year"),
                    OfficerRole.valueOf(row.text("role")),
                    version -> {},
                    () -> new NewOfficer(UnionNames.id(row.text("province_id")), row.text("decision"))));
        }
    }

    private static NewMembership membership(ReferenceRow row) {
        return new NewMembership(
                UnionNames.id(row.text("province_id")), row.day("from"), row.day("to"), row.text("basis"));
    }
}
