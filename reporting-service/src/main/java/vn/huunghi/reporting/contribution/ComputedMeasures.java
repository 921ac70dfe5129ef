package vn.huunghi.reporting.contribution;

import java.util.Set;

/** Which indicators are computed from records, beyond those that records state themselves. */
public final class ComputedMeasures {
    public static final String ORGANISATIONS = "ORGANISATIONS";
    public static final String MEMBER_ASSOCIATIONS = "MEMBER_ASSOCIATIONS";
    public static final String MEMBERS = "MEMBERS";
    public static final String CHAPTERS = "CHAPTERS";
    public static final String AGREEMENTS_IN_FORCE = "AGREEMENTS_IN_FORCE";
    static final String AGREEMENTS_SIGNED = "AGREEMENTS_SIGNED";
    static final String ACTIVITIES = "ACTIVITIES";

    /** Those of which an organisation states how many it has, perhaps with those below it. */
    public static final Set<String> HEADCOUNTS = Set.of(MEMBERS, CHAPTERS);

    private static final Set<String> CODES = Set.of(
            ORGANISATIONS, MEMBER_ASSOCIATIONS, MEMBERS, CHAPTERS, AGREEMENTS_IN_FORCE, AGREEMENTS_SIGNED, ACTIVITIES);

    private ComputedMeasures() {}

    public static boolean contains(String code) {
        return CODES.contains(code);
    }
}
