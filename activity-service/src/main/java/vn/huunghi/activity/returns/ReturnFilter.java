package vn.huunghi.activity.returns;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PeriodKind;

/** Which returns a client asks for; several values of one filter are alternatives, several filters all hold. */
class ReturnFilter {
    @QueryParam("id")
    @Separator(",")
    List<UUID> ids;

    @QueryParam("provinceId")
    @Separator(",")
    @Parameter(description = "Declared for one of these territories, as it was declared")
    List<String> provinceIds;

    @QueryParam("clusterId")
    @Separator(",")
    @Parameter(description = "One of these clusters' own; those of its members are found by province, or in /due")
    List<String> clusterIds;

    @QueryParam("level")
    @Separator(",")
    @Parameter(description = "Whose own returns")
    List<Level> levels;

    @QueryParam("reporterId")
    @Separator(",")
    List<UUID> reporterIds;

    @QueryParam("status")
    @Separator(",")
    List<ReturnStatus> statuses;

    @QueryParam("kind")
    @Separator(",")
    @Parameter(description = "The kind of the period")
    List<PeriodKind> kinds;

    @QueryParam("from")
    @Parameter(description = "The period begins on this day or later; one without a first day ends then or later")
    PartialDate from;

    @QueryParam("to")
    @Parameter(description = "The period ends on this day or earlier")
    PartialDate to;

    @QueryParam("externalId")
    @Separator(",")
    @Parameter(description = "The record's number in the caller's own system; another client's are not found")
    List<String> externalIds;

    @QueryParam("updatedSince")
    @Parameter(description = "Changed at this instant or later")
    Instant updatedSince;

    @QueryParam("includeWithdrawn")
    boolean includeWithdrawn;
}
