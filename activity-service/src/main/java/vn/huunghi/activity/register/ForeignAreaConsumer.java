package vn.huunghi.activity.register;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;

/** Keeps foreign areas, where activities were; used of one is that it exists and what it is called. */
@Singleton
class ForeignAreaConsumer implements Projection {
    private final Names names;

    ForeignAreaConsumer(Names names) {
        this.names = names;
    }

    @Override
    public String topic() {
        return Topics.FOREIGN_AREA;
    }

    @Override
    public void apply(List<Event> newer) {
        newer.forEach(KeyedById::check);
        names.replace(topic(), newer);
    }
}
