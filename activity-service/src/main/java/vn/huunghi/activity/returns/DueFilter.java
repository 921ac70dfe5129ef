package vn.huunghi.activity.returns;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** For which period, and of whom, a client asks whether they have declared. */
class DueFilter {
    @QueryParam("period")
    @Parameter(
            required = true,
            description = "A year, half-year, quarter or month: 2024, 2024-H1, 2024-Q3, 2024-05",
            schema = @Schema(type = SchemaType.STRING, pattern = PeriodName.FORM),
            example = "2024-H1")
    String period;

    @QueryParam("level")
    @Separator(",")
    @Parameter(description = "Whose own returns; all levels where it is not given")
    List<Level> levels;

    @QueryParam("provinceId")
    @Separator(",")
    @Parameter(description = "Of these provinces alone, which must be in force on the period's last day")
    List<String> provinceIds;

    @QueryParam("clusterId")
    @Separator(",")
    @Parameter(description = "Of these clusters, and of the provinces in them on the period's last day")
    List<String> clusterIds;

    @QueryParam("missing")
    @Parameter(description = "true: only who has not declared; false: only who has")
    Boolean missing;
}
