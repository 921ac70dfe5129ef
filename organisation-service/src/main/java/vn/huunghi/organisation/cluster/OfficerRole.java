package vn.huunghi.organisation.cluster;

/** Who leads a cluster for a year, and who stands in. */
public enum OfficerRole {
    HEAD,
    DEPUTY
}
