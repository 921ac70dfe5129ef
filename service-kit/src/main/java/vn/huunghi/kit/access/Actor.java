package vn.huunghi.kit.access;

import java.util.Set;

/**
 * On whose behalf something is done, and what that one may do: what of a token outlives its request.
 *
 * @param roles those that it has, included ones too
 * @param provinces null for no limit
 * @param clusters null for no limit
 */
public record Actor(String subject, String client, Set<String> roles, Set<String> provinces, Set<String> clusters) {}
