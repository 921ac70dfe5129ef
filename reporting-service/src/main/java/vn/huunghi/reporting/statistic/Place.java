package vn.huunghi.reporting.statistic;

import java.util.SortedSet;

/**
 * Where a set of provinces lies in the geography asked for.
 *
 * @param withoutCluster whether a province of the set was in no cluster, which keeps the set out of a cluster's own cell
 * @param formerClusters the clusters that the predecessors of such a province were in
 */
record Place(
        SortedSet<String> provinces,
        SortedSet<String> clusters,
        SortedSet<String> formerClusters,
        boolean withoutCluster) {}
