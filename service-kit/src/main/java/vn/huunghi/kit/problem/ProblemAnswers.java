package vn.huunghi.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.huunghi.kit.text.Language;

/** Turns whatever was thrown into the one shape of error answer, and logs what nobody foresaw. */
@Singleton
class ProblemAnswers {
    static final String MEDIA_TYPE = "application/problem+json";
    /** The member of a refusal that also becomes the answer's ETag. */
    static final String CURRENT_VERSION = "currentVersion";

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper json;

    @Inject
    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** An answer ready to be written, whether through JAX-RS or past it. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    Answer answer(Throwable thrown, RoutingContext context) {
        Refusal refusal = Diagnosis.of(thrown);
        String traceId = RequestTrace.of(context);
        if (refusal.type().status() >= 500) {
            LOG.errorf(
                    thrown, "Request %s failed with %s", traceId, refusal.type().code());
        } else {
            LOG.debugf(thrown == refusal ? null : thrown, "Request %s was refused: %s", traceId, refusal.getMessage());
        }
        return answer(refusal, context);
    }

    Answer answer(Refusal refusal, RoutingContext context) {
        Language language = RequestLanguage.of(context.request().getHeader("Accept-Language"));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", MEDIA_TYPE);
        headers.put("Content-Language", language == Language.EN ? "en" : "vi");
        headers.put("Cache-Control", "no-store");
        if (refusal.type().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (refusal.type().retryable()) {
            headers.put("Retry-After", refusal.type().status() == 503 ? "5" : "1");
        }
        if (refusal.type() == CommonProblem.BODY_TOO_LARGE) {
            // The rest of the body is still on its way; nobody will read it.
            context.addEndHandler(end -> context.request().connection().close());
        }
        if (refusal.members().get(CURRENT_VERSION) instanceof Number version) {
            headers.put("ETag", "\"" + version + "\"");
        }
        try {
            byte[] body = json.writeValueAsBytes(Problem.of(refusal, language, RequestTrace.of(context)));
            return new Answer(refusal.type().status(), headers, body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
