package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import vn.huunghi.kit.record.Database;

/**
 * The table of what records count as. Replacing is set-based: two statements for a whole batch, and both leave marks on
 * the cells that they touch.
 */
@Singleton
class Contributions {
    // The old cells are marked before the new rows come: in one statement the unique index could meet both at once.
    private static final String DELETE = """
            with gone as (
                delete from contribution where topic = ? and record_id = any(?)
                returning record_id, measure, basis, provinces, cell_from, cell_to, stated
            ), parents as (
                insert into parts_dirty (parent_id)
                select distinct record_id from gone where basis = 'RECORDED' and stated
            )
            insert into cell_dirty (measure, provinces, from_day, to_day)
            select distinct measure, provinces, cell_from, cell_to from gone where basis = 'RECORDED'
            """;

    private static final String INSERT = """
            with come as (
                insert into contribution (topic, record_id, measure, part, basis, from_day, to_day, accumulation, provinces,
                    kind, countries, organisations, sectors, donors, parent_id, stated, low, high, value, qualifier,
                    wording, note, level, cluster_id)
                select ?, record_id, measure, part, basis, from_day, to_day, accumulation, provinces,
                    kind, countries, organisations, sectors, donors, parent_id, stated, low, high, value, qualifier,
                    wording, note, level, cluster_id
                from json_to_recordset(?::json) as row (record_id text, measure text, part text, basis text, from_day date,
                    to_day date, accumulation text, provinces text[], kind text, countries text[],
                    organisations text[], sectors text[], donors text[], parent_id text, stated boolean,
                    low numeric, high numeric, value numeric, qualifier text, wording text, note text,
                    level text, cluster_id text)
                returning record_id, measure, basis, provinces, cell_from, cell_to, stated
            ), parents as (
                insert into parts_dirty (parent_id)
                select distinct record_id from come where basis = 'RECORDED' and stated
            )
            insert into cell_dirty (measure, provinces, from_day, to_day)
            select distinct measure, provinces, cell_from, cell_to from come where basis = 'RECORDED'
            """;

    private final Database database;

    Contributions(Database database) {
        this.database = database;
    }

    /** Takes away what the records counted as and puts in what they count as now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(String topic, Collection<String> recordIds, List<Contribution> contributions) {
        database.update(DELETE, topic, recordIds.toArray(String[]::new));
        if (!contributions.isEmpty()) {
            database.update(INSERT, topic, JsonRows.of(contributions, Contributions::row));
        }
    }

    private static void row(Contribution contribution, JsonGenerator row) throws IOException {
        row.writeStringField("record_id", contribution.recordId());
        row.writeStringField("measure", contribution.measure());
        row.writeStringField("part", contribution.part());
        row.writeStringField("basis", contribution.basis().name());
        JsonRows.day(row, "from_day", contribution.fromDay());
        JsonRows.day(row, "to_day", contribution.toDay());
        row.writeStringField("accumulation", contribution.accumulation().name());
        JsonRows.set(row, "provinces", contribution.provinces());
        JsonRows.traits(row, contribution.traits());
        row.writeStringField("parent_id", contribution.parentId());
        row.writeBooleanField("stated", contribution.stated());
        JsonRows.figure(row, contribution.figure());
        row.writeStringField("level", contribution.level().name());
        row.writeStringField("cluster_id", contribution.clusterId());
    }
}
