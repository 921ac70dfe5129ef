package vn.huunghi.activity.indicator;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which indicators a client asks for. */
class IndicatorFilter {
    @QueryParam("nature")
    @Separator(",")
    List<Nature> natures;

    @QueryParam("group")
    @Separator(",")
    List<String> groups;

    @QueryParam("recording")
    @Separator(",")
    List<Recording> recordings;

    @QueryParam("active")
    Boolean active;

    @QueryParam("q")
    @Parameter(description = "Words of the code or of either name, with or without accents")
    String q;
}
