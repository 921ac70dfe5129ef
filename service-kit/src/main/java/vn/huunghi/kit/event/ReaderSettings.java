package vn.huunghi.kit.event;

import java.util.Map;

/** What a reader is to Kafka. */
record ReaderSettings(String group, String clientId, int batch, Map<String, Object> kafka) {}
