package vn.huunghi.reporting.statistic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.reporting.directory.ClusterName;
import vn.huunghi.reporting.directory.DonorName;
import vn.huunghi.reporting.directory.OrganisationName;
import vn.huunghi.reporting.directory.ProvinceName;

/** A cell of a statistic; of the dimensions only those asked for are there, each as a set. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CellView(
        @Schema(
                description =
                        "Empty: on the nation's account, at another level than the provinces' a cluster's or the nation's own. Several: done together, without a split")
        List<ProvinceName> provinces,

        List<ClusterName> clusters,

        @Schema(description = "Where a province is in no cluster: the clusters that its predecessors were in")
        List<ClusterName> formerClusters,

        @Schema(description = "True where a province of the set is in no cluster")
        Boolean withoutCluster,

        @Schema(example = "2024") String year,
        @Schema(example = "2024-H1") String half,
        @Schema(example = "2024-Q1") String quarter,
        @Schema(example = "2024-01") String month,

        @Schema(
                description =
                        "The kind of activity, organisation, agreement, aid item or donor; left out for returns, which have none")
        String kind,

        @Schema(description = "Partner countries") List<String> countries,
        List<OrganisationName> organisations,

        @Schema(description = "OECD DAC purpose codes of aid; several: without a split")
        List<String> sectors,

        @Schema(description = "Donors of aid") List<DonorName> donors,
        FigureView figure,

        @Schema(description = "Where the answer has one and is not grouped by time; computed from the figure")
        FigureView yearlyAverage,

        Set<Incomplete> incomplete,

        @Schema(description = "How many records stand behind the figure")
        long records,

        @Schema(description = "The address of the records behind the figure")
        String sources) {}
