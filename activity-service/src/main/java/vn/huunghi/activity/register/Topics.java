package vn.huunghi.activity.register;

/** The topics that this service reads. */
final class Topics {
    static final String PROVINCE = "huunghi.province.v1";
    static final String CLUSTER = "huunghi.cluster.v1";
    static final String ORGANISATION = "huunghi.organisation.v1";

    private Topics() {}
}
