package vn.huunghi.organisation.organisation;

/** The kinds of organisation that the register knows. */
public enum OrganisationKind {
    NATIONAL_UNION,
    NATIONAL_UNION_DEPARTMENT,
    PROVINCIAL_UNION,
    FRIENDSHIP_ASSOCIATION,
    CHAPTER,
    FATHERLAND_FRONT,
    MASS_ORGANISATION,
    PARTY_BODY,
    STATE_BODY,
    BORDER_FORCE,
    MEDIA,
    SCHOOL,
    ENTERPRISE,
    OVERSEAS_VIETNAMESE_BODY,
    FOREIGN_PARTNER,
    FOREIGN_MISSION,
    FUND
}
