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
 * @param provinces sorted; empty on the nation's account, and at any level but the provinces'
 * @param parentId the activity that the record is part of, or null
 * @param stated false for what a record counts as without saying so
 * @param clusterId the cluster whose own it is, at that level alone; else null
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
        Figure figure,
        Level level,
        String clusterId) {

    static final String WHOLE = "";

    /** What counts at the provinces' level. */
    Contribution(
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
        this(
                recordId,
                measure,
                part,
                basis,
                fromDay,
                toDay,
                accumulation,
                provinces,
                traits,
                parentId,
                stated,
                figure,
                Level.PROVINCE,
                null);
    }

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
