package vn.huunghi.reporting.contribution;

/** Whom a headcount counts. */
enum HeadcountScope {
    /** The organisation's own: headcounts of others add to it. */
    OWN,
    /** Those below it too: theirs are shown beside it and not added. */
    WITH_CHAPTERS,
    /** Not said: shown and never added. */
    UNSTATED
}
