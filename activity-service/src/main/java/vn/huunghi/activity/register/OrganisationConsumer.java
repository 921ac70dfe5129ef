package vn.huunghi.activity.register;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;

/** Keeps organisations, which organise activities and report; used of one is that it exists and what it is called. */
@Singleton
class OrganisationConsumer implements Projection {
    private final Names names;

    OrganisationConsumer(Names names) {
        this.names = names;
    }

    @Override
    public String topic() {
        return Topics.ORGANISATION;
    }

    @Override
    public void apply(List<Event> newer) {
        newer.forEach(KeyedById::check);
        names.replace(topic(), newer);
    }
}
