package vn.huunghi.activity.register;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
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
        newer.forEach(OrganisationConsumer::check);
    }

    private static void check(Event event) {
        UUID id = UUID.fromString(event.state().path("id").asText());
        if (!id.toString().equals(event.key())) {
            throw new IllegalArgumentException("The state of organisation %s is keyed %s".formatted(id, event.key()));
        }
    }
}
