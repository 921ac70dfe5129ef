package vn.huunghi.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Writes into the published document what holds for every operation, so that no resource has to say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonRules implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String BODY = "Body";
    private static final String CONTENT = "content";
    private static final String INHERITED = "{}";
    private static final Pattern COLLECTION = Pattern.compile("^/api/v[0-9]+/([a-z-]+)");
    private static final DotName RESPONSE_STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final Map<String, Integer> statusByOperation = new HashMap<>();

    public CommonRules(IndexView index) {
        for (AnnotationInstance status : index.getAnnotations(RESPONSE_STATUS)) {
            if (status.target().kind() == AnnotationTarget.Kind.METHOD) {
                AnnotationInstance operation = status.target().asMethod().annotation(OPERATION);
                if (operation != null && operation.value("operationId") != null) {
                    statusByOperation.put(
                            operation.value("operationId").asString(),
                            status.value().asInt());
                }
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        ProblemResponses.define(document.getComponents());
        Map<String, Schema> bodies = new HashMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (isBody(name, schema)) {
                bodies.put(SCHEMAS + name, schema.getProperties().get(CONTENT));
            }
        });
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .forEach((address, path) -> path.getOperations().forEach((method, operation) -> {
                        complete(method, operation, bodies);
                        nameByAddress(address, operation);
                    }));
        }
        bodies.keySet().forEach(ref -> document.getComponents().removeSchema(ref.substring(SCHEMAS.length())));
    }

    /** Whether a schema is that of {@code Body<T>}, which is nothing but its content. */
    private static boolean isBody(String name, Schema schema) {
        return name.startsWith(BODY)
                && schema.getProperties() != null
                && schema.getProperties().keySet().equals(java.util.Set.of(CONTENT));
    }

    private void complete(HttpMethod method, Operation operation, Map<String, Schema> bodies) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(media -> {
                if (media.getSchema() != null
                        && bodies.containsKey(media.getSchema().getRef())) {
                    media.setSchema(bodies.get(media.getSchema().getRef()));
                }
            });
        }
        describeStatus(operation);
        describeHeaders(method, operation);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(CommonRules::separateByCommas);
        }
        ProblemResponses.add(method, operation);
    }

    /** An operation that several resources inherit has a place in its id for what the address is about. */
    private static void nameByAddress(String address, Operation operation) {
        String id = operation.getOperationId();
        Matcher about = COLLECTION.matcher(address);
        if (id != null && id.contains(INHERITED) && about.find()) {
            String name = Arrays.stream(about.group(1).split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
            operation.setOperationId(id.replace(INHERITED, name));
        }
    }

    private void describeStatus(Operation operation) {
        Integer status = statusByOperation.get(operation.getOperationId());
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (status != null && status != 200 && ok != null) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse(String.valueOf(status), ok);
            if (status == 201) {
                ok.description("Created")
                        .addHeader("Location", header("The new record's address"))
                        .addHeader("ETag", header("The new record's version, for If-Match"));
            }
        }
    }

    private static void describeHeaders(HttpMethod method, Operation operation) {
        switch (method) {
            case PUT, DELETE ->
                addHeader(operation, "If-Match", true, "The ETag of the version that the change was made from");
            case POST ->
                addHeader(
                        operation,
                        "Idempotency-Key",
                        false,
                        "Makes a repetition within 24 hours get the first answer again");
            default -> {}
        }
    }

    private static void addHeader(Operation operation, String name, boolean required, String description) {
        boolean declared = Optional.ofNullable(operation.getParameters())
                .map(parameters -> parameters.stream().anyMatch(p -> name.equals(p.getName())))
                .orElse(false);
        if (!declared) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name(name)
                    .required(required)
                    .description(description)
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void separateByCommas(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (parameter.getIn() == Parameter.In.QUERY
                && schema != null
                && schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.ARRAY)) {
            parameter.style(Parameter.Style.FORM).explode(false);
        }
    }
}
