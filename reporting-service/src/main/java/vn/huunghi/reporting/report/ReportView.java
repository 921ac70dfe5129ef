package vn.huunghi.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.contribution.Accumulation;
import vn.huunghi.reporting.directory.ProvinceName;
import vn.huunghi.reporting.measure.Nature;
import vn.huunghi.reporting.statistic.Incomplete;

/** The report that is written today by hand: what was declared and what was recorded side by side, never added. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportView(
        Scope.Kind scope,

        @Schema(nullable = true, description = "Null for the nation")
        String id,

        String name,
        Days period,

        @Schema(
                nullable = true,
                description = "Over how many years the yearly averages are: of a term or of several whole years")
        Integer years,

        @Schema(description = "The day whose boundaries and clusters hold")
        LocalDate geography,

        @Schema(nullable = true) Instant asOf,

        @Schema(description = "The measures that have data, by group, in the order of the catalogue")
        List<GroupView> groups,

        @Schema(description = "What was done or declared for several provinces together, some of them beyond the scope")
        List<SharedView> shared,

        @Schema(description = "The provinces that the report stands for and their unions")
        List<MemberView> members,

        List<NarrativeView> narratives) {

    public record GroupView(String group, List<LineView> lines) {}

    /**
     * One measure.
     *
     * @param own what a cluster or the nation declared as a whole, never added to what its members did
     * @param difference declared minus recorded, where both have data
     */
    public record LineView(
            String measure,
            String name,
            Unit unit,

            @Schema(description = "A stock holds as of the last day, whatever the period")
            Nature nature,

            Accumulation accumulation,

            @Schema(nullable = true, description = "Null: no data; or a rate of several sources, which does not add up")
            FigureView declared,

            @Schema(nullable = true, description = "From the scope's own return; null in the report of a province")
            FigureView own,

            @Schema(nullable = true) FigureView recorded,
            @Schema(nullable = true) FigureView difference,

            @Schema(nullable = true, description = "Of flows, where the report is over several years")
            AverageView yearlyAverage,

            @Schema(nullable = true, description = "Null where the line is cumulative")
            PreviousView previous,

            Set<Incomplete> incomplete,
            SourcesView sources) {}

    @Schema(description = "What each figure comes to in a year; computed, as its note says")
    public record AverageView(
            @Schema(nullable = true) FigureView declared,
            @Schema(nullable = true) FigureView own,
            @Schema(nullable = true) FigureView recorded) {}

    @Schema(
            description =
                    "The same days a year before, or as many years before as the period is long; of a term the term before")
    public record PreviousView(
            Days period,
            @Schema(nullable = true) FigureView declared,
            @Schema(nullable = true) FigureView recorded) {}

    @Schema(description = "The addresses of the records behind the figures")
    public record SourcesView(
            @Schema(nullable = true) String declared,
            @Schema(nullable = true) String own,
            @Schema(nullable = true) String recorded) {}

    public record SharedView(
            List<ProvinceName> provinces,
            String measure,
            String name,
            Unit unit,
            Nature nature,
            Accumulation accumulation,
            @Schema(nullable = true) FigureView declared,
            @Schema(nullable = true) FigureView recorded,
            Set<Incomplete> incomplete,
            SourcesView sources) {}

    public record MemberView(
            String provinceId,
            String province,

            @Schema(nullable = true, description = "The provincial union; null where there is none")
            String organisationId,

            @Schema(description = "Whether a return for the province, of days within the period, was accepted")
            boolean returned) {}

    public record NarrativeView(
            String reporterId,
            @Schema(nullable = true) String reporter,

            @Schema(nullable = true, description = "Null in a cluster's or the nation's own return")
            String provinceId,

            @Schema(nullable = true, description = "The cluster whose own return it is")
            String clusterId,

            Days period,
            List<String> results,
            List<String> limitations,
            List<String> tasks) {}
}
