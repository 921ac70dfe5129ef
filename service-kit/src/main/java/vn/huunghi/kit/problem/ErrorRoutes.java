package vn.huunghi.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the errors that never reach a resource (a body that announces itself as too large) the shape of all others. */
@ApplicationScoped
class ErrorRoutes {
    private static final int AFTER_THE_TRACE = 9_999;

    private final ProblemAnswers answers;
    private final long maxBodySize;
    private final long maxUploadSize;

    @Inject
    ErrorRoutes(
            ProblemAnswers answers,
            @ConfigProperty(name = "huunghi.http.max-body-size") MemorySize maxBodySize,
            @ConfigProperty(name = "huunghi.http.max-upload-size") MemorySize maxUploadSize) {
        this.answers = answers;
        this.maxBodySize = maxBodySize.asLongValue();
        this.maxUploadSize = maxUploadSize.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, AFTER_THE_TRACE);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answerFailure);
    }

    /** The framework would refuse it without a word. */
    private void refuseTooLarge(RoutingContext context) {
        long length = contentLength(context.request());
        if (isFile(context.request()) && length > maxUploadSize) {
            send(answers.answer(Refusal.fileTooLarge(maxUploadSize), context), context);
        } else if (!isFile(context.request()) && length > maxBodySize) {
            send(answers.answer(Refusal.bodyTooLarge(), context), context);
        } else {
            context.next();
        }
    }

    private static boolean isFile(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && !type.contains("json");
    }

    private void answerFailure(RoutingContext context) {
        if (context.response().headWritten()) {
            context.next();
            return;
        }
        Refusal refusal = context.failure() == null ? Diagnosis.ofStatus(context.statusCode()) : null;
        send(refusal == null ? answers.answer(cause(context), context) : answers.answer(refusal, context), context);
    }

    private static void send(ProblemAnswers.Answer answer, RoutingContext context) {
        HttpServerResponse response = context.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        var unused = response.end(Buffer.buffer(answer.body()));
    }

    private static long contentLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }

    private static Throwable cause(RoutingContext context) {
        return context.failure() == null
                ? new IllegalStateException("failed with status " + context.statusCode())
                : context.failure();
    }
}
