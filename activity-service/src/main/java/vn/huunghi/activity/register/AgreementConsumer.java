package vn.huunghi.activity.register;

import jakarta.inject.Singleton;
import java.util.List;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.kit.register.KeyedById;
import vn.huunghi.kit.register.RegisterTopics;

/** Keeps agreements, which activities carry out; all that is used of one is that it exists. */
@Singleton
class AgreementConsumer implements Projection {

    @Override
    public String topic() {
        return RegisterTopics.AGREEMENT;
    }

    @Override
    public void apply(List<Event> newer) {
        newer.forEach(KeyedById::check);
    }
}
