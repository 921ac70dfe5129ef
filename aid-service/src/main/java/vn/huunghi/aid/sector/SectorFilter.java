package vn.huunghi.aid.sector;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which sectors a client asks for. */
class SectorFilter {
    @QueryParam("q")
    @Parameter(description = "Words of the code, of either name or of the group, with or without accents")
    String q;

    @QueryParam("code")
    @Separator(",")
    List<String> codes;

    @QueryParam("group")
    @Separator(",")
    List<String> groups;

    @QueryParam("withdrawn")
    @Parameter(description = "true: only withdrawn codes, false: only those in use; both without it")
    Boolean withdrawn;

    @QueryParam("updatedSince")
    @Parameter(description = "Changed at this instant or later")
    Instant updatedSince;
}
