package vn.huunghi.organisation.organisation;

/** How an organisation ends: in another one, or for good. */
public enum SuccessionKind {
    MERGED_INTO,
    DISSOLVED;

    OrganisationStatus status() {
        return this == MERGED_INTO ? OrganisationStatus.MERGED : OrganisationStatus.DISSOLVED;
    }
}
