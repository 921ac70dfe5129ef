package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.figure.Figure;

/**
 * What one record adds to one measure: the only thing that statistics are made of.
 *
 * @param part tells apart what a record adds to one measure in several parts; empty for what is whole
 * @param fromDay null for a figure from an unknown start or on a day
 * @param toDay included
 * @param provinces sorted; empty on the nation's account
 * @param parentId the activity that the record is part of, or null
 * @param stated false for what a record counts as without saying so
 */
record Contribution(
        String recordId,
        String measure,
        String part,
        Basis basis,
        LocalDate fromDay,
        LocalDate toDay,
        Accumulation accumulation,
        List<String> provinces,
        Traits traits,
        String parentId,
        boolean stated,
        Figure figure) {

    static final String WHOLE = "";

    /** What a record adds on one stretch of days of its own. */
    static Contribution recorded(
            String recordId,
            String measure,
            LocalDate fromDay,
            LocalDate toDay,
            List<String> provinces,
            Traits traits,
            boolean stated,
            Figure figure) {
        return new Contribution(
                recordId,
                measure,
                WHOLE,
                Basis.RECORDED,
                fromDay,
                toDay,
                Accumulation.PERIOD,
                provinces,
                traits,
                null,
                stated,
                figure);
    }
}
