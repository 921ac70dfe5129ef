package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.time.Days;

/**
 * One figure of an accepted return.
 *
 * @param clusterId the cluster whose own it is; null at any other level
 * @param from the first day it speaks for; null where the return does not say (cumulative, as of a day)
 */
record DeclaredFigure(
        String measure,
        String recordId,
        SortedSet<String> provinces,
        String clusterId,
        String reporter,
        LocalDate from,
        LocalDate to,
        Figure figure) {

    /** The same figure with a first day, its last where it has none. */
    DeclaredFigure onItsDays() {
        return new DeclaredFigure(measure, recordId, provinces, clusterId, reporter, days().from(), to, figure);
    }

    /** The latest of a stock, or of what adds up since ever, speaks for all of the days asked up to its own. */
    DeclaredFigure since(LocalDate day) {
        return new DeclaredFigure(measure, recordId, provinces, clusterId, reporter, day, to, figure);
    }

    /**
     * What it speaks for: a set of provinces or, as if it were a place that nothing succeeds, a cluster; nothing where it
     * is the nation.
     */
    SortedSet<String> account() {
        return clusterId == null ? provinces : new TreeSet<>(Set.of(clusterId));
    }

    Days days() {
        return new Days(from == null ? to : from, to);
    }
}
