package vn.huunghi.kit.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Message;

/** Which records the rows of a file are about: those to which the caller's own system gave the rows' ids. */
@Singleton
public class HeldRecords {
    private final EntityManager entities;
    private final Database database;
    private final Caller caller;

    @Inject
    HeldRecords(EntityManager entities, Database database, Caller caller) {
        this.entities = entities;
        this.database = database;
        this.caller = caller;
    }

    /**
     * The caller's records that are not withdrawn, by their ids in its own system; locked, so that nobody changes them
     * meanwhile.
     */
    public <T extends VersionedRecord> Map<String, T> find(
            Class<T> type, String table, Collection<String> externalIds) {
        Map<String, T> held = new HashMap<>();
        if (!externalIds.isEmpty()) {
            // With an array, because a list would make Hibernate plan the query anew for each number of ids.
            entities.unwrap(Session.class)
                    .createNativeQuery(
                            "select * from " + table + " where external_client = :client and external_id = any (:ids)"
                                    + " and not withdrawn order by id for update",
                            type)
                    .setParameter("client", caller.client())
                    .setParameter("ids", externalIds.toArray(String[]::new))
                    .getResultStream()
                    .forEach(found -> held.put(found.externalId(), found));
        }
        return held;
    }

    /**
     * Refuses the rows whose record was withdrawn: what somebody took back does not return with the next file.
     *
     * @param held the ids for which there is a record that is not withdrawn
     */
    public void refuseWithdrawn(String table, List<ImportRow> rows, Collection<String> held) {
        Map<String, ImportRow> fresh = rows.stream()
                .filter(row -> row.text(ImportRow.ROW_ID) != null && !held.contains(row.text(ImportRow.ROW_ID)))
                .collect(Collectors.toMap(row -> row.text(ImportRow.ROW_ID), row -> row, (one, other) -> one));
        if (fresh.isEmpty()) {
            return;
        }
        record Withdrawn(String externalId, UUID id) {}
        database
                .query(
                        "select external_id, id from " + table
                                + " where external_client = ? and external_id = any (?) and withdrawn order by id",
                        row -> new Withdrawn(row.getString("external_id"), row.getObject("id", UUID.class)),
                        caller.client(),
                        fresh.keySet().toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Withdrawn::externalId, Withdrawn::id, (one, later) -> later))
                .forEach((externalId, id) -> fresh.get(externalId)
                        .error(
                                ImportRow.ROW_ID,
                                ImportProblem.WITHDRAWN_BEFORE,
                                new Message(
                                        "Bản ghi mang mã này (%s) đã bị rút lại; hãy khôi phục bản ghi hoặc dùng mã khác."
                                                .formatted(id),
                                        "The record with this id (%s) was withdrawn; restore it first, or use another id."
                                                .formatted(id))));
    }
}
