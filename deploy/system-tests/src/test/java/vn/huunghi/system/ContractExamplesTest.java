package vn.huunghi.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractExamplesTest {

    private static final Path CONTRACTS = Path.of("../../event-contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<String> topics() throws IOException {
        try (Stream<Path> schemas = Files.list(CONTRACTS.resolve("schemas"))) {
            return schemas.map(schema -> schema.getFileName().toString().replace(".schema.json", ""))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> examples = Files.walk(CONTRACTS.resolve("examples"))) {
            return examples.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everySchemaIsItselfValidAndHasExamples(String topic) throws IOException {
        Schema metaSchema = REGISTRY.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertEquals(List.of(), metaSchema.validate(Files.readString(schemaFile(topic)), InputFormat.JSON));
        assertTrue(examples().stream().anyMatch(example -> topicOf(example).equals(topic)), topic);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsWhatItsPublisherEmits(Path example) throws IOException {
        String text = Files.readString(example);
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), "letters and marks must be composed");

        List<Error> errors = REGISTRY.getSchema(Files.readString(schemaFile(topicOf(example))))
                .validate(text, InputFormat.JSON);

        if (isFromALaterPublisher(example)) {
            assertFalse(errors.isEmpty(), "it holds no unknown field");
            assertEquals(
                    Set.of("unevaluatedProperties"),
                    errors.stream().map(Error::getKeyword).collect(Collectors.toSet()),
                    errors::toString);
        } else {
            assertEquals(List.of(), errors);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aValueWithoutOneOfItsNecessaryFieldsIsRefused(Path example) throws IOException {
        JsonNode schemaText = JSON.readTree(schemaFile(topicOf(example)).toFile());
        Schema schema = REGISTRY.getSchema(schemaText.toString());

        for (JsonNode necessary : schemaText.required("required")) {
            JsonNode value = JSON.readTree(example.toFile());
            ((com.fasterxml.jackson.databind.node.ObjectNode) value).remove(necessary.asText());
            assertTrue(
                    schema.validate(value.toString(), InputFormat.JSON).stream()
                            .anyMatch(error -> error.getKeyword().equals("required")),
                    () -> "without " + necessary);
        }
    }

    @Test
    void whatTwoSchemasDefineByTheSameNameIsTheSame() throws IOException {
        Map<String, JsonNode> definitions = new HashMap<>();

        for (String topic : topics()) {
            JsonNode schema = JSON.readTree(schemaFile(topic).toFile());
            schema.path("$defs").fields().forEachRemaining(definition -> {
                JsonNode first = definitions.putIfAbsent(definition.getKey(), definition.getValue());
                assertTrue(first == null || first.equals(definition.getValue()), () -> topic + ": " + definition);
            });
        }

        assertTrue(definitions.containsKey("figure"), definitions.keySet()::toString);
    }

    @Test
    void theAsyncApiDocumentDescribesEveryTopic() throws IOException {
        String document = Files.readString(CONTRACTS.resolve("asyncapi.yaml"));
        Set<String> missing = new HashSet<>();

        for (String topic : topics()) {
            if (!document.contains("./schemas/" + topic + ".schema.json")) {
                missing.add(topic);
            }
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void theJarCarriesSchemasAndExamples() {
        for (String resource : Arrays.asList(
                "/event-contracts/schemas/huunghi.return.v1.schema.json",
                "/event-contracts/examples/huunghi.return.v1/full.json")) {
            assertTrue(ContractExamplesTest.class.getResource(resource) != null, resource);
        }
    }

    private static boolean isFromALaterPublisher(Path example) {
        return example.getFileName().toString().equals("with-unknown-field.json");
    }

    private static String topicOf(Path example) {
        return example.getParent().getFileName().toString();
    }

    private static Path schemaFile(String topic) {
        return CONTRACTS.resolve("schemas").resolve(topic + ".schema.json");
    }
}
