package vn.huunghi.kit.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** CloudEvents 1.0 in binary mode: what is said about an event stands in the record's headers. */
final class Envelope {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";
    static final String GENERATION = "ce_generation";
    static final String SPEC_VERSION = "ce_specversion";

    private Envelope() {}

    static List<RecordHeader> headers(
            String service,
            String topic,
            String key,
            long generation,
            long version,
            String type,
            Instant time,
            String traceparent) {
        List<RecordHeader> headers = new ArrayList<>(List.of(
                RecordHeader.of(SPEC_VERSION, "1.0"),
                RecordHeader.of(ID, id(topic, key, generation, version)),
                RecordHeader.of("ce_source", "/" + service),
                RecordHeader.of(TYPE, type),
                RecordHeader.of("ce_subject", key),
                RecordHeader.of(TIME, time.toString()),
                RecordHeader.of(GENERATION, Long.toString(generation)),
                RecordHeader.of("content-type", "application/json")));
        if (traceparent != null) {
            headers.add(RecordHeader.of("traceparent", traceparent));
        }
        return headers;
    }

    static String id(String topic, String key, long generation, long version) {
        return topic + "/" + key + "/" + generation + "/" + version;
    }
}
