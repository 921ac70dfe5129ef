package vn.huunghi.organisation.proposal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.text.Message;

/** A proposal as it follows from the register, before anybody has seen it. */
record Suggestion(ProposalKind kind, List<UUID> organisationIds, Message reason, Into into) {
    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    Suggestion {
        organisationIds = organisationIds.stream().sorted().toList();
    }

    /** Of what is suggested and for whom (RFC 9562, UUIDv5): another suggestion never hides under the id of one shown. */
    UUID id(UUID provinceChangeId) {
        return IDS.generate(
                "urn:huunghi:succession-proposal:%s:%s:%s:%s".formatted(provinceChangeId, kind, organisationIds, into));
    }
}
