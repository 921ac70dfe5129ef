package vn.huunghi.aid.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.figure.Unit;

class IndicatorConsumerTest {
    private static final String STATE = """
            {"code":"SCHOLARSHIPS","version":1,"name":"Suất học bổng","nameEn":"Scholarships","unit":"SCHOLARSHIP",
             "nature":"FLOW","group":"humanitarian","recording":"FIGURE","active":true}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void ofAnIndicatorItIsKnownWhatItCountsAndWhetherItIsRecorded() throws IOException {
        Indicator indicator = Indicator.of(event("SCHOLARSHIPS", STATE));

        assertEquals(Unit.SCHOLARSHIP, indicator.unit());
        assertTrue(indicator.recordable());
        assertTrue(indicator.active());
        assertEquals(
                false,
                Indicator.of(event("SCHOLARSHIPS", STATE.replace("FIGURE", "DECLARED")))
                        .recordable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"SCHOLARSHIP\"", "\"unit\"", "\"recording\"", "\"SCHOLARSHIPS\""})
    void anIndicatorThatCannotBeUsedIsRefused(String missing) throws IOException {
        Event event = event("SCHOLARSHIPS", STATE.replace(missing, "\"OTHER\""));

        assertThrows(IllegalArgumentException.class, () -> new IndicatorConsumer().apply(List.of(event)));
    }

    private Event event(String key, String state) throws IOException {
        return new Event(Indicator.TOPIC, key, 1, 1, false, Instant.EPOCH, json.readTree(state));
    }
}
