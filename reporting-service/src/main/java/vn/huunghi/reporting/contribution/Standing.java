package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.figure.Figure;

/**
 * What one record adds to a stock on each of some days, until its next state or date says otherwise.
 *
 * @param from the first day; {@link LocalDate#MIN}: since ever
 * @param until the first day on which it no longer does; {@link LocalDate#MAX}: for all that is known
 * @param provinces sorted; empty on the nation's account
 * @param scope of a headcount; else null
 * @param asOf the day that a headcount speaks of; else null
 */
record Standing(
        String recordId,
        String measure,
        LocalDate from,
        LocalDate until,
        List<String> provinces,
        Traits traits,
        HeadcountScope scope,
        LocalDate asOf,
        Figure figure) {

    /** A record that counts as one. */
    static Standing one(String recordId, String measure, Stretch<List<String>> provinces, Traits traits) {
        return new Standing(
                recordId,
                measure,
                provinces.from(),
                provinces.until(),
                provinces.value(),
                traits,
                null,
                null,
                Figure.exact(BigDecimal.ONE));
    }
}
