package vn.huunghi.organisation.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** A cluster as an administrator states it; its members and officers have their own addresses. */
@JsonIgnoreProperties({"memberships", "officers", "version"})
public record NewCluster(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 60)
        @Schema(nullable = true, description = "Needed when it is created; afterwards the address says it")
        String id,

        @NotNull @Min(1) Integer number,
        @NotNull @Size(max = 200) String name,
        @Schema(nullable = true) List<@NotNull @Size(max = 200) String> aliases) {
    public NewCluster {
        name = Texts.orNull(name);
        aliases = Texts.distinct(aliases);
    }
}
