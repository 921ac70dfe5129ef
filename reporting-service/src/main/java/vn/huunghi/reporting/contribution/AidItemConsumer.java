package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import vn.huunghi.reporting.Topics;

/** Aid that was approved, pledged, committed and disbursed comes from aid items. */
@Singleton
class AidItemConsumer extends RecordConsumer<AidItemState> {
    private final Contributions contributions;

    AidItemConsumer(Contributions contributions, ObjectMapper json) {
        super(Topics.AID_ITEM, AidItemState.class, json);
        this.contributions = contributions;
    }

    @Override
    void replace(List<String> ids, Map<String, AidItemState> states) {
        contributions.replace(topic(), ids, all(states, AidItemContributions::of));
    }
}
