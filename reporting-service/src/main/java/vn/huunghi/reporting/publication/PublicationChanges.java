package vn.huunghi.reporting.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.directory.ProvinceName;

/** Figure by figure, in what a publication differs from the one that it corrects and from what would be published now. */
record PublicationChanges(
        UUID id,
        int revision,

        @Schema(nullable = true, description = "Null for the first revision")
        SinceBefore sinceRevisionBefore,

        UntilNow untilNow) {

    /** What this revision corrected. */
    record SinceBefore(
            UUID id,
            int revision,
            LocalDate geography,
            Instant publishedAt,

            @Schema(description = "`before` in the revision before, `after` in this one")
            List<Change> changes) {}

    /** What a next revision would correct. */
    record UntilNow(
            @Schema(nullable = true) Instant asOf,

            @Schema(description = "`before` in this revision, `after` now")
            List<Change> changes) {}

    /** Which figure of a line. */
    enum Which {
        DECLARED,
        OWN,
        RECORDED,
        PREVIOUS_DECLARED,
        PREVIOUS_RECORDED
    }

    /** One figure that is not what it was. */
    @Schema(name = "FigureChange")
    record Change(
            String measure,
            String name,
            Unit unit,
            Accumulation accumulation,

            @Schema(nullable = true, description = "Of what several provinces did together; null for the scope itself")
            List<ProvinceName> provinces,

            Which figure,

            @Schema(nullable = true, description = "Null: there was none")
            FigureView before,

            @Schema(nullable = true, description = "Null: there is none")
            FigureView after) {}
}
