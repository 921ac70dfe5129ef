package vn.huunghi.reporting.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services answer whose records are mirrored here. */
@ConfigMapping(prefix = "huunghi.sources")
interface SourcesConfig {

    /** By the service's name. */
    @WithParentName
    Map<String, Source> byService();

    /** One of them. */
    interface Source {

        /** Its own root, below which {@code /checksums} is. */
        URI url();
    }
}
