package vn.huunghi.activity.register;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;

/** Keeps foreign areas, where activities were; all that is used of one is that it exists. */
@Singleton
class ForeignAreaConsumer implements Projection {

    @Override
    public String topic() {
        return Topics.FOREIGN_AREA;
    }

    @Override
    public void apply(List<Event> newer) {
        newer.forEach(KeyedById::check);
    }
}
