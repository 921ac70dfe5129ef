package vn.huunghi.reporting.statistic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.rest.Download;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.table.TableFormat;

@Path("/api/v1/statistics")
@Tag(name = "Statistics")
@RolesAllowed(Roles.READER)
class StatisticResource {

    private static final List<Variant> OFFERED = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(TableFormat.CSV_TYPE))
            .build();

    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    private final StatisticAnswers answers;
    private final RequestLanguage language;

    StatisticResource(StatisticAnswers answers, RequestLanguage language) {
        this.answers = answers;
        this.language = language;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE})
    @Operation(
            operationId = "getStatistic",
            summary = "One measure over the days asked, grouped and restated as asked",
            description = """
                    Recorded and declared are different statistics and are never added. Every dimension of a record is a set: what two \
                    provinces did together has a cell of its own, a filter keeps it and shows the whole set. Grouped by time, each cell and \
                    the total is a question of its own for its own days, so the total need not be the sum of the cells. A stock \
                    is that of the last day. \
                    `incomplete` says why a figure may be less than the whole: NOT_COUNTED, something was reported without a number; \
                    PERIOD_NOT_COVERED, the declared figures leave days without an answer; MEMBER_MISSING, a province whose own figure would \
                    be in this one, at the clusters' level a cluster, declared none of this measure, nor its successor for its days.""")
    @APIResponse(
            responseCode = "200",
            description =
                    "The answer; as `text/csv` a table in UTF-8 with a byte order mark, separated by semicolons: a row for each cell and one for the total",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticView.class)),
                @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response statistic(@BeanParam StatisticParameters asked, @Context Request request) {
        var chosen = request.selectVariant(OFFERED);
        if (chosen == null || chosen.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return Response.ok(answers.statistic(asked, language.get()), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.VARY, VARY)
                    .build();
        }
        var table = answers.table(asked, language.get());
        return Response.ok(new Download(table::write), TableFormat.CSV_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.get().tag())
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(asked.measure))
                .build();
    }

    @GET
    @Path("/sources")
    @Operation(
            operationId = "listStatisticSources",
            summary = "The records behind a figure, latest first; the figures of those that count add up to it",
            description = "Takes the parameters of the statistic; `cell` comes with the `sources` link of a cell.")
    public Page<SourceView> sources(
            @BeanParam StatisticParameters asked,
            @QueryParam("cell") @Parameter(description = "Names one cell of the answer, as its `sources` link does")
                    String cell,
            @BeanParam PageQuery page) {
        return answers.sources(asked, cell, page, language.get());
    }
}
