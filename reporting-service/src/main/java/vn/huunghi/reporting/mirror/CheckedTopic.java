package vn.huunghi.reporting.mirror;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;

/**
 * A topic of which the mirror is enough, kept free of states that would break everybody who reads the mirror.
 *
 * @param check fails for a state that cannot be used; not asked about withdrawn records
 */
public record CheckedTopic(String topic, Consumer<Event> check) implements Projection {

    /** A topic whose states must be readable and stand under their own key. */
    public static <S> CheckedTopic of(String topic, Class<S> state, Function<S, String> key, ObjectMapper json) {
        StateReader<S> states = new StateReader<>(state, json);
        return new CheckedTopic(topic, event -> {
            String named = key.apply(states.read(event));
            if (!named.equals(event.key())) {
                throw new IllegalArgumentException("the state of " + named + " under another key");
            }
        });
    }

    @Override
    public void apply(List<Event> newer) {
        newer.stream().filter(event -> !event.withdrawn()).forEach(check);
    }
}
