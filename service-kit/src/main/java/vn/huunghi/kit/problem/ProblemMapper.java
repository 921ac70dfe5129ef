package vn.huunghi.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where exceptions of resources become answers. */
public class ProblemMapper {
    private final ProblemAnswers answers;

    @Inject
    ProblemMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    // The subtypes are named because the framework has mappers of its own for them, which would come first.
    @ServerExceptionMapper({
        Throwable.class,
        Refusal.class,
        WebApplicationException.class,
        NotFoundException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public Response map(Throwable thrown, RoutingContext context) {
        ProblemAnswers.Answer answer = answers.answer(thrown, context);
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        if (thrown instanceof WebApplicationException web && web.getResponse().getHeaderString("Allow") != null) {
            response.header("Allow", web.getResponse().getHeaderString("Allow"));
        }
        return response.build();
    }
}
