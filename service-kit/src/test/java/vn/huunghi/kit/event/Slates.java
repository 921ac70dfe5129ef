package vn.huunghi.kit.event;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Records that a service tells itself, as a test wants them to be told; read by the same service. */
@Singleton
class Slates implements EventStates, Projection {

    static final String TOPIC = "huunghi.slate.v1";

    private final Map<String, UnaryOperator<Outbox.Entry>> told = new HashMap<>();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Outbox.Entry> told(List<Outbox.Entry> kept) {
        return kept.stream()
                .map(entry ->
                        told.getOrDefault(entry.key(), UnaryOperator.identity()).apply(entry))
                .filter(entry -> entry != null)
                .toList();
    }

    /** @param as null of it: it is not told at all */
    void tell(String key, UnaryOperator<Outbox.Entry> as) {
        told.put(key, as);
    }

    void tellAllAsTheyAre() {
        told.clear();
    }
}
