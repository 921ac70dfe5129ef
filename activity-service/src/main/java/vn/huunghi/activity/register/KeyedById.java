package vn.huunghi.activity.register;

import java.util.UUID;
import vn.huunghi.kit.event.Event;

/** The one thing that must hold of a record of which nothing is used but that it exists. */
final class KeyedById {
    private KeyedById() {}

    static void check(Event event) {
        UUID id = UUID.fromString(event.state().path("id").asText());
        if (!id.toString().equals(event.key())) {
            throw new IllegalArgumentException(
                    "The state of %s in %s is keyed %s".formatted(id, event.topic(), event.key()));
        }
    }
}
