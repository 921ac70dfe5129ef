package vn.huunghi.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A record as a foreign reader would see it; a value that is no JSON is a text node, none is null. */
public record TopicRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, JsonNode value) {}
