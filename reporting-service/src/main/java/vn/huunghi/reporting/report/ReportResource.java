package vn.huunghi.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.reporting.statistic.Questions;

@Path("/api/v1/reports")
@Tag(name = "Reports")
@RolesAllowed(Roles.READER)
class ReportResource {

    private final Reports reports;
    private final Questions questions;
    private final RequestLanguage language;

    ReportResource(Reports reports, Questions questions, RequestLanguage language) {
        this.reports = reports;
        this.questions = questions;
        this.language = language;
    }

    @GET
    @Path("/provinces/{id}")
    @Operation(operationId = "getProvinceReport", summary = "What a province declared and recorded in a period")
    public ReportView province(@PathParam("id") String id, @BeanParam ReportParameters asked) {
        return report(new Scope(Scope.Kind.PROVINCE, id), asked);
    }

    @GET
    @Path("/clusters/{id}")
    @Operation(
            operationId = "getClusterReport",
            summary = "What the members of a cluster declared and recorded in a period")
    public ReportView cluster(@PathParam("id") String id, @BeanParam ReportParameters asked) {
        return report(new Scope(Scope.Kind.CLUSTER, id), asked);
    }

    @GET
    @Path("/nation")
    @Operation(operationId = "getNationReport", summary = "What all provinces declared and recorded in a period")
    public ReportView nation(@BeanParam ReportParameters asked) {
        return report(new Scope(Scope.Kind.NATION, null), asked);
    }

    private ReportView report(Scope scope, ReportParameters asked) {
        return reports.report(scope, asked.period(), asked.geographyOn(questions), language.get());
    }
}
