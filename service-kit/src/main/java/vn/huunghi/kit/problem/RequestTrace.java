package vn.huunghi.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id that its log lines and its problem answer share: the caller's trace id if it sent one. */
@ApplicationScoped
class RequestTrace {
    private static final String KEY = "traceId";
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    // A tracer, where there is one, has named the request already.
                    Object traced = MDC.get(KEY);
                    String id = traced == null ? idFrom(context.request().getHeader("traceparent")) : traced.toString();
                    context.put(KEY, id);
                    MDC.put(KEY, id);
                    context.next();
                },
                BEFORE_EVERYTHING);
    }

    static String of(RoutingContext context) {
        return context == null ? null : context.get(KEY);
    }

    private static String idFrom(String traceparent) {
        if (traceparent != null) {
            Matcher matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}
