package vn.huunghi.organisation.proposal;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which proposals a list is about. */
public class ProposalFilter {
    @QueryParam("provinceChangeId")
    @Parameter(required = true, description = "The merger of provinces")
    UUID provinceChangeId;

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "All but OUTDATED by default")
    List<ProposalStatus> statuses;

    @QueryParam("id")
    @Separator(",")
    List<UUID> ids;

    @QueryParam("updatedSince")
    @Parameter(description = "Shown first, outdated or decided at or after this instant")
    Instant updatedSince;
}
