package vn.huunghi.organisation.leader;

import java.util.List;
import java.util.UUID;

/** Which leaders a list is about; null or empty means all. */
record LeaderFilter(List<UUID> ids, String q) {}
