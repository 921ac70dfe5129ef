package vn.huunghi.reporting.mirror;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.reporting.Topics;

/** The geography, which is read from the mirror when asked. */
class MirroredTopics {

    @Produces
    @Singleton
    Projection provinces() {
        return new CheckedTopic(Topics.PROVINCE, MirroredGeography::check);
    }

    @Produces
    @Singleton
    Projection clusters() {
        return new CheckedTopic(Topics.CLUSTER, MirroredGeography::check);
    }
}
