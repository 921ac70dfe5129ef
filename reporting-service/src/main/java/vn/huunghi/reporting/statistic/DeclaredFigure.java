package vn.huunghi.reporting.statistic;

import java.time.LocalDate;
import java.util.SortedSet;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.time.Days;

/**
 * One figure of an accepted return.
 *
 * @param from the first day it speaks for; null where the return does not say (cumulative, as of a day)
 */
record DeclaredFigure(
        String measure,
        String recordId,
        SortedSet<String> provinces,
        String reporter,
        LocalDate from,
        LocalDate to,
        Figure figure) {

    /** The same figure with a first day, its last where it has none. */
    DeclaredFigure onItsDays() {
        return new DeclaredFigure(measure, recordId, provinces, reporter, days().from(), to, figure);
    }

    /** The latest of a stock, or of what adds up since ever, speaks for all of the days asked up to its own. */
    DeclaredFigure since(LocalDate day) {
        return new DeclaredFigure(measure, recordId, provinces, reporter, day, to, figure);
    }

    Days days() {
        return new Days(from == null ? to : from, to);
    }
}
