package vn.huunghi.organisation.area;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** A foreign area as an administrator states it. */
@JsonIgnoreProperties({"id", "version", "withdrawn"})
public record NewForeignArea(
        @NotNull @Schema(description = "ISO 3166-1 alpha-2") String countryCode,
        @NotNull @Size(max = 200) String name,

        @Size(max = 50) @Schema(nullable = true, description = "Other ways in which reports write it")
        List<@NotNull @Size(max = 200) String> aliases) {

    public NewForeignArea {
        countryCode = Texts.orNull(countryCode);
        name = Texts.orNull(name);
        aliases = Texts.distinct(aliases);
    }
}
