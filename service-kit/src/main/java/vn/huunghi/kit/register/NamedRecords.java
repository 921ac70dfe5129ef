package vn.huunghi.kit.register;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;

/** Keeps records that files call by their names: used of one is that it exists and what it is called. */
public abstract class NamedRecords implements Projection {
    private final String topic;
    private final Names names;

    /** @param topic of organisations or foreign areas */
    protected NamedRecords(String topic, Names names) {
        this.topic = topic;
        this.names = names;
    }

    @Override
    public final String topic() {
        return topic;
    }

    @Override
    public final void apply(List<Event> newer) {
        newer.forEach(KeyedById::check);
        names.replace(topic, newer);
    }

    /** Takes the names of what was mirrored by a release that took none. */
    public final void catchUp(@Observes StartupEvent started) {
        names.catchUp(topic);
    }
}
