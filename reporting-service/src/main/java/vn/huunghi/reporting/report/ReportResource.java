package vn.huunghi.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.table.TableFormat;
import vn.huunghi.reporting.report.format.FormatParameters;
import vn.huunghi.reporting.report.format.ReportFormat;
import vn.huunghi.reporting.report.format.ReportRenderer;
import vn.huunghi.reporting.statistic.Questions;

@Path("/api/v1/reports")
@Tag(name = "Reports")
@RolesAllowed(Roles.READER)
@Produces({ReportFormat.JSON_TYPE, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE, ReportFormat.HTML_TYPE})
@APIResponse(
        responseCode = "200",
        description = "The report in the format of `Accept`: JSON; its figures as CSV; a workbook with a sheet for each"
                + " group of measures; or a page to be printed and signed",
        content = {
            @Content(mediaType = ReportFormat.JSON_TYPE, schema = @Schema(implementation = ReportView.class)),
            @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = TableFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = ReportFormat.HTML_TYPE, schema = @Schema(type = SchemaType.STRING))
        })
class ReportResource {

    private final Reports reports;
    private final ReportRenderer renderer;
    private final Questions questions;
    private final FormatParameters format;
    private final RequestLanguage language;

    ReportResource(
            Reports reports,
            ReportRenderer renderer,
            Questions questions,
            FormatParameters format,
            RequestLanguage language) {
        this.reports = reports;
        this.renderer = renderer;
        this.questions = questions;
        this.format = format;
        this.language = language;
    }

    @GET
    @Path("/provinces/{id}")
    @Operation(operationId = "getProvinceReport", summary = "What a province declared and recorded in a period")
    public Response province(@PathParam("id") String id, @BeanParam ReportParameters asked) {
        return report(new Scope(Scope.Kind.PROVINCE, id), asked);
    }

    @GET
    @Path("/clusters/{id}")
    @Operation(
            operationId = "getClusterReport",
            summary = "What the members of a cluster declared and recorded in a period")
    public Response cluster(@PathParam("id") String id, @BeanParam ReportParameters asked) {
        return report(new Scope(Scope.Kind.CLUSTER, id), asked);
    }

    @GET
    @Path("/nation")
    @Operation(operationId = "getNationReport", summary = "What all provinces declared and recorded in a period")
    public Response nation(@BeanParam ReportParameters asked) {
        return report(new Scope(Scope.Kind.NATION, null), asked);
    }

    private Response report(Scope scope, ReportParameters asked) {
        var view = reports.report(scope, asked.period(), asked.geographyOn(questions), language.get());
        var rendered = renderer.render(view, null, format.get(), language.get());
        // Not a RestResponse: of what it holds the framework writes the name where the media type is one of text.
        var response = Response.ok(rendered.bytes(), rendered.format().contentType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        rendered.headers(scope.fileName(view.period())).forEach(response::header);
        return response.build();
    }
}
