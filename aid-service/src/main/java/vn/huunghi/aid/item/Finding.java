package vn.huunghi.aid.item;

/** What whoever supervises aid looks for. */
enum Finding {
    /** Items that were disbursed and never approved, emergency aid too, or before the day of their approval. */
    DISBURSED_WITHOUT_APPROVAL,
    /** Registrations of NGOs that end soon, and are neither extended nor followed by another for the same provinces. */
    REGISTRATION_ENDING,
    /** Items of which less is disbursed than was committed, in a currency and in đồng. */
    COMMITTED_NOT_DISBURSED
}
