package vn.huunghi.organisation.organisation;

/** Where an organisation is in its life; the last two come only with a succession, which says what became of it. */
public enum OrganisationStatus {
    PROPOSED,
    ACTIVE,
    SUSPENDED,
    MERGED,
    DISSOLVED;

    boolean endsTheOrganisation() {
        return this == MERGED || this == DISSOLVED;
    }
}
