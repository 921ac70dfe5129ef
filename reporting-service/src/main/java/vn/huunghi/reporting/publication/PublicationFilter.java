package vn.huunghi.reporting.publication;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.huunghi.reporting.report.Scope;

/** Which publications a client asks for; several values of one filter are alternatives, several filters all hold. */
class PublicationFilter {

    @QueryParam("id")
    @Separator(",")
    List<UUID> ids;

    @QueryParam("scope")
    @Separator(",")
    List<Scope.Kind> scopes;

    @QueryParam("subjectId")
    @Separator(",")
    @Parameter(description = "The province or cluster")
    List<String> subjectIds;

    @QueryParam("from")
    @Parameter(description = "Of a period that begins on this day or later")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Of a period that ends on this day or earlier")
    LocalDate to;

    @QueryParam("public")
    @Parameter(description = "Whether it can be read without a token")
    Boolean open;

    @QueryParam("latest")
    @Parameter(description = "`true`: of each subject and period the last revision only")
    Boolean latest;

    @QueryParam("updatedSince")
    @Parameter(description = "Published at this instant or later")
    Instant updatedSince;
}
