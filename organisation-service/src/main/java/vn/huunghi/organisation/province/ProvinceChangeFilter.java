package vn.huunghi.organisation.province;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which changes of provinces a list is about; null or empty means all. */
public class ProvinceChangeFilter {
    @QueryParam("kind")
    @Separator(",")
    List<ProvinceChangeKind> kinds;

    @QueryParam("provinceId")
    @Separator(",")
    @Parameter(description = "That end, begin or are called otherwise by the change")
    List<String> provinceIds;

    @QueryParam("id")
    @Separator(",")
    List<UUID> ids;

    @QueryParam("updatedSince")
    @Parameter(description = "Recorded at or after this instant")
    Instant updatedSince;
}
