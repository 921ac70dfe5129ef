package vn.huunghi.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.text.Message;

/** What a problem's type URI leads to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Problems")
public class ProblemResource {
    private final Problems problems;

    @Inject
    ProblemResource(Problems problems) {
        this.problems = problems;
    }

    /** One kind of problem, in both languages. */
    @Schema(name = "ProblemType")
    record ProblemTypeView(String type, String code, int status, Message title, boolean retryable) {
        static ProblemTypeView of(ProblemType type) {
            return new ProblemTypeView(
                    Problem.typeUri(type), type.code(), type.status(), type.title(), type.retryable());
        }
    }

    /** All kinds of problem. */
    record ProblemTypes(List<ProblemTypeView> items) {}

    @GET
    @Operation(operationId = "listProblems", summary = "Every code that an error answer of this service may carry")
    public ProblemTypes list() {
        return new ProblemTypes(problems.all().stream().map(ProblemTypeView::of).toList());
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProblem", summary = "One kind of problem")
    public ProblemTypeView get(@PathParam("code") String code) {
        return problems.find(code).map(ProblemTypeView::of).orElseThrow(() -> Refusal.notFound(code));
    }
}
