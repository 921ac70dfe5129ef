package vn.huunghi.aid.rate;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which rates a client asks for. */
class ExchangeRateFilter {
    @QueryParam("currency")
    @Separator(",")
    List<String> currencies;

    @QueryParam("from")
    @Parameter(description = "Of this day or later")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Of this day or earlier")
    LocalDate to;

    @QueryParam("updatedSince")
    @Parameter(description = "Changed at this instant or later")
    Instant updatedSince;
}
