package vn.huunghi.activity.register;

/** The topics that this service reads. */
final class Topics {
    static final String PROVINCE = "huunghi.province.v1";
    static final String CLUSTER = "huunghi.cluster.v1";
    static final String ORGANISATION = "huunghi.organisation.v1";
    static final String AGREEMENT = "huunghi.agreement.v1";
    static final String FOREIGN_AREA = "huunghi.foreign-area.v1";

    private Topics() {}
}
