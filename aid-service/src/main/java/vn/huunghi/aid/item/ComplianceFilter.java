package vn.huunghi.aid.item;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which findings a client asks for. */
class ComplianceFilter {
    @QueryParam("finding")
    @Parameter(
            required = true,
            description = "DISBURSED_WITHOUT_APPROVAL: items that were disbursed and never approved, emergency aid too,"
                    + " or before the day of their approval, but for emergency aid. REGISTRATION_ENDING: registrations"
                    + " that are valid on a day, end before another and are not followed from the next day, by extensions"
                    + " or others, in all of their provinces. COMMITTED_NOT_DISBURSED: items, but for rejected and cancelled ones, of which"
                    + " less is disbursed than was committed, in a currency and in đồng")
    Finding finding;

    @QueryParam("on")
    @Parameter(description = "Of registrations: valid on this day; absent, today")
    LocalDate on;

    @QueryParam("before")
    @Parameter(
            description =
                    "Of registrations: ending before this day; absent, 90 days after `on`. Of items: the first such"
                            + " disbursement or commitment was made before this day; absent, on any")
    LocalDate before;

    @QueryParam("provinceId")
    @Separator(",")
    @Parameter(description = "Of items on the account of one of these territories, of registrations that hold in one")
    List<String> provinceIds;
}
