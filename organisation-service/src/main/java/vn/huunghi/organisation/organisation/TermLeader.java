package vn.huunghi.organisation.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PartialDateConverter;

/** A post that a leader holds in a term, stored and told as it is here: the name is the leader's own. */
@Embeddable
record TermLeader(
        UUID leaderId,
        String position,
        String concurrentPost,

        @Column(name = "valid_from") @Convert(converter = PartialDateConverter.class)
        PartialDate from,

        @Column(name = "valid_to") @Convert(converter = PartialDateConverter.class)
        PartialDate to) {

    static TermLeader of(UUID leaderId, NewTermLeader facts) {
        return new TermLeader(leaderId, facts.position(), facts.concurrentPost(), facts.from(), facts.to());
    }
}
