package vn.huunghi.aid.donor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.record.Source;

/** A donor as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DonorView(
        UUID id,
        DonorKind kind,
        String name,
        @Schema(nullable = true) String shortName,
        List<String> aliases,
        @Schema(nullable = true) String countryCode,
        @Schema(nullable = true) String website,
        List<Registration> registrations,
        @Schema(nullable = true) Source source,
        @Schema(nullable = true) String externalId,
        boolean withdrawn,
        long version) {

    static DonorView of(DonorChanged state) {
        return new DonorView(
                state.id(),
                state.kind(),
                state.name(),
                state.shortName(),
                state.aliases(),
                state.countryCode(),
                state.website(),
                state.registrations(),
                state.source(),
                state.externalId(),
                Boolean.TRUE.equals(state.withdrawn()),
                state.version());
    }
}
