package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.huunghi.reporting.Topics;

/** Organisations stand for themselves and for their headcounts; what must be readable for their names is read here too. */
@Singleton
class OrganisationConsumer extends RecordConsumer<OrganisationState> {
    private final Standings standings;

    OrganisationConsumer(Standings standings, ObjectMapper json) {
        super(Topics.ORGANISATION, OrganisationState.class, json);
        this.standings = standings;
    }

    @Override
    void replace(List<String> ids, Map<String, OrganisationState> states) {
        states.forEach((id, state) -> {
            if (!state.id().equals(id)) {
                throw new IllegalArgumentException("the state of " + state.id() + " under another key");
            }
        });
        List<Standing> now = Stream.concat(all(states, OrganisationStandings::of), all(states, HeadcountStandings::of))
                .toList();
        standings.replace(topic(), ids, now);
        standings.replaceParents(ids, all(states, Parent::of).toList());
    }
}
