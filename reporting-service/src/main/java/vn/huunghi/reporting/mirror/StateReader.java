package vn.huunghi.reporting.mirror;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import vn.huunghi.kit.event.Event;

/** Reads of another service's states what is used here; that a later publisher says more is no reason to fail. */
public final class StateReader<S> {
    private final ObjectReader reader;

    public StateReader(Class<S> state, ObjectMapper json) {
        this.reader = json.readerFor(state).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws IllegalArgumentException if something that is used here is missing or cannot be read */
    public S read(Event event) {
        try {
            return reader.readValue(event.state());
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }
}
