package vn.huunghi.kit.event;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What operators watch: whether events leave, and whether they are taken. */
@Singleton
class EventMetrics implements MeterBinder {

    private final Relay relay;
    private final Backlog backlog;
    private final ReaderLifecycle reader;

    @Inject
    EventMetrics(Relay relay, Backlog backlog, ReaderLifecycle reader) {
        this.relay = relay;
        this.backlog = backlog;
        this.reader = reader;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huunghi.outbox.events", backlog, b -> b.found().events())
                .description("Events that wait for the broker")
                .register(registry);
        Gauge.builder("huunghi.outbox.oldest", backlog, Backlog::oldestSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("huunghi.outbox.refused", backlog, b -> b.found().refused())
                .description("Events that the broker will never take")
                .register(registry);
        Gauge.builder("huunghi.relay.leader", relay, r -> r.leads() ? 1 : 0)
                .description("1 where this instance is the one that publishes")
                .register(registry);
        FunctionCounter.builder("huunghi.relay.published", relay, Relay::published)
                .description("Events published, those sent again after a failure counted again")
                .register(registry);
        Gauge.builder("huunghi.reader.dead.letters", backlog, b -> b.found().deadLetters())
                .description("Events that could not be applied")
                .register(registry);
        Gauge.builder("huunghi.reader.failing", reader, r -> r.failure() == null ? 0 : 1)
                .description("1 while this instance cannot read events")
                .register(registry);
    }
}
