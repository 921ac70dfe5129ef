package vn.huunghi.reporting.statistic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.contribution.Level;
import vn.huunghi.reporting.measure.Nature;

/** The answer to a question: its total, because a client must not add figures, and its cells. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StatisticView(
        String measure,
        String name,
        Unit unit,

        @Schema(description = "Whether it adds over days, holds as of the last day, or never adds")
        Nature nature,

        @Schema(enumeration = {"recorded", "declared"}) String basis,
        Accumulation accumulation,

        @Schema(description = "Whose own figures") Level level,

        @Schema(description = "`reported`, or the day whose boundaries and clusters hold", example = "2025-07-01")
        String geography,

        LocalDate from,
        LocalDate to,

        @Schema(
                nullable = true,
                description =
                        "The instant up to which every source's changes are in; null while one has said nothing yet")
        Instant asOf,

        @Schema(nullable = true, description = "Null: no data, which is not zero")
        FigureView total,

        @Schema(
                nullable = true,
                description =
                        "Over how many years the yearly average is: those of the term, or the whole years asked for; null for one year, other days, stocks and what adds up since ever")
        Integer years,

        @Schema(
                nullable = true,
                description = "Computed from the total, as its note says; a declared average is a measure of its own")
        FigureView yearlyAverage,

        @Schema(description = "What keeps the total from being the whole")
        Set<Incomplete> incomplete,

        long records,

        @Schema(description = "The address of the records behind the total")
        String sources,

        List<CellView> cells) {}
