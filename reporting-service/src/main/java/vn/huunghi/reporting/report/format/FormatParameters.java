package vn.huunghi.reporting.report.format;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;

/** The format in which the client wants a report, by its {@code Accept}. */
@RequestScoped
public class FormatParameters {

    private static final List<Variant> OFFERED = Variant.mediaTypes(Arrays.stream(ReportFormat.values())
                    .map(format -> MediaType.valueOf(format.mediaType()))
                    .toArray(MediaType[]::new))
            .build();

    private final Request request;

    @Inject
    FormatParameters(Request request) {
        this.request = request;
    }

    /**
     * What the client likes best; JSON where it takes anything.
     *
     * @throws NotAcceptableException where it takes none of them
     */
    public ReportFormat get() {
        var chosen = request.selectVariant(OFFERED);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return Arrays.stream(ReportFormat.values())
                .filter(format -> chosen.getMediaType().isCompatible(MediaType.valueOf(format.mediaType())))
                .findFirst()
                .orElseThrow();
    }
}
