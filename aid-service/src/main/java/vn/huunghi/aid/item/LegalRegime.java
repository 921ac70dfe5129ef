package vn.huunghi.aid.item;

import java.time.LocalDate;

/**
 * The law under which an item was approved, which follows from the day alone: Decree 80/2020/NĐ-CP for approvals from
 * 2020-09-17, Decree 313/2025/NĐ-CP from 2025-12-08.
 */
enum LegalRegime {
    EARLIER,
    DECREE_80_2020,
    DECREE_313_2025;

    private static final LocalDate DECREE_80_IN_FORCE = LocalDate.of(2020, 9, 17);
    private static final LocalDate DECREE_313_IN_FORCE = LocalDate.of(2025, 12, 8);

    static LegalRegime of(LocalDate approvedOn) {
        if (approvedOn.isBefore(DECREE_80_IN_FORCE)) {
            return EARLIER;
        }
        return approvedOn.isBefore(DECREE_313_IN_FORCE) ? DECREE_80_2020 : DECREE_313_2025;
    }
}
