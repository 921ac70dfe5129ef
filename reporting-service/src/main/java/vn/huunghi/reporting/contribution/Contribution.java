package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.figure.Figure;

/**
 * What one record adds to one measure: the only thing that statistics are made of.
 *
 * @param fromDay null for a figure from an unknown start or on a day
 * @param toDay included
 * @param provinces sorted; empty on the nation's account
 * @param parentId the activity that the record is part of, or null
 * @param stated false for what a record counts as without saying so
 */
record Contribution(
        String recordId,
        String measure,
        Basis basis,
        LocalDate fromDay,
        LocalDate toDay,
        Accumulation accumulation,
        List<String> provinces,
        String kind,
        List<String> countries,
        List<String> organisations,
        String parentId,
        boolean stated,
        Figure figure) {}
