package vn.huunghi.kit.test;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The document that a running service publishes about itself, compared with the committed one and checked for gaps. */
public final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final List<String> defects = new ArrayList<>();

    private OpenApiDocument(JsonNode document) {
        this.document = document;
    }

    /** The document of the service that this {@code @QuarkusTest} runs. */
    public static OpenApiDocument published() {
        try {
            return new OpenApiDocument(new ObjectMapper()
                    .readTree(
                            given().queryParam("format", "json").get("/openapi").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails unless the committed file is what the service publishes; {@code -Dhuunghi.openapi.write=true} writes it
     * instead.
     *
     * @param committed relative to the module, such as {@code openapi/openapi.yaml}
     */
    public static void mustEqual(Path committed) {
        String published = given().get("/openapi").asString();
        try {
            if (Boolean.getBoolean("huunghi.openapi.write")) {
                Files.createDirectories(committed.toAbsolutePath().getParent());
                Files.writeString(committed, published);
            } else if (!Files.exists(committed) || !Files.readString(committed).equals(published)) {
                throw new AssertionError(
                        committed + " is not what the service publishes; look at the difference after running the test"
                                + " with -Dhuunghi.openapi.write=true");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader of the document would miss, one sentence each. */
    public List<String> defects() {
        defects.clear();
        Set<String> ids = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                checkOperation(operation.getKey() + " " + path.getKey(), operation.getValue(), ids)));
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> checkSchema("schema " + schema.getKey(), schema.getValue()));
        if (document.path("paths").isEmpty()) {
            defects.add("there is no path");
        }
        return List.copyOf(defects);
    }

    private void checkOperation(String name, JsonNode operation, Set<String> ids) {
        if (!operation.hasNonNull("operationId")) {
            defects.add(name + " has no operationId");
        } else if (!ids.add(operation.get("operationId").asText())) {
            defects.add(name + " has the operationId of another");
        }
        if (operation.path("summary").asText().isBlank()) {
            defects.add(name + " has no summary");
        }
        if (operation.path("tags").isEmpty()) {
            defects.add(name + " has no tag");
        }
        boolean open = name.endsWith(" /problems") || name.endsWith(" /problems/{code}");
        if (operation.path("security").isEmpty() && !open) {
            defects.add(name + " needs no token");
        }
        for (String status : open ? List.of("500") : List.of("400", "401", "403", "500", "503")) {
            if (!isProblem(operation.path("responses").path(status))) {
                defects.add(name + " does not say that " + status + " is a problem");
            }
        }
        checkSuccess(name, operation.path("responses"));
        operation
                .path("parameters")
                .forEach(parameter -> checkSchema(
                        name + " parameter " + parameter.path("name").asText(), parameter.path("schema")));
        operation
                .path("requestBody")
                .path("content")
                .forEach(media -> checkSchema(name + " request", media.path("schema")));
    }

    private void checkSuccess(String name, JsonNode responses) {
        List<String> successes = new ArrayList<>();
        responses.fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                successes.add(status);
            }
        });
        if (successes.isEmpty()) {
            defects.add(name + " has no success response");
        }
        for (String status : successes) {
            JsonNode content = responses.path(status).path("content");
            if (!status.equals("204") && content.isEmpty()) {
                defects.add(name + " does not say what " + status + " contains");
            }
            content.forEach(media -> checkSchema(name + " " + status, media.path("schema")));
        }
    }

    private boolean isProblem(JsonNode response) {
        JsonNode resolved =
                response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
        return resolved.path("content").has("application/problem+json");
    }

    private void checkSchema(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            if (document.at(schema.get("$ref").asText().substring(1)).isMissingNode()) {
                defects.add(name + " refers to what is not there");
            }
            return;
        }
        if (schema.isEmpty()) {
            defects.add(name + " has an empty schema");
        }
        boolean object = schema.path("type").toString().contains("\"object\"");
        boolean composed = schema.has("anyOf") || schema.has("oneOf") || schema.has("allOf");
        if (object && !composed && schema.path("properties").isEmpty() && !schema.has("additionalProperties")) {
            defects.add(name + " has no properties");
        }
        schema.path("anyOf").forEach(part -> checkSchema(name, part));
        schema.path("properties").properties().forEach(p -> checkSchema(name + "." + p.getKey(), p.getValue()));
        if (schema.has("items")) {
            checkSchema(name + "[]", schema.get("items"));
        }
    }
}
