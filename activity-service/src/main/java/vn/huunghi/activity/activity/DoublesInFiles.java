package vn.huunghi.activity.activity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Message;

/** Warns of likely doubles by what whoever sent a file knows them by: their rows, after a dry run no id means anything. */
@Singleton
class DoublesInFiles {
    private final LikelyDoubles doubles;
    private final Database database;
    private final Caller caller;

    @Inject
    DoublesInFiles(LikelyDoubles doubles, Database database, Caller caller) {
        this.doubles = doubles;
        this.database = database;
        this.caller = caller;
    }

    /** @param rows that made or changed an activity, which is in the database */
    void warn(List<ActivityRow> rows) {
        Map<UUID, List<UUID>> alike =
                doubles.of(rows.stream().map(row -> row.activity().id()).toList());
        if (alike.isEmpty()) {
            return;
        }
        Map<UUID, Message> names = new HashMap<>();
        rows.forEach(row -> names.put(row.activity().id(), name(row.row().number())));
        names.putAll(others(alike.values().stream()
                .flatMap(List::stream)
                .filter(id -> !names.containsKey(id))
                .collect(Collectors.toSet())));
        for (ActivityRow row : rows) {
            List<UUID> ids = alike.get(row.activity().id());
            if (ids != null) {
                row.row().warn(null, ActivityProblem.POSSIBLE_DUPLICATE, message(ids, names));
            }
        }
    }

    private static Message name(long row) {
        return new Message("dòng " + row, "row " + row);
    }

    /** Those of the caller's own system by their ids in it; the others by ours. */
    private Map<UUID, Message> others(Set<UUID> ids) {
        Map<UUID, Message> names = ids.stream()
                .collect(Collectors.toMap(Function.identity(), id -> new Message(id.toString(), id.toString())));
        record Known(UUID id, String externalId) {}
        Collection<Known> known = ids.isEmpty()
                ? List.of()
                : database.query(
                        "select id, external_id from activity"
                                + " where id = any (?::uuid[]) and external_client = ? and external_id is not null",
                        row -> new Known(row.getObject("id", UUID.class), row.getString("external_id")),
                        ids.stream().map(UUID::toString).toArray(String[]::new),
                        caller.client());
        known.forEach(one -> names.put(
                one.id(),
                new Message(
                        "%s (mã dòng %s)".formatted(one.id(), one.externalId()),
                        "%s (row id %s)".formatted(one.id(), one.externalId()))));
        return names;
    }

    private static Message message(List<UUID> ids, Map<UUID, Message> names) {
        return new Message(
                "Có thể trùng với %s: cùng loại, cùng ngày, cùng đơn vị hoặc địa điểm."
                        .formatted(ids.stream().map(id -> names.get(id).vi()).collect(Collectors.joining(", "))),
                "It may be a duplicate of %s: the same kind, days and organiser or place."
                        .formatted(ids.stream().map(id -> names.get(id).en()).collect(Collectors.joining(", "))));
    }
}
