package vn.huunghi.reporting.report.format;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The format that a client wants a report in, by its {@code Accept}; a {@code @BeanParam}. */
public class FormatParameters {

    @Context
    HttpHeaders headers;

    /** The first that fits what the client likes best; JSON where it takes anything. */
    public ReportFormat format() {
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
