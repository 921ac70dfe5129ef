package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.reporting.mirror.StateReader;

/** Turns the records of a topic into what they count as; each topic brings its function from state to contributions. */
abstract class RecordConsumer<S> implements Projection {
    private final String topic;
    private final StateReader<S> states;
    private final BiFunction<String, S, List<Contribution>> count;
    private final Contributions contributions;

    RecordConsumer(
            String topic,
            Class<S> state,
            BiFunction<String, S, List<Contribution>> count,
            Contributions contributions,
            ObjectMapper json) {
        this.topic = topic;
        this.states = new StateReader<>(state, json);
        this.count = count;
        this.contributions = contributions;
    }

    @Override
    public final String topic() {
        return topic;
    }

    @Override
    public final void apply(List<Event> newer) {
        List<Contribution> now = new ArrayList<>();
        for (Event event : newer) {
            // Of a withdrawn record nothing but key and version need be there.
            if (!event.withdrawn()) {
                now.addAll(count.apply(event.key(), states.read(event)));
            }
        }
        contributions.replace(topic, newer.stream().map(Event::key).toList(), now);
    }
}
