package vn.huunghi.reporting.contribution;

import java.util.Set;

/** Which indicators are computed from records, beyond those that records state themselves. */
public final class ComputedMeasures {
    static final String ACTIVITIES = "ACTIVITIES";

    private static final Set<String> CODES = Set.of(ACTIVITIES);

    private ComputedMeasures() {}

    public static boolean contains(String code) {
        return CODES.contains(code);
    }
}
