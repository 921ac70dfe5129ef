package vn.huunghi.activity.register;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.kit.register.RegisterTopics;

/** Keeps clusters, which decide whose returns a coordinator accepts. */
@Singleton
class ClusterConsumer implements Projection {

    @Override
    public String topic() {
        return RegisterTopics.CLUSTER;
    }

    @Override
    public void apply(List<Event> newer) {
        newer.forEach(MirroredGeography::check);
    }
}
