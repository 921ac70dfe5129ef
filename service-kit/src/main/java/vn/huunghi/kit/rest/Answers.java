package vn.huunghi.kit.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers of resources that hold versioned records. */
@Singleton
public class Answers {
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    @Inject
    Answers(HttpHeaders headers, UriInfo uri, Request request) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /** 201 with the new record, its ETag and its Location: the id below the path that was posted to. */
    public <T> RestResponse<T> created(String id, long version, T body) {
        URI location = uri.getAbsolutePathBuilder().path("{id}").build(id);
        return versioned(RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body), version)
                .location(location)
                .build();
    }

    /**
     * 200 with the record and its ETag, never 304: for what also shows more than the version stands for, such as how
     * things stand today or a name that is kept elsewhere.
     */
    public <T> RestResponse<T> always(long version, T body) {
        return versioned(RestResponse.ResponseBuilder.ok(body), version).build();
    }

    /** 200 with the record and its ETag, or 304 where the client has this version already. */
    public <T> RestResponse<T> of(long version, T body) {
        if (isKnown(Long.toString(version))) {
            return this.<T>versioned(RestResponse.ResponseBuilder.<T>notModified(), version)
                    .build();
        }
        return versioned(RestResponse.ResponseBuilder.ok(body), version).build();
    }

    /**
     * Whether the client asks only for what it does not have, and has what bears this tag.
     *
     * @param tag without its quotes
     */
    public boolean isKnown(String tag) {
        List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && !known.isEmpty()
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && EntityTag.list(HttpHeaders.IF_NONE_MATCH, known).matches(tag);
    }

    /** 204. */
    public RestResponse<Void> noContent() {
        return RestResponse.noContent();
    }

    private <T> RestResponse.ResponseBuilder<T> versioned(RestResponse.ResponseBuilder<T> response, long version) {
        return response.header(HttpHeaders.ETAG, EntityTag.of(version))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
