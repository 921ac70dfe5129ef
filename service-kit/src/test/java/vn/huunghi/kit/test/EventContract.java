package vn.huunghi.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Checks what a service really publishes against the contract of its topic, which lies as data on the class path. */
public final class EventContract {

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private EventContract() {}

    /** @throws AssertionError naming everything in which the value differs from the topic's schema */
    public static void check(String topic, JsonNode value) {
        check(topic, value.toString());
    }

    /** As {@link #check(String, JsonNode)}. */
    public static void check(String topic, String json) {
        List<Error> errors = errors(topic, json);
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.stream()
                    .map(Error::toString)
                    .collect(Collectors.joining("\n", topic + " does not allow\n" + json + "\n", "")));
        }
    }

    /** What the schema has against the value; its {@code getKeyword()} tells why. */
    public static List<Error> errors(String topic, String json) {
        return SCHEMAS.computeIfAbsent(topic, EventContract::load)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema load(String topic) {
        String path = "event-contracts/schemas/" + topic + ".schema.json";
        try (InputStream schema = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (schema == null) {
                throw new AssertionError("No contract at " + path);
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
