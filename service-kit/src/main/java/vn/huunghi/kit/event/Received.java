package vn.huunghi.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it came, and the event that it is. */
record Received(ConsumerRecord<byte[], byte[]> source, Event event) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    /**
     * Reads the envelope, which alone decides on key, generation and version; a payload that contradicts it is refused
     * rather than believed.
     */
    static Received read(ConsumerRecord<byte[], byte[]> source, EventJson json) throws Unreadable {
        if (source.key() == null) {
            throw new Unreadable("no key");
        }
        if (source.value() == null) {
            throw new Unreadable("no value: a withdrawn record is an event too");
        }
        String key = new String(source.key(), StandardCharsets.UTF_8);
        if (!"1.0".equals(header(source, Envelope.SPEC_VERSION))) {
            throw new Unreadable("not CloudEvents 1.0");
        }
        String id = header(source, Envelope.ID);
        long generation = number(Envelope.GENERATION, header(source, Envelope.GENERATION));
        long version = number(Envelope.ID, id.substring(id.lastIndexOf('/') + 1));
        if (generation < 1 || !id.equals(Envelope.id(source.topic(), key, generation, version))) {
            throw new Unreadable("ce_id " + id + " is not that of key " + key + " in generation " + generation);
        }
        JsonNode state = state(source, json);
        if (!state.path("version").isIntegralNumber() || state.path("version").longValue() != version) {
            throw new Unreadable("ce_id says version " + version + ", the payload " + state.path("version"));
        }
        boolean withdrawn = state.path("withdrawn").asBoolean(false);
        return new Received(
                source, new Event(source.topic(), key, generation, version, withdrawn, time(source), state));
    }

    static JsonNode state(ConsumerRecord<byte[], byte[]> source, EventJson json) throws Unreadable {
        try {
            JsonNode state = json.tree(source.value());
            if (state == null || !state.isObject()) {
                throw new Unreadable("no JSON object");
            }
            return state;
        } catch (IOException e) {
            throw new Unreadable("no JSON", e);
        }
    }

    static Instant time(ConsumerRecord<byte[], byte[]> source) throws Unreadable {
        return instant(Envelope.TIME, header(source, Envelope.TIME));
    }

    /** An instant that the database can hold and that a clock could have shown: from year 1 to 9999. */
    static Instant instant(String name, String text) throws Unreadable {
        try {
            Instant instant = Instant.parse(String.valueOf(text));
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw new Unreadable(name + " is out of range");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new Unreadable(name, e);
        }
    }

    private static long number(String name, String text) throws Unreadable {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Unreadable(name, e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> source, String name) throws Unreadable {
        Header header = source.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new Unreadable("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
