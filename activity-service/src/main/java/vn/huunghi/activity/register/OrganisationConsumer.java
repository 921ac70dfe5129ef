package vn.huunghi.activity.register;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;

/** Keeps organisations, which organise activities and report; all that is used of one is that it exists. */
@Singleton
class OrganisationConsumer implements Projection {

    @Override
    public String topic() {
        return Topics.ORGANISATION;
    }

    @Override
    public void apply(List<Event> newer) {
        newer.forEach(KeyedById::check);
    }
}
