package vn.huunghi.aid.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;

/** Keeps the catalogue of indicators; one that cannot be read must not reach the figures that are shown by it. */
@Singleton
class IndicatorConsumer implements Projection {

    @Override
    public String topic() {
        return Indicator.TOPIC;
    }

    @Override
    public void apply(List<Event> newer) {
        newer.stream().filter(event -> !event.withdrawn()).forEach(Indicator::of);
    }
}
