package vn.huunghi.organisation.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.organisation.geography.CountryRules;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** The rules that an organisation keeps by itself, whatever else the register holds. */
final class OrganisationRules {
    private OrganisationRules() {}

    /** An ending says what became of the organisation, so only a succession can write it; what has it may keep it. */
    static void requirePlain(OrganisationStatus status, OrganisationStatus held) {
        if (status.endsTheOrganisation() && status != held) {
            throw Refusal.of(
                    OrganisationProblem.ENDED_BY_SUCCESSION,
                    "status",
                    new Message(
                            "%s chỉ được ghi cùng việc kế thừa, không phải là trạng thái thường.".formatted(status),
                            "%s is recorded with a succession only, not as a plain state.".formatted(status)));
        }
    }

    static void requireCountries(List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            CountryRules.requireKnown("countryCodes[" + i + "]", codes.get(i));
        }
    }

    static void requireHost(OrganisationKind kind, HostKind host) {
        if (host != null && kind != OrganisationKind.CHAPTER) {
            throw Refusal.of(
                    OrganisationProblem.HOST_KIND_WITHOUT_CHAPTER,
                    "hostKind",
                    new Message(
                            "hostKind chỉ dùng cho chi hội (CHAPTER).", "hostKind is for chapters (CHAPTER) only."));
        }
    }

    /** Nothing but a proposal can be older than the foundation; a partial date counts from its first day. */
    static void requireFounded(PartialDate foundedOn, List<OrganisationState> states) {
        if (foundedOn == null) {
            return;
        }
        for (OrganisationState state : states) {
            if (state.status() != OrganisationStatus.PROPOSED && state.beginsBefore(foundedOn.first())) {
                throw Refusal.of(
                        OrganisationProblem.STATE_BEFORE_FOUNDATION,
                        "from",
                        new Message(
                                "Tổ chức thành lập %s, không thể %s từ %s."
                                        .formatted(foundedOn, state.status(), beginning(state)),
                                "The organisation was founded on %s and cannot be %s from %s on."
                                        .formatted(foundedOn, state.status(), beginning(state))));
            }
        }
    }

    /** The first day that follows from a founding date, which must leave the first state at least one day. */
    static LocalDate beginning(PartialDate foundedOn, LocalDate nextState) {
        LocalDate begins = foundedOn == null ? null : foundedOn.first();
        if (begins != null && nextState != null && !begins.isBefore(nextState)) {
            throw Refusal.of(
                    OrganisationProblem.FOUNDED_AFTER_A_STATE,
                    "foundedOn",
                    new Message(
                            "Đã có trạng thái từ %s, trước ngày thành lập %s.".formatted(nextState, foundedOn),
                            "A state from %s on is older than the foundation on %s.".formatted(nextState, foundedOn)));
        }
        return begins;
    }

    /** What a succession must say by itself. */
    static void requireSuccession(UUID id, NewSuccession facts) {
        if (facts.kind() == SuccessionKind.MERGED_INTO && facts.successorId() == null) {
            throw Refusal.of(
                    CommonProblem.REQUIRED,
                    "successorId",
                    new Message("successorId là bắt buộc khi hợp nhất.", "successorId is required by MERGED_INTO."));
        }
        if (facts.kind() == SuccessionKind.DISSOLVED && facts.successorId() != null) {
            throw Refusal.of(
                    OrganisationProblem.SUCCESSOR_OF_A_DISSOLUTION,
                    "successorId",
                    new Message("Giải thể không có tổ chức kế thừa.", "What is DISSOLVED has no successor."));
        }
        if (id.equals(facts.successorId())) {
            throw Refusal.of(
                    OrganisationProblem.SUCCESSION_TO_ITSELF,
                    "successorId",
                    new Message("Tổ chức không thể hợp nhất vào chính nó.", "It cannot be merged into itself."));
        }
    }

    /** It was there the day before, and nothing that is recorded of it would be cut off. */
    static void requireEnding(LocalDate on, PartialDate foundedOn, List<OrganisationState> states) {
        OrganisationState first = states.get(0);
        if (!first.beginsBefore(on) || foundedOn != null && on.isBefore(foundedOn.first())) {
            throw againstTheDates(new Message(
                    "Ngày %s tổ chức chưa được thành lập hoặc chưa có trạng thái nào.".formatted(on),
                    "On %s the organisation was not founded yet or has no state.".formatted(on)));
        }
        OrganisationState last = states.get(states.size() - 1);
        if (!last.beginsBefore(on)) {
            throw Refusal.of(
                    OrganisationProblem.LATER_STATE_EXISTS,
                    "on",
                    new Message(
                            "Đã có trạng thái từ ngày %s.".formatted(last.validFrom()),
                            "There is a state from %s on.".formatted(last.validFrom())));
        }
    }

    /** @param successor null where there is none */
    static void requireSuccessor(UUID id, Organisation successor, LocalDate on) {
        if (successor == null || successor.withdrawn()) {
            throw Refusal.of(
                    OrganisationProblem.UNKNOWN_ORGANISATION,
                    "successorId",
                    new Message("Không có tổ chức %s.".formatted(id), "There is no organisation %s.".formatted(id)));
        }
        OrganisationState state = successor
                .stateOn(on)
                .orElseThrow(() -> againstTheDates(new Message(
                        "Tổ chức kế thừa %s chưa có trạng thái vào ngày %s.".formatted(id, on),
                        "The successor %s has no state yet on %s.".formatted(id, on))));
        if (state.status().endsTheOrganisation()) {
            throw Refusal.of(
                            OrganisationProblem.SUCCESSOR_ENDED,
                            "successorId",
                            new Message(
                                    "Tổ chức kế thừa %s đã kết thúc từ %s.".formatted(id, state.validFrom()),
                                    "The successor %s ended on %s.".formatted(id, state.validFrom())))
                    .with("successorId", successor.successorId());
        }
    }

    static Refusal againstTheDates(Message detail) {
        return Refusal.of(OrganisationProblem.SUCCESSION_AGAINST_THE_DATES, "on", detail);
    }

    static Refusal ended(OrganisationState ending, UUID successorId) {
        return new Refusal(
                        OrganisationProblem.ORGANISATION_ENDED,
                        new Message(
                                "Tổ chức đã kết thúc (%s) từ %s.".formatted(ending.status(), ending.validFrom()),
                                "The organisation ended (%s) on %s.".formatted(ending.status(), ending.validFrom())))
                .with("successorId", successorId);
    }

    static Refusal noStateOn(String field, LocalDate day) {
        return Refusal.of(
                OrganisationProblem.NO_STATE_ON_THAT_DAY,
                field,
                new Message(
                        "Tổ chức chưa có trạng thái nào vào ngày %s.".formatted(day),
                        "The organisation has no state yet on %s.".formatted(day)));
    }

    /** Only provincial unions belong to clusters, and only those that are not withdrawn. */
    static void requireUnion(UUID id, Organisation organisation) {
        if (organisation == null || organisation.withdrawn()) {
            throw Refusal.of(
                    OrganisationProblem.UNKNOWN_ORGANISATION,
                    "organisationId",
                    new Message("Không có tổ chức %s.".formatted(id), "There is no organisation %s.".formatted(id)));
        }
        if (organisation.kind() != OrganisationKind.PROVINCIAL_UNION) {
            throw Refusal.of(
                    OrganisationProblem.NOT_A_PROVINCIAL_UNION,
                    "organisationId",
                    new Message(
                            "Tổ chức %s không phải Liên hiệp tỉnh (PROVINCIAL_UNION).".formatted(id),
                            "Organisation %s is no PROVINCIAL_UNION.".formatted(id)));
        }
    }

    static Refusal unionWithoutProvince(UUID id) {
        return Refusal.of(
                OrganisationProblem.UNION_WITHOUT_PROVINCE,
                "organisationId",
                new Message(
                        "Liên hiệp %s chưa có tỉnh vào ngày này.".formatted(id),
                        "The union %s has no province on that day.".formatted(id)));
    }

    private static String beginning(OrganisationState state) {
        return state.validFrom() == null ? "?" : state.validFrom().toString();
    }
}
