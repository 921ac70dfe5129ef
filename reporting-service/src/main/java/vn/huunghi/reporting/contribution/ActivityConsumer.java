package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import vn.huunghi.reporting.Topics;

/** Recorded figures come from activities. */
@Singleton
class ActivityConsumer extends RecordConsumer<ActivityState> {
    private final Contributions contributions;

    ActivityConsumer(Contributions contributions, ObjectMapper json) {
        super(Topics.ACTIVITY, ActivityState.class, json);
        this.contributions = contributions;
    }

    @Override
    void replace(List<String> ids, Map<String, ActivityState> states) {
        contributions.replace(topic(), ids, all(states, ActivityContributions::of));
    }
}
