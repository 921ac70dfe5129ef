package vn.huunghi.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the error answers, which are the same everywhere and so are written nowhere else. */
final class ProblemResponses {
    private static final Map<String, String> DESCRIPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "What was sent cannot be read: syntax, unknown or missing field or parameter, value"),
            Map.entry("401", "No valid token"),
            Map.entry("403", "The token does not allow this"),
            Map.entry("404", "There is no such record"),
            Map.entry("409", "The record's state refuses this"),
            Map.entry("410", "The record was withdrawn; includeWithdrawn=true shows it"),
            Map.entry("412", "The record has changed since the version in If-Match"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body's media type is not supported"),
            Map.entry("422", "Well-formed, but it breaks a rule"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("500", "An unexpected error"),
            Map.entry("503", "Temporarily unavailable; try again after Retry-After seconds")));

    private ProblemResponses() {}

    static void define(Components components) {
        components.addSchema("Violation", violation());
        components.addSchema("Problem", problem());
        DESCRIPTIONS.forEach((status, description) -> components.addResponse(
                "Problem" + status,
                OASFactory.createAPIResponse()
                        .description(description)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("Problem"))))));
    }

    static void add(HttpMethod method, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean writes = method != HttpMethod.GET && method != HttpMethod.HEAD;
        refer(operation, "400", "500", "503");
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refer(operation, "401", "403");
        }
        boolean ofOneRecord = parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.PATH);
        if (ofOneRecord) {
            refer(operation, "404");
        }
        if (ofOneRecord && parameters.stream().anyMatch(p -> "includeWithdrawn".equals(p.getName()))) {
            refer(operation, "410");
        }
        if (writes) {
            refer(operation, "409");
        }
        if (writes || parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY)) {
            refer(operation, "422");
        }
        if (parameters.stream().anyMatch(p -> "If-Match".equals(p.getName()))) {
            refer(operation, "412", "428");
        }
        if (operation.getRequestBody() != null) {
            refer(operation, "413", "415");
        }
    }

    private static void refer(Operation operation, String... statuses) {
        for (String status : statuses) {
            APIResponse own = operation.getResponses().getAPIResponse(status);
            if (own == null || own.getContent() == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
            }
        }
    }

    private static Schema problem() {
        return object("Every error answer (RFC 9457); some codes have further members, such as allowedActions")
                .addProperty("type", text("A URI reference of the kind of problem", "/problems/stale-version"))
                .addProperty("title", text("The kind of problem, in the request's language", "Phiên bản đã cũ"))
                .addProperty("status", of(Schema.SchemaType.INTEGER, "The HTTP status"))
                .addProperty("detail", text("What happened here, in the request's language", null))
                .addProperty("code", text("Stable; GET /problems lists all", "stale-version"))
                .addProperty(
                        "violations",
                        of(Schema.SchemaType.ARRAY, "The fields concerned")
                                .items(OASFactory.createSchema().ref("Violation")))
                .addProperty("retryable", of(Schema.SchemaType.BOOLEAN, "Whether the same request may succeed later"))
                .addProperty("traceId", text("Names the request in the service's logs", null))
                .required(List.of("type", "title", "status", "detail", "code", "violations", "retryable", "traceId"));
    }

    private static Schema violation() {
        return object("What is wrong with one field")
                .addProperty("field", text("The field's path, or the parameter's or header's name", "figures[0].low"))
                .addProperty("code", text("A problem code", "invalid-value"))
                .addProperty("message", text("In the request's language", null))
                .required(List.of("field", "code", "message"));
    }

    private static Schema object(String description) {
        return of(Schema.SchemaType.OBJECT, description);
    }

    private static Schema text(String description, String example) {
        Schema schema = of(Schema.SchemaType.STRING, description);
        return example == null ? schema : schema.addExample(example);
    }

    private static Schema of(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
