package vn.huunghi.kit.register;

/** The topics of the register that services keep copies of. */
public final class RegisterTopics {
    public static final String PROVINCE = "huunghi.province.v1";
    public static final String CLUSTER = "huunghi.cluster.v1";
    public static final String ORGANISATION = "huunghi.organisation.v1";
    public static final String AGREEMENT = "huunghi.agreement.v1";
    public static final String FOREIGN_AREA = "huunghi.foreign-area.v1";

    private RegisterTopics() {}
}
