package vn.huunghi.organisation.organisation;

/** Where a chapter is at home. */
public enum HostKind {
    SCHOOL,
    ENTERPRISE,
    LOCALITY
}
