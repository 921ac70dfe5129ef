package vn.huunghi.activity.returns;

/** Where a return stands between the one who reports and the one who accepts. */
enum ReturnStatus {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    SENT_BACK
}
