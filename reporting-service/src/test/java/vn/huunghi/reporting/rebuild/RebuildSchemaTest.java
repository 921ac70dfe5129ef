package vn.huunghi.reporting.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;

/** What was built beside the live tables has their shape, and is all that is made of events. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RebuildSchemaTest {
    @Inject
    Database database;

    @Inject
    Rebuilds rebuilds;

    @Inject
    NextTables tables;

    @Inject
    RebuildWorker worker;

    /** One that a failed test left would fail all others. */
    @AfterEach
    void giveUpWhatIsLeft() {
        rebuilds.running().ifPresent(left -> tables.fail(left.id(), "left by a test"));
    }

    @Test
    void theSchemaIsWhatItWas() {
        List<String> before = schema();

        Asked.start();
        assertTrue(worker.look());

        assertEquals(before, schema());
        assertEquals(
                List.of(),
                database.query(
                        "select relname from pg_class where relnamespace = 'rebuild_next'::regnamespace",
                        row -> row.getString(1)));
    }

    /** A table that is made of events and forgotten in rebuilt_tables() would keep what it held. */
    @Test
    void everyTableIsRebuiltOrNamedHere() {
        List<String> others = List.of(
                "flyway_schema_history",
                "history",
                "idempotency_key",
                "import_job",
                "import_part",
                "import_row",
                "named_record",
                "outbox",
                "outbox_refused",
                "projection_gate",
                "publication",
                "publication_document",
                "rebuild",
                "rebuild_topic",
                "referred_name",
                "relay_position",
                "republication",
                "service_generation");

        assertEquals(others, database.query("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all (rebuilt_tables())
                        order by relname
                        """, row -> row.getString(1)));
    }

    /** A machine that is gone holds the lock no longer than it takes to notice. */
    @Test
    void everyConnectionIsLookedAfter() {
        for (String setting : List.of("tcp_keepalives_idle", "tcp_keepalives_interval")) {
            assertEquals(List.of("5"), database.query("show " + setting, row -> row.getString(1)), setting);
        }
    }

    private List<String> schema() {
        return database.query("""
                select c.relname || ' ' || c.relkind::text || ' ' || coalesce(array_to_string(c.reloptions, ','), '') || ' '
                    || coalesce((select string_agg(a::text, ',' order by a::text) from unnest(c.relacl) a), '') as line
                from pg_class c where c.relnamespace = 'public'::regnamespace
                union all
                select c.relname || '.' || a.attname || ' ' || a.attnum || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
                    || ' ' || a.attcollation || ' ' || a.attidentity::text || ' ' || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
                union all
                select indexdef from pg_indexes where schemaname = 'public'
                union all
                select c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid where c.relnamespace = 'public'::regnamespace
                union all
                select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                union all
                select viewname || ' ' || definition from pg_views where schemaname = 'public'
                order by 1
                """, row -> row.getString("line"));
    }
}
