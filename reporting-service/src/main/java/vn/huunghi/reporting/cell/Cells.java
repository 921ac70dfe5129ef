package vn.huunghi.reporting.cell;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.huunghi.kit.record.Database;
import vn.huunghi.reporting.contribution.FigureSql;

/**
 * The sums kept per measure, set of provinces and month.
 *
 * <p>Written in the order of their key, so that what is read together lies together.
 *
 * <p>No change is lost because (1) whoever changes contributions leaves marks of its own in the same transaction, so a
 * snapshot that shows the mark shows the change; (2) here one statement, hence one snapshot, reads the marks, sums the
 * contributions and deletes just the marks it read; (3) one transaction at a time does so, and the next one's snapshot
 * begins after the end of the one before.
 */
@Singleton
public class Cells {
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('cells'))";

    private static final String RECOMPUTE = """
            with taken as (
                delete from cell_dirty
                where id <= (select max(id) from (select id from cell_dirty order by id limit ?) oldest)
                returning measure, provinces, from_day, to_day
            ), parents as (
                delete from parts_dirty
                where id <= (select max(id) from (select id from parts_dirty order by id limit ?) oldest)
                returning parent_id
            ), stale as (
                select measure, provinces, from_day, to_day from taken
                union
                select part.measure, part.provinces, part.cell_from, part.cell_to
                from parents cross join lateral (
                    select * from contribution c
                    where c.parent_id = parents.parent_id offset 0) part
            ), fresh as (
                select * from stale cross join lateral (
                    select %s from visible_contribution v
                    where v.measure = stale.measure and v.provinces = stale.provinces
                        and v.to_day between stale.from_day and stale.to_day
                        and v.cell_from = stale.from_day and v.cell_to = stale.to_day) sums
            ), emptied as (
                delete from cell using fresh
                where fresh.parts = 0 and cell.measure = fresh.measure and cell.provinces = fresh.provinces
                    and cell.from_day = fresh.from_day and cell.to_day = fresh.to_day
            ), written as (
                insert into cell (measure, provinces, from_day, to_day,
                    low, high, value, value_missing, counted, not_counted, parts, records)
                select measure, provinces, from_day, to_day,
                    low, high, value, value_missing, counted, not_counted, parts, records
                from fresh
                where parts > 0
                order by provinces, from_day, measure
                on conflict (provinces, from_day, to_day, measure) do update set
                    low = excluded.low, high = excluded.high, value = excluded.value,
                    value_missing = excluded.value_missing, counted = excluded.counted,
                    not_counted = excluded.not_counted, parts = excluded.parts, records = excluded.records
            )
            select (select count(*) from taken) + (select count(*) from parents)
            """.formatted(FigureSql.SUM);

    private static final String SUM_ALL = """
            insert into cell (measure, provinces, from_day, to_day,
                low, high, value, value_missing, counted, not_counted, parts, records)
            select measure, provinces, cell_from, cell_to, %s
            from visible_contribution
            where cell_from is not null
            group by measure, provinces, cell_from, cell_to
            order by provinces, cell_from, measure
            """.formatted(FigureSql.SUM);

    private final Database database;

    Cells(Database database) {
        this.database = database;
    }

    /**
     * Recomputes the cells that have been dirty longest, unless another transaction is doing so.
     *
     * @param marks how many marks to look at
     * @return how many marks are gone
     */
    @Transactional
    long recompute(int marks) {
        // The lock is a statement of its own: the snapshot of the next must begin after it is held.
        boolean alone = database.query(LOCK, row -> row.getBoolean(1)).get(0);
        if (!alone) {
            return 0;
        }
        return database.query(RECOMPUTE, row -> row.getLong(1), marks, marks).get(0);
    }

    /** Sums all cells where none is yet; nobody else may do so meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sumAll() {
        // Before the contributions are read: of what is committed in between the marks stay.
        database.update("delete from cell_dirty");
        database.update("delete from parts_dirty");
        database.update(SUM_ALL);
    }
}
