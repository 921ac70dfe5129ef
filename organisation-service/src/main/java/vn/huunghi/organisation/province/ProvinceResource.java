package vn.huunghi.organisation.province;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Answers;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** Provinces over REST. */
@Path("/api/v1/provinces")
@Tag(name = "Provinces")
@Produces(MediaType.APPLICATION_JSON)
public class ProvinceResource {
    private final Provinces provinces;
    private final Answers answers;

    @Inject
    ProvinceResource(Provinces provinces, Answers answers) {
        this.provinces = provinces;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listProvinces",
            summary = "The territories in force on a day, in Vietnamese order",
            description = "Asked by `id` or `updatedSince` without `on`, the territories of every day are listed.")
    public Page<ProvinceView> list(@BeanParam Filter filter, @BeanParam PageQuery page) {
        return provinces.page(filter.read(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getProvince",
            summary = "A territory with its names over time",
            description = "The plain names are today's; of an ended territory its last.")
    public RestResponse<ProvinceView> get(@PathParam("id") String id) {
        ProvinceView province = provinces.get(id);
        return answers.always(province.version(), province);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getProvinceHistory", summary = "Who changed the territory, when, before and after")
    public Page<HistoryEntry> history(@PathParam("id") String id, @BeanParam PageQuery page) {
        return provinces.history(id, page);
    }

    /** The parameters of the list. */
    public static class Filter {
        @QueryParam("on")
        @Parameter(description = "In force on this day; today by default, not before 2008-08-01")
        LocalDate on;

        @QueryParam("code")
        @Parameter(description = "The two-digit code on that day; needs `on`")
        String code;

        @QueryParam("q")
        @Parameter(description = "Part of a name, also of a former one, with or without accents")
        String q;

        @QueryParam("id")
        @Separator(",")
        @Parameter(description = "Only these, separated by commas")
        List<String> ids;

        @QueryParam("updatedSince")
        @Parameter(description = "Changed at or after this instant")
        Instant updatedSince;

        ProvinceFilter read() {
            return new ProvinceFilter(on, code, q, ids, updatedSince);
        }
    }
}
