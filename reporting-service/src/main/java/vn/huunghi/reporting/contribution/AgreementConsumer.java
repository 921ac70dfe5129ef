package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import vn.huunghi.reporting.Topics;

/** Agreements count as signed on a day and as in force over days. */
@Singleton
class AgreementConsumer extends RecordConsumer<AgreementState> {
    private final Contributions contributions;
    private final Standings standings;

    AgreementConsumer(Contributions contributions, Standings standings, ObjectMapper json) {
        super(Topics.AGREEMENT, AgreementState.class, json);
        this.contributions = contributions;
        this.standings = standings;
    }

    @Override
    void replace(List<String> ids, Map<String, AgreementState> states) {
        contributions.replace(topic(), ids, all(states, AgreementContributions::of));
        standings.replace(topic(), ids, all(states, AgreementStandings::of).toList());
    }
}
