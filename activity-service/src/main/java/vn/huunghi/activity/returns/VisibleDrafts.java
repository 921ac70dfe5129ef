package vn.huunghi.activity.returns;

import java.util.Optional;
import java.util.Set;
import vn.huunghi.kit.record.Search;

/**
 * Whose drafts a caller sees, as a condition for the database.
 *
 * @param provinces empty where there is no limit
 * @param clusters empty where there is no limit
 */
record VisibleDrafts(Optional<Set<String>> provinces, Optional<Set<String>> clusters, boolean nation) {

    void narrow(Search<PeriodicReturn> search) {
        if (provinces.isEmpty() && clusters.isEmpty() && nation) {
            return;
        }
        search.and("(r.status <> :draft"
                        + (provinces.isEmpty() ? " or r.provinceId is not null" : " or r.provinceId in :ownProvinces")
                        + (clusters.isEmpty() ? " or r.clusterId is not null" : " or r.clusterId in :ownClusters")
                        + (nation ? " or r.provinceId is null and r.clusterId is null" : "")
                        + ")")
                .with("draft", ReturnStatus.DRAFT);
        provinces.ifPresent(own -> search.with("ownProvinces", own));
        clusters.ifPresent(own -> search.with("ownClusters", own));
    }
}
