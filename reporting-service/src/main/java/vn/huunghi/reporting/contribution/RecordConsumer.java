package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.reporting.mirror.StateReader;

/** Turns the records of a topic into what they count as; each topic brings its functions from state to that. */
abstract class RecordConsumer<S> implements Projection {
    private final String topic;
    private final StateReader<S> reader;

    RecordConsumer(String topic, Class<S> state, ObjectMapper json) {
        this.topic = topic;
        this.reader = new StateReader<>(state, json);
    }

    @Override
    public final String topic() {
        return topic;
    }

    @Override
    public void apply(List<Event> newer) {
        // Of a withdrawn record nothing but key and version need be there, and it counts as nothing.
        Map<String, S> states = newer.stream()
                .filter(event -> !event.withdrawn())
                .collect(Collectors.toMap(Event::key, reader::read, (a, b) -> b, TreeMap::new));
        replace(newer.stream().map(Event::key).toList(), states);
    }

    /**
     * Takes away what the records counted as and puts in what they count as now.
     *
     * @param ids of all records of the batch
     * @param states by id, of those that are not withdrawn
     */
    abstract void replace(List<String> ids, Map<String, S> states);

    /** What each of the states counts as, one record after the other: that of all together may be much. */
    final <T> Stream<T> all(Map<String, S> states, BiFunction<String, S, List<T>> count) {
        return states.entrySet().stream().flatMap(record -> count.apply(record.getKey(), record.getValue()).stream());
    }
}
