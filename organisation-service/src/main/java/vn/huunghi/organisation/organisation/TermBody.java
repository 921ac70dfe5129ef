package vn.huunghi.organisation.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body that a congress elected, as it is stated, stored, answered and told. */
record TermBody(
        @NotNull BodyKind kind,
        @Min(1) @Max(10_000) @Schema(nullable = true) Integer seats) {}
