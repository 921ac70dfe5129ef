package vn.huunghi.aid.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.time.PartialDate;

/**
 * What is exported of an aid item beside its transactions.
 *
 * @param approvedOn null before it is approved
 * @param firstDisbursedOn the first day of a disbursement of which anything is left; null without one
 * @param startedAt when it was recorded as started; null before
 * @param completedAt when it was recorded as completed; null before
 * @param transactions how many it has
 */
record IatiItem(
        UUID id,
        String kind,
        String status,
        boolean emergency,
        String title,
        String titleEn,
        List<UUID> donorIds,
        UUID recipientId,
        String recipientName,
        UUID managingAgencyId,
        String managingAgency,
        UUID mobiliserId,
        List<Share> sectors,
        List<Share> provinces,
        PartialDate plannedFrom,
        PartialDate plannedTo,
        LocalDate approvedOn,
        LocalDate firstDisbursedOn,
        Instant startedAt,
        Instant completedAt,
        Instant changedAt,
        int transactions) {

    /** @param percent null where the split is not known */
    record Share(String key, BigDecimal percent) {}
}
