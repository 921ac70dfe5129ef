package vn.huunghi.kit.event;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.huunghi.kit.record.Database;

/** Up to when everything that the sources changed is applied here. */
@Singleton
public class Watermarks {

    // The newest watermark of each source whose offsets are all applied. What this service does not read cannot hold
    // it.
    private static final String REACHED = """
            select distinct on (service) service, generation, time
            from watermark w
            where not exists (
                select from jsonb_each(w.offsets) t (topic, partitions)
                cross join lateral jsonb_each_text(t.partitions) p (partition, next)
                left join reader_progress r on r.topic = t.topic and r.partition = p.partition::int
                where t.topic = any (?) and coalesce(r.position, 0) < p.next::bigint
            )
            order by service, generation desc, time desc
            """;

    private final Database database;
    private final List<String> sources;
    private final String[] topics;

    @Inject
    Watermarks(Database database, ReaderConfig config, @Any Instance<Projection> projections) {
        this.database = database;
        this.sources = config.sources().orElse(List.of());
        this.topics =
                projections.stream().map(Projection::topic).distinct().sorted().toArray(String[]::new);
    }

    /** The instant up to which every source's changes are applied; empty while a source has not said anything yet. */
    public Optional<Instant> asOf() {
        SortedMap<String, Instant> reached = bySource();
        return sources.isEmpty() || !reached.keySet().containsAll(sources)
                ? Optional.empty()
                : sources.stream().map(reached::get).min(Comparator.naturalOrder());
    }

    /** Per source, those that have said something, the instant up to which its changes are applied. */
    public SortedMap<String, Instant> bySource() {
        SortedMap<String, Instant> reached = new TreeMap<>();
        database.query(
                REACHED, row -> reached.put(row.getString("service"), Database.instant(row, "time")), (Object) topics);
        return reached;
    }

    /** Per topic that this service reads and partition of it, the offset up to which it is applied. */
    public SortedMap<String, SortedMap<Integer, Long>> positions() {
        SortedMap<String, SortedMap<Integer, Long>> positions = new TreeMap<>();
        database.query(
                "select topic, partition, position from reader_progress where topic = any (?)",
                row -> positions
                        .computeIfAbsent(row.getString("topic"), topic -> new TreeMap<>())
                        .put(row.getInt("partition"), row.getLong("position")),
                (Object) topics);
        return positions;
    }

    /** Every topic that this service reads, by name. */
    public List<TopicFreshness> topics() {
        return database.query("""
                select t.topic, p.event_time, coalesce(p.position, 0) as position, p.lag,
                    (select count(*) from dead_letter d where d.topic = t.topic) as dead_letters
                from unnest(?::text[]) t (topic) left join lateral (
                    select max(event_time) as event_time, sum(position) as position,
                        sum(greatest(end_position - position, 0)) as lag
                    from reader_progress r where r.topic = t.topic
                ) p on true
                order by t.topic
                """, Watermarks::freshness, (Object) topics);
    }

    private static TopicFreshness freshness(ResultSet row) throws SQLException {
        return new TopicFreshness(
                row.getString("topic"),
                Database.instant(row, "event_time"),
                row.getLong("position"),
                row.getObject("lag") == null ? null : row.getLong("lag"),
                row.getLong("dead_letters"));
    }

    /** Keeps what the sources say and forgets what is overtaken; in the transaction of the batch. */
    void take(Collection<Watermark> newer) {
        for (Watermark watermark : newer) {
            database.update("""
                    insert into watermark (service, generation, time, offsets)
                    select w.* from (values (?, ?::bigint, ?::timestamptz, ?::jsonb)) w (service, generation, time, offsets)
                    where not exists (
                        select from watermark k
                        where k.service = w.service and (k.generation, k.time) >= (w.generation, w.time))
                    on conflict do nothing
                    """, watermark.service(), watermark.generation(), watermark.at(), watermark.offsetsJson());
            // Where nothing was written in between the later time says all that the earlier did.
            database.update("""
                    delete from watermark old using watermark w
                    where old.service = ? and w.service = old.service and w.time = ? and old.time < w.time
                        and old.generation = w.generation and old.offsets = w.offsets
                    """, watermark.service(), watermark.at());
        }
        if (!newer.isEmpty()) {
            database.update(
                    "delete from watermark old using (" + REACHED + ") reached "
                            + "where old.service = reached.service and old.generation <= reached.generation "
                            + "and old.time < reached.time",
                    (Object) topics);
        }
    }
}
