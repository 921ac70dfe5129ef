package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import vn.huunghi.kit.record.Database;

/** The table of which returns include which, as each said when it was last published; a batch replaces what its own say. */
@Singleton
class Inclusions {

    /** One return that another includes. */
    record Inclusion(String returnId, String includedId) {

        static List<Inclusion> of(String id, ReturnState declared) {
            return declared.includesReturnIds().stream()
                    .map(included -> new Inclusion(id, included))
                    .toList();
        }
    }

    private static final String INSERT = """
            insert into return_inclusion (return_id, included_id)
            select return_id, included_id from json_to_recordset(?::json) as row (return_id text, included_id text)
            """;

    private final Database database;

    Inclusions(Database database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replace(Collection<String> returnIds, List<Inclusion> inclusions) {
        database.update(
                "delete from return_inclusion where return_id = any(?)", (Object) returnIds.toArray(String[]::new));
        if (!inclusions.isEmpty()) {
            database.update(INSERT, JsonRows.of(inclusions, Inclusions::row));
        }
    }

    private static void row(Inclusion inclusion, JsonGenerator row) throws IOException {
        row.writeStringField("return_id", inclusion.returnId());
        row.writeStringField("included_id", inclusion.includedId());
    }
}
