package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import vn.huunghi.kit.record.Database;

/** How far each partition is applied, told by the database in which it is applied and not by Kafka. */
@Singleton
class Progress {

    private final Database database;

    @Inject
    Progress(Database database) {
        this.database = database;
    }

    /** 0 for a partition of which nothing is applied yet. */
    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        partitions.forEach(partition -> positions.put(partition, 0L));
        database.query(
                        "select topic, partition, position from reader_progress where topic = any (?)",
                        row -> Map.entry(
                                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                                row.getLong("position")),
                        (Object) partitions.stream()
                                .map(TopicPartition::topic)
                                .distinct()
                                .toArray(String[]::new))
                .forEach(entry -> positions.replace(entry.getKey(), entry.getValue()));
        return positions;
    }

    /** Never backwards: of two instances that overlap in a rebalance the slower must not undo what the faster says. */
    void reach(Map<TopicPartition, Batch.Reached> reached, Map<TopicPartition, Instant> eventTimes) {
        List<TopicPartition> partitions = reached.keySet().stream()
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                .toList();
        if (partitions.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into reader_progress as p (topic, partition, position, end_position, event_time)
                select topic, partition, position, end_position, event_time::timestamptz
                from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                    with ordinality r (topic, partition, position, end_position, event_time, place)
                order by place
                on conflict (topic, partition) do update set
                    position = greatest(p.position, excluded.position),
                    end_position = greatest(p.end_position, excluded.end_position),
                    event_time = greatest(p.event_time, excluded.event_time),
                    updated_at = clock_timestamp()
                """,
                partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
                partitions.stream().map(p -> (long) p.partition()).toArray(Long[]::new),
                partitions.stream().map(p -> reached.get(p).position()).toArray(Long[]::new),
                partitions.stream().map(p -> reached.get(p).end()).toArray(Long[]::new),
                partitions.stream()
                        .map(p -> eventTimes.containsKey(p) ? eventTimes.get(p).toString() : null)
                        .toArray(String[]::new));
    }

    /** The topic was made anew and is shorter than what was applied of its predecessor. */
    void forget(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            database.update(
                    "delete from reader_progress where topic = ? and partition = ?",
                    partition.topic(),
                    partition.partition());
        }
    }
}
