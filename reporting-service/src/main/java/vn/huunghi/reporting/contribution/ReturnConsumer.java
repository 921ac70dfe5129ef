package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import vn.huunghi.reporting.Topics;

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
        // What is withdrawn keeps what it included: it may have been reopened, and what includes it still stands for
        // them.
        inclusions.replace(
                states.keySet(), all(states, Inclusions.Inclusion::of).toList());
    }
}
