package vn.huunghi.reporting.report.format;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The format in which the client wants a report, by its {@code Accept}. */
@RequestScoped
public class RequestedFormat {
    private final HttpHeaders headers;

    @Inject
    RequestedFormat(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * The first that fits what the client likes best; JSON where it takes anything.
     *
     * @throws NotAcceptableException where it takes none of them
     */
    public ReportFormat get() {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            for (var format : ReportFormat.values()) {
                if (!"0".equals(accepted.getParameters().get("q"))
                        && accepted.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        throw new NotAcceptableException();
    }
}
