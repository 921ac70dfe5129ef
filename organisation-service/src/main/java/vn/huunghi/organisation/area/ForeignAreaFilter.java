package vn.huunghi.organisation.area;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which foreign areas a list is about; null or empty means all. */
record ForeignAreaFilter(
        List<UUID> ids, List<String> countryCodes, String q, Instant updatedSince, boolean includeWithdrawn) {}
