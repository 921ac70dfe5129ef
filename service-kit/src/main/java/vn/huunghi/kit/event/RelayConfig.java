package vn.huunghi.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay runs; the defaults suit nearly everybody. */
@ConfigMapping(prefix = "huunghi.relay")
interface RelayConfig {

    /** Off in tests, which call {@link Relay#publishDue} themselves. */
    @WithDefault("true")
    boolean enabled();

    /** How long it rests when no change of this instance wakes it. */
    @WithDefault("50ms")
    Duration poll();

    /** How many events go into one Kafka transaction at most. */
    @WithDefault("1000")
    int batch();

    /** How often it says up to when everything is published. */
    @WithDefault("1s")
    Duration watermarkEvery();
}
