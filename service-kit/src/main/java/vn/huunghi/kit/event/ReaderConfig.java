package vn.huunghi.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What the reader reads, beside the topics of the service's {@link Projection}s. */
@ConfigMapping(prefix = "huunghi.reader")
interface ReaderConfig {

    @WithDefault("true")
    boolean enabled();

    /** The group whose members share the partitions; the service's name unless said otherwise. */
    Optional<String> group();

    /** How many events one transaction takes at most. */
    @WithDefault("1000")
    int batch();

    /** The services whose watermarks make this one's {@code asOf}; without any it reads no watermarks. */
    Optional<List<String>> sources();
}
