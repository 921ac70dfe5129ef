package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Traits;

/**
 * What is known of one measure before the geography is applied: an amount on the account of a set of provinces as they
 * were reported.
 *
 * @param recordId the record, where the piece is one figure and no sum; else null
 * @param day of what it adds up, or one of the same epoch: its provinces and clusters hold where they are asked as reported
 * @param records how many records stand behind it, without those of recordIds
 * @param recordIds those that may stand behind other pieces too
 * @param standing whether it is what stands on the day, wherever the provinces that were reported are on it
 * @param covered the days that a declared figure speaks for; null for what was recorded
 * @param periodNotCovered whether declared figures leave some of the days asked without an answer
 * @param clusterId the cluster that declared it as its own, at that level alone; else null
 */
record Piece(
        String measure,
        String recordId,
        TimeBucket bucket,
        SortedSet<String> provinces,
        LocalDate day,
        Traits traits,
        Amount amount,
        long records,
        Set<String> recordIds,
        boolean standing,
        Days covered,
        boolean periodNotCovered,
        String clusterId) {

    /** On the account of provinces. */
    Piece(
            String measure,
            String recordId,
            TimeBucket bucket,
            SortedSet<String> provinces,
            LocalDate day,
            Traits traits,
            Amount amount,
            long records,
            Set<String> recordIds,
            boolean standing,
            Days covered,
            boolean periodNotCovered) {
        this(
                measure,
                recordId,
                bucket,
                provinces,
                day,
                traits,
                amount,
                records,
                recordIds,
                standing,
                covered,
                periodNotCovered,
                null);
    }

    /** The same with what is said of its one figure. */
    Piece said(String wording, String note) {
        return new Piece(
                measure,
                recordId,
                bucket,
                provinces,
                day,
                traits,
                amount.said(wording, note),
                records,
                recordIds,
                standing,
                covered,
                periodNotCovered,
                clusterId);
    }

    /** The same as the sum of what these records add, each perhaps in several parts and to other pieces too. */
    Piece ofRecords(Collection<String> ids) {
        return with(bucket, amount, 0, Set.copyOf(ids));
    }

    /** The same in another of the periods asked. */
    Piece in(TimeBucket other) {
        return with(other, amount, records, recordIds);
    }

    /** The same with what another adds to it. */
    Piece plus(Piece other) {
        var ids = new HashSet<>(recordIds);
        ids.addAll(other.recordIds);
        return with(bucket, amount.plus(other.amount), records + other.records, ids);
    }

    private Piece with(TimeBucket period, Amount sum, long count, Set<String> ids) {
        return new Piece(
                measure,
                recordId,
                period,
                provinces,
                day,
                traits,
                sum,
                count,
                ids,
                standing,
                covered,
                periodNotCovered,
                clusterId);
    }
}
