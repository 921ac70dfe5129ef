package vn.huunghi.activity.returns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.event.EventJson;
import vn.huunghi.kit.event.EventStates;
import vn.huunghi.kit.event.Outbox;

/** Tells of a return that was taken back to be a draft only that and what it included, though history keeps what is in it. */
@ApplicationScoped
class ReturnEvents implements EventStates {
    private final EventJson json;

    @Inject
    ReturnEvents(EventJson json) {
        this.json = json;
    }

    @Override
    public String topic() {
        return ReturnChanged.TOPIC;
    }

    @Override
    public List<Outbox.Entry> told(List<Outbox.Entry> kept) {
        return kept.stream().map(this::told).toList();
    }

    private Outbox.Entry told(Outbox.Entry kept) {
        JsonNode state = json.tree(kept.state());
        if (!ReturnStatus.DRAFT.name().equals(state.path("status").asText())) {
            return kept;
        }
        List<UUID> included = new ArrayList<>();
        state.path("includesReturnIds").forEach(id -> included.add(UUID.fromString(id.asText())));
        ReturnChanged event = ReturnChanged.takenBack(UUID.fromString(kept.key()), kept.version(), included);
        return new Outbox.Entry(topic(), kept.key(), kept.version(), json.text(event));
    }
}
