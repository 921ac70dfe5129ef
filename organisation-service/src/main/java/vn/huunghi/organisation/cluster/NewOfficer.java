package vn.huunghi.organisation.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** The union that takes an office for a year; year and role are those of the address. */
@JsonIgnoreProperties({"year", "role"})
public record NewOfficer(
        @NotNull UUID organisationId,
        @Size(max = 500) @Schema(nullable = true) String decision) {
    public NewOfficer {
        decision = Texts.orNull(decision);
    }
}
