package vn.huunghi.organisation.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** Something that the parties have to do, once or again and again, and the days on which they did it. */
@Schema(name = "Obligation")
record StatedObligation(
        @NotNull @Size(max = 2000) String text,

        @Max(600) @Schema(nullable = true, minimum = "1", description = "Due again after so many months; null for once")
        Integer everyMonths,

        @Schema(nullable = true, description = "Without it the obligation is never due")
        LocalDate firstDueOn,

        @Size(max = 1000)
        @Schema(
                nullable = true,
                description = "One day for each time that it was due; the next time is `firstDueOn` plus so many times"
                        + " `everyMonths`")
        List<@NotNull LocalDate> doneOn) {

    StatedObligation {
        text = Texts.orNull(text);
        doneOn = doneOn == null ? List.of() : doneOn.stream().sorted().toList();
    }

    /** Counted from the first day, so that what is due on the 31st does not wander to the 28th; null for never again. */
    LocalDate nextDueOn() {
        if (firstDueOn == null || (everyMonths == null && !doneOn.isEmpty())) {
            return null;
        }
        return everyMonths == null ? firstDueOn : firstDueOn.plusMonths((long) everyMonths * doneOn.size());
    }
}
