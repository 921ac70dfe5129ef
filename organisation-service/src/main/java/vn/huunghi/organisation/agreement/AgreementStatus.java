package vn.huunghi.organisation.agreement;

/** What an agreement is on a day; it follows from its dates and is never stated. */
enum AgreementStatus {
    PROPOSED,
    IN_FORCE,
    EXPIRED,
    TERMINATED
}
