package vn.huunghi.kit.register;

import java.util.UUID;
import vn.huunghi.kit.event.Event;

/** The one thing that must hold of a record of which nothing is used but that it exists. */
public final class KeyedById {
    private KeyedById() {}

    /** @throws IllegalArgumentException if the state's id is none, or not the key */
    public static void check(Event event) {
        UUID id = UUID.fromString(event.state().path("id").asText());
        if (!id.toString().equals(event.key())) {
            throw new IllegalArgumentException(
                    "The state of %s in %s is keyed %s".formatted(id, event.topic(), event.key()));
        }
    }
}
