package vn.huunghi.organisation.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Change;
import vn.huunghi.kit.record.Changes;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.geography.RegisteredGeography;
import vn.huunghi.organisation.listing.Selection;
import vn.huunghi.organisation.organisation.Standing;
import vn.huunghi.organisation.organisation.Standings;
import vn.huunghi.organisation.problem.OrganisationProblem;
import vn.huunghi.organisation.province.ProvinceChangeKind;
import vn.huunghi.organisation.province.ProvinceChangeView;
import vn.huunghi.organisation.province.ProvinceChanges;

/** The use cases of proposals: shown, remembered as shown, and decided by a person. */
@ApplicationScoped
public class SuccessionProposals {
    /** The record's history only: what a decision changes is told by the organisations themselves. */
    private static final String HISTORY = "huunghi.succession-proposal";

    private final EntityManager entityManager;
    private final ProvinceChanges provinceChanges;
    private final Standings standings;
    private final RememberedProposals remembered;
    private final Confirmation confirmation;
    private final RegisteredGeography registered;
    private final Changes changes;
    private final History history;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    SuccessionProposals(
            EntityManager entityManager,
            ProvinceChanges provinceChanges,
            Standings standings,
            RememberedProposals remembered,
            Confirmation confirmation,
            RegisteredGeography registered,
            Changes changes,
            History history,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.entityManager = entityManager;
        this.provinceChanges = provinceChanges;
        this.standings = standings;
        this.remembered = remembered;
        this.confirmation = confirmation;
        this.registered = registered;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    Page<SuccessionProposalView> page(ProposalFilter filter, PageQuery page) {
        ProvinceChangeView change = change(filter.provinceChangeId);
        Selection selection = new Selection("select p.id as id, p.name as name from succession_proposal p")
                .where("p.province_change_id = :change", "change", change.id())
                .where("p.id in (:ids)", "ids", filter.ids)
                .where("p.changed_at >= :updatedSince", "updatedSince", filter.updatedSince);
        if (filter.statuses == null || filter.statuses.isEmpty()) {
            selection.where("p.status <> 'OUTDATED'");
        } else {
            selection.where(
                    "p.status in (:statuses)",
                    "statuses",
                    filter.statuses.stream().map(Enum::name).toList());
        }
        page.after(2)
                .ifPresentOrElse(
                        after -> selection
                                .where(
                                        "(p.name, p.id) > (:afterName, :afterId)",
                                        "afterName",
                                        Cursor.text(after.get(0)))
                                .with("afterId", Cursor.uuid(after.get(1))),
                        () -> remembered.keep(change.id(), suggestions(change, touched(change))));
        List<Tuple> rows = selection.rows(entityManager, "p.name, p.id", page.fetch());
        Map<UUID, SuccessionProposalView> views =
                views(rows.stream().map(SuccessionProposals::id).toList());
        return Page.of(rows, page, row -> views.get(id(row)), row -> Cursor.encode(row.get("name"), id(row)));
    }

    @Transactional
    SuccessionProposalView get(UUID id) {
        return view(stored(id, LockModeType.NONE));
    }

    /** What was shown is what is done: under the locks the register must still suggest this very proposal. */
    @Transactional
    SuccessionProposalView confirm(UUID id, Supplier<Decision> body) {
        SuccessionProposal proposal = undecided(id);
        Decision decision = body.get();
        SuccessionProposalView before = view(proposal);
        Set<UUID> concerned = new TreeSet<>(proposal.organisationIds());
        if (proposal.outcome().organisationId() != null) {
            concerned.add(proposal.outcome().organisationId());
        }
        standings.lock(concerned);
        ProvinceChangeView change = change(proposal.provinceChangeId());
        List<Standing> touched = touched(change);
        List<Suggestion> suggestions = suggestions(change, touched);
        if (suggestions.stream()
                .noneMatch(suggestion -> suggestion.id(change.id()).equals(id))) {
            throw outdated();
        }
        List<Standing> group = touched.stream()
                .filter(standing -> proposal.organisationIds().contains(standing.id()))
                .toList();
        requireDecidedParents(group, suggestions, change.id());
        UUID result = confirmation.carryOut(proposal, group, change, decision);
        proposal.confirm(result, caller.subject(), decision.note(), clock);
        return saved(proposal, "confirm", decision.note(), before);
    }

    @Transactional
    SuccessionProposalView reject(UUID id, Supplier<String> body) {
        SuccessionProposal proposal = undecided(id);
        String note = body.get();
        SuccessionProposalView before = view(proposal);
        proposal.reject(caller.subject(), note, clock);
        return saved(proposal, "reject", note, before);
    }

    private List<Standing> touched(ProvinceChangeView change) {
        if (change.kind() != ProvinceChangeKind.MERGE) {
            return List.of();
        }
        Geography geography = registered.current();
        Set<String> provinces = new TreeSet<>(change.fromIds());
        change.fromIds().forEach(id -> provinces.addAll(geography.predecessors(id)));
        return standings.leftBehind(provinces, change.effectiveOn());
    }

    private List<Suggestion> suggestions(ProvinceChangeView change, List<Standing> touched) {
        return touched.isEmpty()
                ? List.of()
                : new Suggestions(change, registered.current())
                        .of(touched, standings.lasting(change.to().id()));
    }

    private ProvinceChangeView change(UUID id) {
        if (id == null) {
            throw Refusal.of(
                    CommonProblem.REQUIRED_PARAMETER,
                    "provinceChangeId",
                    new Message("provinceChangeId là bắt buộc.", "provinceChangeId is required."));
        }
        return provinceChanges
                .find(id)
                .orElseThrow(() -> Refusal.of(
                        OrganisationProblem.UNKNOWN_PROVINCE_CHANGE,
                        "provinceChangeId",
                        new Message(
                                "Không có thay đổi địa giới %s.".formatted(id),
                                "There is no change of provinces %s.".formatted(id))));
    }

    private SuccessionProposal undecided(UUID id) {
        SuccessionProposal proposal = stored(id, LockModeType.PESSIMISTIC_WRITE);
        standings.requireWritable(proposal.organisationIds());
        proposal.requireUndecided();
        return proposal;
    }

    /** What goes under a parent that is then merged itself would stay under what is no more, and nobody would notice. */
    private void requireDecidedParents(List<Standing> group, List<Suggestion> suggestions, UUID changeId) {
        Set<UUID> parents =
                group.stream().map(Standing::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        List<UUID> mergers = suggestions.stream()
                .filter(suggestion -> suggestion.kind().merges())
                .filter(suggestion -> suggestion.organisationIds().stream().anyMatch(parents::contains))
                .map(suggestion -> suggestion.id(changeId))
                .toList();
        boolean undecided = !mergers.isEmpty()
                && entityManager
                                .createQuery(
                                        "select count(p) from SuccessionProposal p where p.id in :ids and p.status ="
                                                + " :rejected",
                                        Long.class)
                                .setParameter("ids", mergers)
                                .setParameter("rejected", ProposalStatus.REJECTED)
                                .getSingleResult()
                        < mergers.size();
        if (undecided) {
            throw new Refusal(
                            OrganisationProblem.PARENT_UNDECIDED,
                            new Message(
                                    "Hãy quyết định trước về tổ chức cấp trên, cũng được đề xuất hợp nhất.",
                                    "Decide first about the parent, whose own merger is proposed."))
                    .with("proposalIds", mergers);
        }
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageQuery page) {
        return history.page(HISTORY, stored(id, LockModeType.NONE).id().toString(), page);
    }

    private SuccessionProposal stored(UUID id, LockModeType lock) {
        SuccessionProposal proposal = entityManager.find(SuccessionProposal.class, id, lock);
        if (proposal == null) {
            throw Refusal.notFound(id);
        }
        return proposal;
    }

    private SuccessionProposalView saved(
            SuccessionProposal proposal, String action, String note, SuccessionProposalView before) {
        entityManager.flush();
        SuccessionProposalView after = view(proposal);
        changes.record(
                new Change(HISTORY, proposal.id().toString(), proposal.version(), action, note, before, after, false));
        return after;
    }

    private Map<UUID, SuccessionProposalView> views(List<UUID> ids) {
        return entityManager
                .createQuery("from SuccessionProposal p where p.id in :ids", SuccessionProposal.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(this::view)
                .collect(Collectors.toMap(SuccessionProposalView::id, Function.identity()));
    }

    private SuccessionProposalView view(SuccessionProposal proposal) {
        return SuccessionProposalView.of(proposal, language.get());
    }

    private static Refusal outdated() {
        return new Refusal(
                OrganisationProblem.PROPOSAL_OUTDATED,
                new Message(
                        "Các tổ chức không còn như khi đề xuất được hiển thị; hãy đọc lại danh sách đề xuất.",
                        "The organisations are no longer as they were when it was shown; read the proposals again."));
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }
}
