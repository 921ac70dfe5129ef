package vn.huunghi.organisation.seed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Seeds when the service starts, and keeps requests away until the register has its reference data. */
@Readiness
@ApplicationScoped
class FirstStart implements HealthCheck {
    private final Seeds seeds;
    private volatile boolean done;

    @Inject
    FirstStart(Seeds seeds) {
        this.seeds = seeds;
    }

    void onStart(@Observes StartupEvent event) {
        seeds.plantOnce();
        done = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reference data").status(done).build();
    }
}
