package vn.huunghi.organisation.agreement;

/** What was agreed on. */
enum AgreementKind {
    COOPERATION_AGREEMENT,
    MEMORANDUM,
    COORDINATION_REGULATION,
    COORDINATION_PROGRAMME,
    EMULATION_COMMITMENT,
    TWINNING
}
