package vn.huunghi.organisation.leader;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leader in answers and in the leader's own history, which no event tells. */
@Schema(name = "Leader")
record LeaderView(UUID id, String name, long version) {
    static LeaderView of(Leader leader) {
        return new LeaderView(leader.id(), leader.name(), leader.version());
    }
}
