package vn.huunghi.organisation.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.kit.record.Database;

/** Writes down what is about to be shown, in three statements; where nothing is new it locks nothing. */
@ApplicationScoped
class RememberedProposals {
    private static final String INSERT = """
            insert into succession_proposal (
                id, version, changed_at, province_change_id, kind, organisation_ids, reason_vi, reason_en, outcome, name,
                status)
            select x.id, 1, ?, ?, x.kind, array(select jsonb_array_elements_text(x.organisations)::uuid),
                   x.reason_vi, x.reason_en, x.outcome, x.outcome ->> 'name', 'OPEN'
            from jsonb_to_recordset(?::jsonb) as x (
                id uuid, kind text, organisations jsonb, reason_vi text, reason_en text, outcome jsonb)
            on conflict (id) do nothing
            """;

    private static final String REOPEN = """
            update succession_proposal set status = 'OPEN', version = version + 1, changed_at = ?
            where province_change_id = ? and status = 'OUTDATED' and id::text = any (?)
            """;

    private static final String OVERTAKE = """
            update succession_proposal set status = 'OUTDATED', version = version + 1, changed_at = ?
            where province_change_id = ? and status = 'OPEN' and id::text <> all (?)
            """;

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    RememberedProposals(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void keep(UUID provinceChangeId, List<Suggestion> suggestions) {
        Map<UUID, Suggestion> byId = suggestions.stream()
                .collect(Collectors.toMap(one -> one.id(provinceChangeId), one -> one, (one, same) -> one));
        String[] ids = byId.keySet().stream().map(UUID::toString).toArray(String[]::new);
        database.update(INSERT, clock.instant(), provinceChangeId, rows(byId));
        database.update(REOPEN, clock.instant(), provinceChangeId, ids);
        database.update(OVERTAKE, clock.instant(), provinceChangeId, ids);
    }

    /** In the order of their ids: two who are shown the same at once wait for each other only one way. */
    private String rows(Map<UUID, Suggestion> byId) {
        List<Map<String, Object>> rows = byId.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .map(entry -> Map.<String, Object>of(
                        "id", entry.getKey(),
                        "kind", entry.getValue().kind(),
                        "organisations", entry.getValue().organisationIds(),
                        "reason_vi", entry.getValue().reason().vi(),
                        "reason_en", entry.getValue().reason().en(),
                        "outcome", entry.getValue().into()))
                .toList();
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
