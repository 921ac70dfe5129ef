package vn.huunghi.organisation.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** A union's time in a cluster, as a client states it. Its province follows from the union and the first day. */
@JsonIgnoreProperties({"id", "provinceId"})
public record NewMembership(
        @NotNull UUID organisationId,
        @NotNull LocalDate from,

        @Schema(nullable = true, description = "The first day on which it is no longer a member")
        LocalDate to,

        @Size(max = 500) @Schema(nullable = true) String decision) {
    public NewMembership {
        decision = Texts.orNull(decision);
    }
}
