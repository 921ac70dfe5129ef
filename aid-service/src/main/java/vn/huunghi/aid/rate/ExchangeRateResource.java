package vn.huunghi.aid.rate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Precondition;

/** Exchange rates over REST. */
@Path("/api/v1/exchange-rates")
@Tag(name = "Exchange rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ExchangeRateResource {
    private final ExchangeRates rates;
    private final Answers answers;
    private final Precondition precondition;

    @Inject
    ExchangeRateResource(ExchangeRates rates, Answers answers, Precondition precondition) {
        this.rates = rates;
        this.answers = answers;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listExchangeRates", summary = "Rates by currency, the latest day first")
    public Page<ExchangeRateView> list(@BeanParam ExchangeRateFilter filter, @BeanParam PageQuery page) {
        return rates.list(filter, page);
    }

    @GET
    @Path("{currency}/{date}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getExchangeRate", summary = "The rate that was quoted on this very day")
    public RestResponse<ExchangeRateView> get(
            @PathParam("currency") String currency, @PathParam("date") LocalDate date) {
        return answer(rates.get(currency, date));
    }

    @GET
    @Path("{currency}/{date}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getExchangeRateHistory",
            summary = "Who changed it, when, from what to what; oldest first")
    public Page<HistoryEntry> history(
            @PathParam("currency") String currency, @PathParam("date") LocalDate date, @BeanParam PageQuery page) {
        return rates.history(currency, date, page);
    }

    @PUT
    @Path("{currency}/{date}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putExchangeRate",
            summary = "Record the rate of a currency on a day, or correct it",
            description = "Amounts that were reckoned with the rate before keep it")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "If-Match",
            description = "The ETag of the version that the change was made from; not needed where there is none yet",
            schema = @Schema(type = SchemaType.STRING))
    public RestResponse<ExchangeRateView> put(
            @PathParam("currency") String currency, @PathParam("date") LocalDate date, Body<NewExchangeRate> body) {
        return answer(rates.put(currency, date, precondition::check, body::read));
    }

    private RestResponse<ExchangeRateView> answer(ExchangeRateView rate) {
        return answers.of(rate.version(), rate);
    }
}
