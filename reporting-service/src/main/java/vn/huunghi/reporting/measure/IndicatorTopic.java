package vn.huunghi.reporting.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.mirror.CheckedTopic;

/** The catalogue is read from the mirror when asked. */
class IndicatorTopic {

    @Produces
    @Singleton
    Projection indicators(ObjectMapper json) {
        return CheckedTopic.of(Topics.INDICATOR, Measure.class, Measure::code, json);
    }
}
