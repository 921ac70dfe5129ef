package vn.huunghi.organisation.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which organisations a list is about; null or empty means all. */
record OrganisationFilter(
        List<OrganisationKind> kinds,
        List<OrganisationStatus> statuses,
        List<String> provinceIds,
        List<String> clusterIds,
        List<UUID> parentIds,
        List<String> countryCodes,
        List<UUID> ids,
        String q,
        LocalDate on,
        Instant updatedSince,
        boolean includeWithdrawn) {}
