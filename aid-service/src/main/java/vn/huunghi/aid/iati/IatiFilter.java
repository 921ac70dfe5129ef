package vn.huunghi.aid.iati;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which aid items a client wants exported; several values of one filter are alternatives, several filters all hold. */
class IatiFilter {
    @QueryParam("provinceId")
    @Separator(",")
    @Parameter(description = "On the account of one of these territories, as it was recorded")
    List<String> provinceIds;

    @QueryParam("donorId")
    @Separator(",")
    @Parameter(description = "Given by one of these donors, perhaps among others")
    List<UUID> donorIds;

    @QueryParam("updatedSince")
    @Parameter(description = "Changed at this instant or later; what was withdrawn since is not told")
    Instant updatedSince;

    String[] provinces() {
        return provinceIds == null || provinceIds.isEmpty() ? null : provinceIds.toArray(String[]::new);
    }

    String[] donors() {
        return donorIds == null || donorIds.isEmpty()
                ? null
                : donorIds.stream().map(UUID::toString).toArray(String[]::new);
    }
}
