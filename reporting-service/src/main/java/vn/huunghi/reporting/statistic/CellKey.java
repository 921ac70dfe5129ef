package vn.huunghi.reporting.statistic;

import java.util.Objects;
import java.util.SortedSet;
import vn.huunghi.reporting.contribution.Traits;

/**
 * What makes a cell the one it is; a dimension that was not asked for is null.
 *
 * @param withoutCluster keeps a set that is only partly in a cluster apart from the cluster's own cell
 */
public record CellKey(
        String measure,
        TimeBucket bucket,
        SortedSet<String> provinces,
        SortedSet<String> clusters,
        SortedSet<String> formerClusters,
        boolean withoutCluster,
        Traits traits) {

    /** Where none was asked for. */
    static final Traits NO_TRAITS = new Traits(null, null, null, null, null);

    static CellKey of(StatisticQuery query, Piece piece, Place place) {
        var byCluster = query.asks(Dimension.CLUSTER);
        return new CellKey(
                piece.measure(),
                piece.bucket(),
                query.asks(Dimension.PROVINCE) ? place.provinces() : null,
                byCluster ? place.clusters() : null,
                byCluster ? place.formerClusters() : null,
                byCluster && place.withoutCluster(),
                traits(query, piece.traits()));
    }

    private static Traits traits(StatisticQuery query, Traits of) {
        if (TraitColumns.of(query).isEmpty()) {
            return NO_TRAITS;
        }
        return new Traits(
                query.asks(Dimension.KIND) ? of.kind() : null,
                query.asks(Dimension.COUNTRY) ? of.countries() : null,
                query.asks(Dimension.ORGANISATION) ? of.organisations() : null,
                query.asks(Dimension.SECTOR) ? of.sectors() : null,
                query.asks(Dimension.DONOR) ? of.donors() : null);
    }

    // Written out, because thousands of pieces look for their cell: most keys are told apart by these alone.
    @Override
    public int hashCode() {
        var hash = 31 * measure.hashCode() + bucket.start().hashCode();
        hash = 31 * hash + (provinces == null ? 0 : provinces.hashCode());
        hash = 31 * hash + (clusters == null ? 0 : clusters.hashCode());
        return 31 * hash + traits.hashCode();
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || object instanceof CellKey other
                        && measure.equals(other.measure)
                        && bucket.start().equals(other.bucket.start())
                        && Objects.equals(provinces, other.provinces)
                        && Objects.equals(clusters, other.clusters)
                        && Objects.equals(formerClusters, other.formerClusters)
                        && withoutCluster == other.withoutCluster
                        && (traits == other.traits || traits.equals(other.traits))
                        && (bucket == other.bucket || bucket.equals(other.bucket));
    }
}
