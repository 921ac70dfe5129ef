package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import vn.huunghi.kit.time.Days;

/**
 * What is known of one measure before the geography is applied: an amount on the account of a set of provinces as they
 * were reported.
 *
 * @param recordId the record, where the piece is one figure and no sum; else null
 * @param day the day whose clusters hold where clusters are asked as reported
 * @param standing whether it is what stands on the day, wherever the provinces that were reported are on it
 * @param covered the days that a declared figure speaks for; null for what was recorded
 * @param periodNotCovered whether declared figures leave some of the days asked without an answer
 */
record Piece(
        String measure,
        String recordId,
        TimeBucket bucket,
        SortedSet<String> provinces,
        LocalDate day,
        String kind,
        List<String> countries,
        List<String> organisations,
        Amount amount,
        long records,
        boolean standing,
        Days covered,
        boolean periodNotCovered) {}
