package vn.huunghi.organisation.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.geography.RegisteredGeography;
import vn.huunghi.organisation.organisation.NewOrganisation;
import vn.huunghi.organisation.organisation.NewState;
import vn.huunghi.organisation.organisation.NewSuccession;
import vn.huunghi.organisation.organisation.OrganisationStatus;
import vn.huunghi.organisation.organisation.Organisations;
import vn.huunghi.organisation.organisation.Standing;
import vn.huunghi.organisation.organisation.Standings;
import vn.huunghi.organisation.organisation.SuccessionKind;
import vn.huunghi.organisation.organisation.Successions;
import vn.huunghi.organisation.problem.OrganisationProblem;
import vn.huunghi.organisation.province.ProvinceChangeView;

/** Does what a proposal says, through the same use cases as any client. */
@ApplicationScoped
class Confirmation {
    private final Organisations organisations;
    private final Successions successions;
    private final Standings standings;
    private final RegisteredGeography registered;

    @Inject
    Confirmation(
            Organisations organisations, Successions successions, Standings standings, RegisteredGeography registered) {
        this.standings = standings;
        this.organisations = organisations;
        this.successions = successions;
        this.registered = registered;
    }

    /** @return the organisation that stands in the successor from then on */
    UUID carryOut(SuccessionProposal proposal, List<Standing> group, ProvinceChangeView change, Decision decision) {
        LocalDate on = day(proposal.outcome().parentId(), change, decision);
        ProvinceRules.requireInForce(
                registered.current(), "on", proposal.outcome().provinceId(), on);
        return switch (proposal.kind()) {
            case MERGE_INTO_NEW -> merge(group, found(proposal.outcome(), group, on, decision), on, decision);
            case MERGE_INTO_EXISTING -> {
                requireNoName(decision);
                yield merge(group, proposal.outcome().organisationId(), on, decision);
            }
            case MOVE, FOLLOW_PARENT -> move(group.get(0), proposal.outcome(), on, decision);
        };
    }

    /** The merger's day, or the first one of a parent that was founded after it. */
    private LocalDate day(UUID parentId, ProvinceChangeView change, Decision decision) {
        LocalDate first = Optional.ofNullable(parentId)
                .flatMap(standings::beginning)
                .filter(change.effectiveOn()::isBefore)
                .orElse(change.effectiveOn());
        if (decision.on() == null) {
            return first;
        }
        if (decision.on().isBefore(first) && !decision.on().isBefore(change.effectiveOn())) {
            throw Refusal.of(
                    OrganisationProblem.NO_STATE_ON_THAT_DAY,
                    "on",
                    new Message(
                            "Tổ chức cấp trên chỉ có từ ngày %s.".formatted(first),
                            "The parent is there only from %s on.".formatted(first)));
        }
        return decision.on();
    }

    private UUID found(Into into, List<Standing> group, LocalDate on, Decision decision) {
        UUID id = Ids.next();
        NewOrganisation facts = new NewOrganisation(
                into.kind(),
                decision.name(into),
                decision.nameEn(into),
                into.provinceId(),
                into.parentId(),
                status(group),
                null,
                null,
                into.countryCodes(),
                into.bloc(),
                null,
                PartialDate.of(on),
                null,
                null);
        organisations.enterRegister(id, facts, on, decision.decision());
        return id;
    }

    private UUID merge(List<Standing> group, UUID successorId, LocalDate on, Decision decision) {
        NewSuccession succession = new NewSuccession(SuccessionKind.MERGED_INTO, on, successorId, decision.decision());
        group.forEach(standing -> successions.end(standing.id(), () -> succession));
        return successorId;
    }

    private UUID move(Standing standing, Into into, LocalDate on, Decision decision) {
        NewState state = new NewState(
                decision.name(into),
                decision.nameEn(into),
                into.provinceId(),
                into.parentId(),
                standing.status(),
                decision.decision());
        organisations.enter(standing.id(), on, version -> {}, () -> state);
        return standing.id();
    }

    /** One that works makes the whole one that works; what was only proposed stays a proposal. */
    private static OrganisationStatus status(List<Standing> group) {
        return group.stream().map(Standing::status).anyMatch(OrganisationStatus.ACTIVE::equals)
                ? OrganisationStatus.ACTIVE
                : group.get(0).status();
    }

    private static void requireNoName(Decision decision) {
        if (decision.name() != null || decision.nameEn() != null) {
            throw Refusal.of(
                    CommonProblem.CONSTRAINT_VIOLATED,
                    "name",
                    new Message(
                            "Tổ chức đã có giữ tên của mình.", "The organisation that is there keeps its own name."));
        }
    }
}
