package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.huunghi.kit.event.Event;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.contribution.Inclusions.Inclusion;

/** Declared figures come from returns. */
@Singleton
class ReturnConsumer extends RecordConsumer<ReturnState> {
    private final Contributions contributions;
    private final Inclusions inclusions;

    ReturnConsumer(Contributions contributions, Inclusions inclusions, ObjectMapper json) {
        super(Topics.RETURN, ReturnState.class, json);
        this.contributions = contributions;
        this.inclusions = inclusions;
    }

    @Override
    void replace(List<String> ids, Map<String, ReturnState> states) {
        contributions.replace(topic(), ids, all(states, ReturnContributions::of));
        inclusions.replace(states.keySet(), all(states, Inclusion::of).toList());
    }

    /**
     * What is withdrawn keeps what it included: it may have been reopened, and what includes it still stands for them. Its
     * event says so itself, because which of its earlier ones were applied must not matter; where it says nothing, as those
     * of a release before, what is known stays.
     */
    @Override
    public void apply(List<Event> newer) {
        super.apply(newer);
        Set<String> told = new TreeSet<>();
        List<Inclusion> included = new ArrayList<>();
        for (Event event : newer) {
            JsonNode ids = event.state().path("includesReturnIds");
            if (event.withdrawn() && ids.isArray()) {
                told.add(event.key());
                ids.forEach(id -> included.add(new Inclusion(event.key(), id.asText())));
            }
        }
        inclusions.replace(told, included);
    }
}
