package vn.huunghi.aid.item;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.kit.time.PartialDate;

/** Which aid items a client asks for; several values of one filter are alternatives, several filters all hold. */
class AidItemFilter {
    @QueryParam("id")
    @Separator(",")
    List<UUID> ids;

    @QueryParam("q")
    @Parameter(description = "Words of either title, with or without accents")
    String q;

    @QueryParam("kind")
    @Separator(",")
    List<AidItemKind> kinds;

    @QueryParam("status")
    @Separator(",")
    List<AidStatus> statuses;

    @QueryParam("emergency")
    Boolean emergency;

    @QueryParam("donorId")
    @Separator(",")
    List<UUID> donorIds;

    @QueryParam("provinceId")
    @Separator(",")
    @Parameter(description = "On the account of one of these territories, as it was recorded")
    List<String> provinceIds;

    @QueryParam("sector")
    @Separator(",")
    @Parameter(description = "One of these purpose codes")
    List<String> sectorCodes;

    @QueryParam("recipientId")
    @Separator(",")
    List<UUID> recipientIds;

    @QueryParam("managingAgencyId")
    @Separator(",")
    List<UUID> managingAgencyIds;

    @QueryParam("mobiliserId")
    @Separator(",")
    List<UUID> mobiliserIds;

    @QueryParam("approvedFrom")
    @Parameter(description = "Approved on this day or later")
    PartialDate approvedFrom;

    @QueryParam("approvedTo")
    @Parameter(description = "Approved on this day or earlier")
    PartialDate approvedTo;

    @QueryParam("externalId")
    @Separator(",")
    @Parameter(description = "Recorded by the asking client under one of these numbers of its own")
    List<String> externalIds;

    @QueryParam("updatedSince")
    @Parameter(description = "Changed at this instant or later")
    Instant updatedSince;

    @QueryParam("includeWithdrawn")
    boolean includeWithdrawn;
}
