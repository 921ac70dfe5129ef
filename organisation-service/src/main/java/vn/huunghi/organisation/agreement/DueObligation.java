package vn.huunghi.organisation.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An obligation of an agreement in force that waits to be met. */
record DueObligation(
        UUID agreementId,
        String title,
        @Schema(nullable = true) String number,

        @Schema(description = "Its place in the agreement's obligations, from 0")
        int obligation,

        String text,

        @Schema(nullable = true, description = "Null for what is due once")
        Integer everyMonths,

        @Schema(description = "The first time that it was not yet met")
        LocalDate dueOn,

        @Schema(description = "Days since then; 0 while it is not overdue")
        long overdueDays) {}
