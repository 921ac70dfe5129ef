package vn.huunghi.activity.returns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.History;
import vn.huunghi.kit.record.HistoryEntry;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;

/** What became of a return, without what it said as a draft for those who may not see drafts. */
@ApplicationScoped
class ReturnHistory {
    private final Returns returns;
    private final ReturnRights rights;
    private final History history;

    @Inject
    ReturnHistory(Returns returns, ReturnRights rights, History history) {
        this.returns = returns;
        this.rights = rights;
        this.history = history;
    }

    /** @throws Refusal 404, 403 for another province's draft */
    Page<HistoryEntry> page(UUID id, PageQuery query) {
        PeriodicReturn declared = returns.find(id);
        rights.mustSee(declared);
        Page<HistoryEntry> page = history.page(ReturnChanged.TOPIC, id.toString(), query);
        return rights.mayWriteFor(declared.scope())
                ? page
                : new Page<>(
                        page.items().stream().map(ReturnHistory::withoutDrafts).toList(), page.next());
    }

    private static HistoryEntry withoutDrafts(HistoryEntry entry) {
        return new HistoryEntry(
                entry.version(),
                entry.at(),
                entry.subject(),
                entry.client(),
                entry.action(),
                entry.note(),
                unlessDraft(entry.before()),
                unlessDraft(entry.after()));
    }

    private static JsonNode unlessDraft(JsonNode state) {
        return state == null || state.path("status").asText().equals(ReturnStatus.DRAFT.name()) ? null : state;
    }
}
