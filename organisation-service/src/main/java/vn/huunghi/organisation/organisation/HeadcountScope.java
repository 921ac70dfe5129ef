package vn.huunghi.organisation.organisation;

/** Whose members a headcount has: without knowing it, two headcounts of one tree cannot be added. */
enum HeadcountScope {
    OWN,
    WITH_CHAPTERS,
    UNSTATED
}
