package vn.huunghi.organisation.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** A party that is no organisation of the register, mostly one of another country. */
record ExternalParty(
        @NotNull @Size(max = 500) String name,

        @Schema(nullable = true, description = "ISO 3166-1 alpha-2")
        String countryCode,

        @Size(max = 500) @Schema(nullable = true, description = "The name of its province or village")
        String area) {

    ExternalParty {
        name = Texts.orNull(name);
        countryCode = Texts.orNull(countryCode);
        area = Texts.orNull(area);
    }
}
