package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import vn.huunghi.reporting.Topics;

/** Donors stand for themselves while they are registered; what must be readable for their names is read here too. */
@Singleton
class DonorConsumer extends RecordConsumer<DonorState> {
    private final Standings standings;

    DonorConsumer(Standings standings, ObjectMapper json) {
        super(Topics.DONOR, DonorState.class, json);
        this.standings = standings;
    }

    @Override
    void replace(List<String> ids, Map<String, DonorState> states) {
        standings.replace(topic(), ids, all(states, DonorStandings::of).toList());
    }
}
