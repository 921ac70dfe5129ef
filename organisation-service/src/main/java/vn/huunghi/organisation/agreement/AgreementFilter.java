package vn.huunghi.organisation.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which agreements a list is about; null or empty means all. */
record AgreementFilter(
        List<UUID> ids,
        List<AgreementKind> kinds,
        List<AgreementStatus> statuses,
        LocalDate on,
        LocalDate expiringBefore,
        List<UUID> partyIds,
        List<String> provinceIds,
        List<String> countryCodes,
        String q,
        Instant updatedSince,
        boolean includeWithdrawn) {}
