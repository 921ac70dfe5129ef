package vn.huunghi.reporting;

/** The topics that the statistics are made of. */
public final class Topics {
    public static final String PROVINCE = "huunghi.province.v1";
    public static final String CLUSTER = "huunghi.cluster.v1";
    public static final String ORGANISATION = "huunghi.organisation.v1";
    public static final String AGREEMENT = "huunghi.agreement.v1";
    public static final String INDICATOR = "huunghi.indicator.v1";
    public static final String ACTIVITY = "huunghi.activity.v1";
    public static final String RETURN = "huunghi.return.v1";
    public static final String DONOR = "huunghi.donor.v1";
    public static final String AID_ITEM = "huunghi.aid-item.v1";

    private Topics() {}
}
