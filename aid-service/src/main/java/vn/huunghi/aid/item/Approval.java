package vn.huunghi.aid.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision by which the competent authority allowed that an item is used. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Approval(
        @Schema(nullable = true) String number,
        @Schema(nullable = true) String authority,
        LocalDate on,

        @Schema(nullable = true, description = "Why it was approved in spite of a warning")
        String reason) {}
