package vn.huunghi.reporting.rebuild;

import jakarta.inject.Singleton;
import java.util.Arrays;
import org.flywaydb.core.Flyway;

/** Tells a replica of the release before, during an upgrade, that tables are not its to lay out any more. */
@Singleton
class KnownSchema {
    private final Flyway migrations;

    KnownSchema(Flyway migrations) {
        this.migrations = migrations;
    }

    /** Whether this release brings every migration that was done. */
    boolean isThePresentOne() {
        return Arrays.stream(migrations.info().all())
                .noneMatch(
                        done -> done.getState().isApplied() && !done.getState().isResolved());
    }
}
