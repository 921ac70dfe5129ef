package vn.huunghi.reporting.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A donor as an answer names it; one whose record has not arrived yet has no name. */
public record DonorName(String id, @Schema(nullable = true) String name) {}
