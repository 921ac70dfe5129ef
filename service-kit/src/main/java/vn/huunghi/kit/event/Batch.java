package vn.huunghi.kit.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What one poll brought, sorted into what can be applied and what cannot. */
final class Batch {

    /** A record that cannot be applied, and why. */
    record Refused(ConsumerRecord<byte[], byte[]> source, String reason) {}

    /** How far a partition is when the batch is applied; {@code end} is null where it is not known. */
    record Reached(long position, Long end) {}

    /** What stands before the end of a republication, or of the batch: then {@code end} is null. */
    record Stretch(List<Received> events, Marker end) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, Watermark> watermarks = new TreeMap<>();
    private final Map<TopicPartition, Reached> reached;

    Batch(Iterable<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Reached> reached, EventJson json) {
        this.reached = reached;
        List<Received> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> source : records) {
            try {
                if (source.topic().equals(Topics.WATERMARKS)) {
                    Watermark watermark = Watermark.read(source, json);
                    watermarks.put(watermark.service(), watermark);
                } else if (Marker.is(source)) {
                    stretches.add(new Stretch(events, Marker.read(source, json)));
                    events = new ArrayList<>();
                } else {
                    events.add(Received.read(source, json));
                }
            } catch (Unreadable e) {
                refused.add(new Refused(source, e.getMessage()));
            }
        }
        if (!events.isEmpty()) {
            stretches.add(new Stretch(events, null));
        }
    }

    boolean isEmpty() {
        return stretches.isEmpty() && refused.isEmpty() && watermarks.isEmpty() && reached.isEmpty();
    }

    /** In the order of their offsets within each partition. */
    List<Received> events() {
        return stretches.stream().flatMap(stretch -> stretch.events().stream()).toList();
    }

    /** The same, parted by where republications ended: one takes nothing away from what comes behind it. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** The newest event of each key, by topic and by key: every instance locks in this order. */
    static Collection<Event> newest(Collection<Event> events) {
        Map<String, Event> newest = new HashMap<>();
        for (Event event : events) {
            newest.merge(event.topic() + '/' + event.key(), event, (a, b) -> b.isNewerThan(a) ? b : a);
        }
        return new TreeMap<>(newest).values();
    }

    List<Refused> refused() {
        return refused;
    }

    /** The last of each service: those in between are overtaken with the offsets of this batch. */
    Collection<Watermark> watermarks() {
        return watermarks.values();
    }

    Map<TopicPartition, Reached> reached() {
        return reached;
    }

    /** Per partition the time of the newest event that it brought, those left aside not counted. */
    Map<TopicPartition, Instant> eventTimes(Collection<Refused> leftAside) {
        Map<TopicPartition, Instant> times = new HashMap<>();
        for (Received received : events()) {
            if (leftAside.stream().anyMatch(refused -> refused.source() == received.source())) {
                continue;
            }
            times.merge(
                    new TopicPartition(
                            received.source().topic(), received.source().partition()),
                    received.event().time(),
                    (a, b) -> a.isAfter(b) ? a : b);
        }
        return times;
    }
}
