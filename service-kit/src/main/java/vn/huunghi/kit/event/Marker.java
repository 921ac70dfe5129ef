package vn.huunghi.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The end of a republication in one partition: what the service has of it stands before this record, so that what
 * readers hold of an earlier generation is no record of the service any more.
 *
 * @param leftOut keys of records that there are, and that could not be told again
 */
record Marker(ConsumerRecord<byte[], byte[]> source, long generation, Set<String> leftOut, Instant time) {

    static boolean is(ConsumerRecord<byte[], byte[]> source) {
        Header type = source.headers().lastHeader(Envelope.TYPE);
        return type != null
                && type.value() != null
                && Topics.REPUBLISHED.equals(new String(type.value(), StandardCharsets.UTF_8));
    }

    /** Believed only where it belongs: in another partition it would take away what is only not yet read again. */
    static Marker read(ConsumerRecord<byte[], byte[]> source, EventJson json) throws Unreadable {
        if (source.value() == null) {
            throw new Unreadable("no value");
        }
        JsonNode said = Received.state(source, json);
        JsonNode generation = said.path("generation");
        if (!generation.isIntegralNumber() || !generation.canConvertToLong() || generation.longValue() < 1) {
            throw new Unreadable("no generation");
        }
        if (!said.path("topic").asText().equals(source.topic())
                || !said.path("partition").isIntegralNumber()
                || said.path("partition").intValue() != source.partition()) {
            throw new Unreadable("the end of another partition");
        }
        Set<String> leftOut = new HashSet<>();
        said.path("leftOut").forEach(key -> leftOut.add(key.asText()));
        return new Marker(source, generation.longValue(), leftOut, Received.time(source));
    }

    String topic() {
        return source.topic();
    }

    int partition() {
        return source.partition();
    }
}
