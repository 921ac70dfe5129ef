package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import vn.huunghi.reporting.Topics;

/** Recorded figures come from activities. */
@Singleton
class ActivityConsumer extends RecordConsumer<ActivityState> {

    ActivityConsumer(Contributions contributions, ObjectMapper json) {
        super(Topics.ACTIVITY, ActivityState.class, ActivityContributions::of, contributions, json);
    }
}
