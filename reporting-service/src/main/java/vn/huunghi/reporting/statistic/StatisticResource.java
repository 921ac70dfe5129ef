package vn.huunghi.reporting.statistic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

@Path("/api/v1/statistics")
@Tag(name = "Statistics")
@RolesAllowed(Roles.READER)
class StatisticResource {

    private final StatisticAnswers answers;
    private final RequestLanguage language;

    StatisticResource(StatisticAnswers answers, RequestLanguage language) {
        this.answers = answers;
        this.language = language;
    }

    @GET
    @Operation(
            operationId = "getStatistic",
            summary = "One measure over the days asked, grouped and restated as asked",
            description = """
                    Recorded and declared are different statistics and are never added. Every dimension of a record is a set: what two \
                    provinces did together has a cell of its own, a filter keeps it and shows the whole set. Grouped by time, each cell and \
                    the total is a question of its own for its own days, so the total need not be the sum of the cells. A stock \
                    is that of the last day. \
                    `incomplete` says why a figure may be less than the whole: NOT_COUNTED, something was reported without a number; \
                    PERIOD_NOT_COVERED, the declared figures leave days without an answer; MEMBER_MISSING, a province that the cell stands \
                    for, or a predecessor of one, declared no figure of this measure.""")
    public StatisticView statistic(@BeanParam StatisticParameters asked) {
        return answers.statistic(asked, language.get());
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
