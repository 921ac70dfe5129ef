package vn.huunghi.organisation.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A foreign area as clients see it. */
@Schema(name = "ForeignArea")
record ForeignAreaView(
        UUID id,
        String countryCode,
        String name,
        List<String> aliases,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, description = "Only there when it is true")
        Boolean withdrawn,

        long version) {
    static ForeignAreaView of(ForeignArea area) {
        return new ForeignAreaView(
                area.id(),
                area.countryCode(),
                area.name(),
                List.copyOf(area.aliases()),
                area.withdrawn() ? true : null,
                area.version());
    }
}
