package vn.huunghi.aid.donor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Texts;

/** What a client says about a donor; a change replaces the whole. */
@JsonIgnoreProperties({"id", "version", "withdrawn", "changedAt"})
record NewDonor(
        @NotNull DonorKind kind,
        @NotBlank @Size(max = 500) String name,
        @Schema(nullable = true) @Size(max = 200) String shortName,

        @Schema(description = "Other names by which reports and files call it") @Size(max = 50)
        List<@NotBlank @Size(max = 500) String> aliases,

        @Schema(nullable = true, description = "ISO 3166-1 alpha-2: where it is at home")
        String countryCode,

        @Schema(nullable = true) @Size(max = 2000) @Pattern(regexp = "https?://\\S+")
        String website,

        @Schema(
                description =
                        "Only of an NGO. Extensions and withdrawals are told by further entries and `withdrawnOn`")
        @Size(max = 200)
        List<@NotNull @Valid Registration> registrations,

        @Schema(nullable = true) @Valid Source source,

        @Schema(nullable = true, description = "The record's number in the client's own system, unique per client")
        @Size(max = 200)
        String externalId) {

    NewDonor {
        name = Texts.orNull(name);
        shortName = Texts.orNull(shortName);
        aliases = Texts.distinct(aliases);
        countryCode = Texts.orNull(countryCode);
        website = Texts.orNull(website);
        registrations = registrations == null ? List.of() : registrations;
        source = Source.orNull(source);
        externalId = Texts.orNull(externalId);
    }

    /** All that it is called, folded, each once. */
    List<String> foldedNames() {
        return Stream.concat(shortName == null ? Stream.of(name) : Stream.of(name, shortName), aliases.stream())
                .map(Folding::fold)
                .distinct()
                .toList();
    }
}
