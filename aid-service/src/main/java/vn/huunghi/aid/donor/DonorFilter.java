package vn.huunghi.aid.donor;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which donors a client asks for; several values of one filter are alternatives, several filters all hold. */
class DonorFilter {
    @QueryParam("id")
    @Separator(",")
    List<UUID> ids;

    @QueryParam("q")
    @Parameter(description = "Words of the name, the short name or an alias, with or without accents")
    String q;

    @QueryParam("kind")
    @Separator(",")
    List<DonorKind> kinds;

    @QueryParam("countryCode")
    @Separator(",")
    List<String> countryCodes;

    @QueryParam("registeredOn")
    @Parameter(description = "Holding a registration, for whatever province, that is valid on this day")
    LocalDate registeredOn;

    @QueryParam("expiringBefore")
    @Parameter(
            description = "Holding a registration that is valid on `registeredOn` (today), ends before this day and is"
                    + " not followed from the next day, by extensions or others, in all of its provinces")
    LocalDate expiringBefore;

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
