package vn.huunghi.benchmark;

import static vn.huunghi.benchmark.Reporting.OUT;

/** Multiplies what is recorded, past the service: as many more activities of the same days and provinces. */
record MoreContributions(ReportingDatabase database, int times) {

    // Generated columns make themselves, and identities are nobody's business.
    private static final String COPY = """
            do $$
            declare
                columns text := (
                    select string_agg(quote_ident(column_name), ', ')
                    from information_schema.columns
                    where table_name = '%1$s' and table_schema = 'public' and is_generated = 'NEVER');
                made text := (
                    select string_agg(case when column_name in ('key', 'record_id', 'parent_id')
                        then format('overlay(%%I placing ''%2$s'' from 1 for 8)', column_name)
                        else quote_ident(column_name) end, ', ')
                    from information_schema.columns
                    where table_name = '%1$s' and table_schema = 'public' and is_generated = 'NEVER');
            begin
                execute format('insert into %1$s (%%s) select %%s from %1$s where topic = ''%3$s'' and %4$s like ''%5$s%%%%''',
                    columns, made);
            end $$
            """;

    void make() {
        long begun = System.nanoTime();
        for (int copy = 1; copy < times; copy++) {
            String id = "0191%04x".formatted(copy);
            copy("mirror", "key", id);
            copy("contribution", "record_id", id);
        }
        OUT.printf("· %d times as many in %.0f s", times, ReportingDatabase.secondsSince(begun));
        begun = System.nanoTime();
        database.execute("""
                insert into cell_dirty (measure, provinces, from_day, to_day)
                select measure, provinces, from_day, to_day from cell
                """);
        database.awaitClean();
        OUT.printf(", all cells recomputed in %.0f s%n", ReportingDatabase.secondsSince(begun));
        database.execute("vacuum (analyze) contribution, cell, cell_provinces, mirror, cell_dirty, parts_dirty");
        OUT.printf("· in %,d cells as before%n", database.count("select count(*) from cell"));
    }

    private void copy(String table, String key, String id) {
        database.execute(COPY.formatted(table, id, ActivityEvents.TOPIC, key, ActivityEvents.ID));
    }
}
