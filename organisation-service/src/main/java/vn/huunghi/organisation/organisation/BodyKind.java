package vn.huunghi.organisation.organisation;

/** The bodies that a congress elects. */
enum BodyKind {
    EXECUTIVE_COMMITTEE,
    STANDING_BOARD,
    INSPECTION_COMMITTEE
}
