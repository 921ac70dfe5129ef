package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import vn.huunghi.kit.record.Database;

/** The table of what stands on which days, and that of parents; a batch replaces its records in two statements each. */
@Singleton
class Standings {
    private static final String INSERT = """
            insert into standing (topic, record_id, measure, from_day, until_day, provinces,
                kind, countries, organisations, sectors, donors, scope, as_of,
                low, high, value, qualifier, wording, note)
            select ?, record_id, measure, from_day, until_day, provinces,
                kind, countries, organisations, sectors, donors, scope, as_of,
                low, high, value, qualifier, wording, note
            from json_to_recordset(?::json) as row (record_id text, measure text, from_day date, until_day date,
                provinces text[], kind text, countries text[], organisations text[], sectors text[], donors text[],
                scope text, as_of date, low numeric, high numeric, value numeric, qualifier text, wording text, note text)
            """;

    private static final String INSERT_PARENTS = """
            insert into organisation_parent (organisation_id, from_day, until_day, parent_id)
            select organisation_id, from_day, until_day, parent_id
            from json_to_recordset(?::json) as row (organisation_id text, from_day date, until_day date, parent_id text)
            """;

    private final Database database;

    Standings(Database database) {
        this.database = database;
    }

    /** Takes away what the records stood for and puts in what they stand for now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(String topic, Collection<String> recordIds, List<Standing> standings) {
        database.update(
                "delete from standing where topic = ? and record_id = any(?)", topic, recordIds.toArray(String[]::new));
        if (!standings.isEmpty()) {
            database.update(INSERT, topic, JsonRows.of(standings, Standings::row));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replaceParents(Collection<String> organisationIds, List<Parent> parents) {
        database.update("delete from organisation_parent where organisation_id = any(?)", (Object)
                organisationIds.toArray(String[]::new));
        if (!parents.isEmpty()) {
            database.update(INSERT_PARENTS, JsonRows.of(parents, Standings::row));
        }
    }

    private static void row(Standing standing, JsonGenerator row) throws IOException {
        row.writeStringField("record_id", standing.recordId());
        row.writeStringField("measure", standing.measure());
        JsonRows.day(row, "from_day", standing.from());
        JsonRows.day(row, "until_day", standing.until());
        JsonRows.set(row, "provinces", standing.provinces());
        JsonRows.traits(row, standing.traits());
        row.writeStringField(
                "scope", standing.scope() == null ? null : standing.scope().name());
        JsonRows.day(row, "as_of", standing.asOf());
        JsonRows.figure(row, standing.figure());
    }

    private static void row(Parent parent, JsonGenerator row) throws IOException {
        row.writeStringField("organisation_id", parent.organisationId());
        JsonRows.day(row, "from_day", parent.from());
        JsonRows.day(row, "until_day", parent.until());
        row.writeStringField("parent_id", parent.parentId());
    }
}
