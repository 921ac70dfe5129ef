package vn.huunghi.organisation.province;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of provinces as clients see it. */
@Schema(name = "ProvinceChange")
public record ProvinceChangeView(
        UUID id,
        ProvinceChangeKind kind,

        @Schema(description = "The first day of what is new")
        LocalDate effectiveOn,

        @Schema(nullable = true) String legalBasis,

        @Schema(description = "The provinces that ended, or the one that is called otherwise")
        List<String> fromIds,

        ProvinceOutcome to,
        long version) {

    static ProvinceChangeView of(ProvinceChange change) {
        return new ProvinceChangeView(
                change.id(),
                change.kind(),
                change.effectiveOn(),
                change.legalBasis(),
                change.fromIds(),
                change.outcome(),
                change.version());
    }
}
