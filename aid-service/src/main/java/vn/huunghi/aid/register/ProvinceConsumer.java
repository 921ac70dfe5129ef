package vn.huunghi.aid.register;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.kit.register.RegisterTopics;

/** Keeps provinces; one that cannot be read must not reach the geography that every request needs. */
@Singleton
class ProvinceConsumer implements Projection {

    @Override
    public String topic() {
        return RegisterTopics.PROVINCE;
    }

    @Override
    public void apply(List<Event> newer) {
        newer.forEach(MirroredGeography::check);
    }
}
