package vn.huunghi.activity.activity;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.kit.time.PartialDate;

/** Which activities a client asks for; several values of one filter are alternatives, several filters all hold. */
class ActivityFilter {
    @QueryParam("id")
    @Separator(",")
    List<UUID> ids;

    @QueryParam("q")
    @Parameter(description = "Words of the title or the place, with or without accents")
    String q;

    @QueryParam("from")
    @Parameter(description = "Ended on this day or later; one known only by year or month if all of it lies there")
    PartialDate from;

    @QueryParam("to")
    @Parameter(description = "Ended on this day or earlier; one known only by year or month if all of it lies there")
    PartialDate to;

    @QueryParam("kind")
    @Separator(",")
    List<ActivityKind> kinds;

    @QueryParam("status")
    @Separator(",")
    List<ActivityStatus> statuses;

    @QueryParam("provinceId")
    @Separator(",")
    @Parameter(description = "On the account of one of these territories, as it was recorded")
    List<String> provinceIds;

    @QueryParam("organiserId")
    @Separator(",")
    List<UUID> organiserIds;

    @QueryParam("countryCode")
    @Separator(",")
    List<String> countryCodes;

    @QueryParam("foreignAreaId")
    @Separator(",")
    List<UUID> foreignAreaIds;

    @QueryParam("agreementId")
    @Separator(",")
    List<UUID> agreementIds;

    @QueryParam("parentId")
    @Separator(",")
    List<UUID> parentIds;

    @QueryParam("seriesId")
    @Separator(",")
    List<UUID> seriesIds;

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
