package vn.huunghi.activity.returns;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step that somebody took with a return. */
record ReturnStep(
        @Schema(description = "submit, accept, send-back or reopen")
        String action,

        ReturnStatus status,
        Instant at,
        String subject,
        @Schema(nullable = true) String note) {}
