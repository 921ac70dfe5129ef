package vn.huunghi.reporting.statistic;

import java.util.List;
import java.util.SortedSet;

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
        String kind,
        List<String> countries,
        List<String> organisations) {

    static CellKey of(StatisticQuery query, Piece piece, Place place) {
        var byCluster = query.asks(Dimension.CLUSTER);
        return new CellKey(
                piece.measure(),
                piece.bucket(),
                query.asks(Dimension.PROVINCE) ? place.provinces() : null,
                byCluster ? place.clusters() : null,
                byCluster ? place.formerClusters() : null,
                byCluster && place.withoutCluster(),
                query.asks(Dimension.KIND) ? piece.kind() : null,
                query.asks(Dimension.COUNTRY) ? piece.countries() : null,
                query.asks(Dimension.ORGANISATION) ? piece.organisations() : null);
    }
}
