package vn.huunghi.reporting.report.format;

import java.time.Instant;
import java.util.UUID;

/**
 * What a published report says of itself.
 *
 * @param provisional whether its period had not ended yet
 */
public record Edition(UUID id, int revision, boolean provisional, Instant publishedAt) {}
