package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells how events fare and is never down for it: without Kafka the service still reads and writes. */
@Readiness
@Singleton
class EventsHealth implements HealthCheck {

    private final Relay relay;
    private final ReaderLifecycle reader;
    private final Backlog backlog;

    @Inject
    EventsHealth(Relay relay, ReaderLifecycle reader, Backlog backlog) {
        this.relay = relay;
        this.reader = reader;
        this.backlog = backlog;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("events")
                .up()
                .withData("outbox", backlog.found().events())
                .withData("outboxOldestSeconds", Math.round(backlog.oldestSeconds()))
                .withData("refused", backlog.found().refused())
                .withData("deadLetters", backlog.found().deadLetters())
                .withData("relay", relay.failure() != null ? "failing" : relay.leads() ? "publishing" : "standby");
        if (reader.reads()) {
            answer.withData("reader", reader.failure() != null ? "failing" : "reading");
        }
        return answer.build();
    }
}
