package vn.huunghi.organisation.cluster;

import java.time.Instant;
import java.util.List;

/** Which clusters a list is about; null or empty means all. */
record ClusterFilter(List<String> ids, String q, Instant updatedSince) {}
