package vn.huunghi.kit.event;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's own relay: runs with the service, on a connection of its own outside the pool. */
@Singleton
class RelayLifecycle {

    private final RelayConfig config;
    private final Relay relay;

    @Inject
    RelayLifecycle(
            RelayConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "huunghi.topics.replication") Optional<Short> replication,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        relay = new Relay(new RelaySettings(
                service,
                jdbcUrl,
                user,
                password,
                kafka,
                replication,
                config.poll(),
                config.batch(),
                config.watermarkEvery()));
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }

    void wake() {
        relay.wake();
    }

    // Tests publish with it where the background relay is off.
    @Produces
    @Singleton
    @Unremovable
    Relay relay() {
        return relay;
    }
}
