package vn.huunghi.aid.donor;

/** What gives aid; only a foreign NGO needs a registration for it. */
enum DonorKind {
    NGO,
    FOUNDATION,
    AGENCY,
    COMPANY,
    INDIVIDUAL
}
