package vn.huunghi.reporting.statistic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a statistic can be grouped by; the value in a query string is the name in lower case. */
public enum Dimension {
    PROVINCE,
    CLUSTER,
    YEAR,
    HALF,
    QUARTER,
    MONTH,
    KIND,
    COUNTRY,
    ORGANISATION,
    SECTOR,
    DONOR;

    boolean isTime() {
        return this == YEAR || this == HALF || this == QUARTER || this == MONTH;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Dimension> of(String parameter) {
        return Arrays.stream(values())
                .filter(d -> d.parameter().equals(parameter))
                .findFirst();
    }
}
