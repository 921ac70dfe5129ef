package vn.huunghi.activity.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Body;
import vn.huunghi.kit.rest.Idempotency;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.rest.Precondition;

/** The catalogue of indicators over REST. */
@Path("/api/v1/indicators")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class IndicatorResource {
    private final Indicators indicators;
    private final Answers answers;
    private final Precondition precondition;
    private final Idempotency idempotency;

    @Inject
    IndicatorResource(Indicators indicators, Answers answers, Precondition precondition, Idempotency idempotency) {
        this.indicators = indicators;
        this.answers = answers;
        this.precondition = precondition;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listIndicators", summary = "Indicators by group, then by Vietnamese name")
    public Page<IndicatorView> list(@BeanParam IndicatorFilter filter, @BeanParam PageQuery page) {
        return indicators.list(filter, page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getIndicator", summary = "One indicator")
    public RestResponse<IndicatorView> get(@PathParam("code") String code) {
        IndicatorView indicator = indicators.get(code);
        return answers.of(indicator.version(), indicator);
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getIndicatorHistory", summary = "Who changed it, when, from what to what")
    public Page<HistoryEntry> history(@PathParam("code") String code, @BeanParam PageQuery page) {
        return indicators.history(code, page);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(operationId = "addIndicator", summary = "Add an indicator")
    public RestResponse<IndicatorView> add(Body<NewIndicator> body) {
        NewIndicator stated = body.read();
        return idempotency.once(() -> {
            IndicatorView indicator = indicators.add(stated);
            return answers.created(indicator.code(), indicator.version(), indicator);
        });
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "changeIndicator",
            summary = "Rename, regroup, close or open an indicator",
            description = "Unit and nature are frozen once any activity or return has stated it: 409 indicator-in-use")
    public RestResponse<IndicatorView> change(@PathParam("code") String code, Body<NewIndicator> body) {
        IndicatorView indicator = indicators.change(code, precondition::check, body::read);
        return answers.of(indicator.version(), indicator);
    }
}
