package vn.huunghi.organisation.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** How an organisation ends, as a coordinator states it. */
@Schema(name = "NewSuccession")
public record NewSuccession(
        @NotNull SuccessionKind kind,

        @NotNull @Schema(description = "The first day on which it is no more")
        LocalDate on,

        @Schema(nullable = true, description = "Needed by MERGED_INTO, and by that alone: what takes its place")
        UUID successorId,

        @Size(max = 500) @Schema(nullable = true, description = "The decision behind it")
        String decision) {

    public NewSuccession {
        decision = Texts.orNull(decision);
    }
}
