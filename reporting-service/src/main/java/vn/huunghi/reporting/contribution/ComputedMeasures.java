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
    static final String AID_ITEMS = "AID_ITEMS";
    static final String AID_PLEDGED = "AID_PLEDGED";
    static final String AID_COMMITTED = "AID_COMMITTED";
    static final String AID_DISBURSED = "AID_DISBURSED";
    static final String DONORS_REGISTERED = "DONORS_REGISTERED";

    /** Those of which an organisation states how many it has, perhaps with those below it. */
    public static final Set<String> HEADCOUNTS = Set.of(MEMBERS, CHAPTERS);

    /** Those to which a record may add in several parts: by day, province and sector. */
    public static final Set<String> IN_PARTS = Set.of(AID_PLEDGED, AID_COMMITTED, AID_DISBURSED);

    private static final Set<String> CODES = Set.of(
            ORGANISATIONS,
            MEMBER_ASSOCIATIONS,
            MEMBERS,
            CHAPTERS,
            AGREEMENTS_IN_FORCE,
            AGREEMENTS_SIGNED,
            ACTIVITIES,
            AID_ITEMS,
            AID_PLEDGED,
            AID_COMMITTED,
            AID_DISBURSED,
            DONORS_REGISTERED);

    private ComputedMeasures() {}

    public static boolean contains(String code) {
        return CODES.contains(code);
    }
}
