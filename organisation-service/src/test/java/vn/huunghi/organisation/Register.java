package vn.huunghi.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.record.Database;

/** How much the register holds, so that a test sees what a request left behind. */
@ApplicationScoped
public class Register {
    private static final List<String> TABLES = List.of(
            "province",
            "province_naming",
            "province_change",
            "succession_proposal",
            "organisation",
            "organisation_state",
            "organisation_headcount",
            "organisation_term",
            "organisation_term_leader",
            "leader",
            "cluster",
            "cluster_membership",
            "cluster_officer",
            "agreement",
            "agreement_obligation",
            "foreign_area",
            "history",
            "outbox",
            "idempotency_key");

    private final Database database;

    @Inject
    Register(Database database) {
        this.database = database;
    }

    /** Rows by table; the relay is off in tests, so every event still waits in the outbox. */
    public Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        TABLES.forEach(table -> sizes.put(
                table,
                database.query("select count(*) from " + table, row -> row.getLong(1))
                        .get(0)));
        return sizes;
    }

    public long outbox(String key) {
        return database.query("select count(*) from outbox where key = ?", row -> row.getLong(1), key)
                .get(0);
    }
}
