package vn.huunghi.kit.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a repeated request as the first one was answered. */
public class ReplayMapper {

    @ServerExceptionMapper
    public Response map(Replay replay) {
        StoredAnswer answer = replay.answer();
        Response.ResponseBuilder response = Response.status(answer.status())
                .header("Idempotency-Replayed", "true")
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.ETAG, answer.etag());
        if (answer.body() != null) {
            response.entity(answer.body()).header(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        }
        return response.build();
    }
}
