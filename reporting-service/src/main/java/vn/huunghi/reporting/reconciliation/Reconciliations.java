package vn.huunghi.reporting.reconciliation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.huunghi.kit.event.Checksums;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.kit.event.Watermarks;

/** Compares what is mirrored here with what the sources have told: first in sums, then what lies behind those that differ. */
@Singleton
class Reconciliations {
    private static final Logger LOG = Logger.getLogger(Reconciliations.class);
    private static final int MOST = 500;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** Watermarks come each second; of a source that is read no further, everything new seems to be under way. */
    private static final Duration MOST_BEHIND = Duration.ofMinutes(1);

    private final SourceServices services;
    private final Checksums checksums;
    private final Watermarks watermarks;
    private final Set<String> topics;
    private final Clock clock;

    Reconciliations(
            SourceServices services,
            Checksums checksums,
            Watermarks watermarks,
            @Any Instance<Projection> projections,
            Clock clock) {
        this.services = services;
        this.checksums = checksums;
        this.watermarks = watermarks;
        this.topics = projections.stream().map(Projection::topic).collect(Collectors.toSet());
        this.clock = clock;
    }

    /** A comparison while it is made. */
    private final class Comparing {
        private final Instant begun = clock.instant();
        private final Map<String, Instant> reached = watermarks.bySource();
        private final List<Reconciliation.Source> sources = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();
        private final SortedSet<String> notTold = new TreeSet<>(topics);
        private boolean more;

        void source(String service) {
            List<Reconciliation.Topic> compared = new ArrayList<>();
            Long generation = null;
            String problem = null;
            try {
                Checksums.Told told = services.told(service);
                generation = told.generation();
                List<Checksums.Topic> read = told.topics().stream()
                        .filter(topic -> topics.contains(topic.topic()))
                        .toList();
                Map<String, Checksums.Topic> here = new HashMap<>();
                checksums
                        .mirrored(read.stream().map(Checksums.Topic::topic).toList())
                        .forEach(topic -> here.put(topic.topic(), topic));
                for (Checksums.Topic there : read) {
                    Checksums.Topic own =
                            here.getOrDefault(there.topic(), new Checksums.Topic(there.topic(), 0, List.of()));
                    notTold.remove(there.topic());
                    SortedSet<Integer> differ = differing(own, there);
                    compared.add(
                            new Reconciliation.Topic(there.topic(), own.records(), there.records(), differ.size()));
                    behind(service, there.topic(), differ);
                }
            } catch (IOException e) {
                LOG.warnf(e, "%s could not be compared", service);
                problem = e.getMessage() == null ? e.toString() : e.getMessage();
            }
            sources.add(new Reconciliation.Source(service, problem, generation, reached.get(service), compared));
        }

        private void behind(String service, String topic, Iterable<Integer> buckets) throws IOException {
            for (int bucket : buckets) {
                if (differences.size() >= MOST || begun.plus(LONGEST).isBefore(clock.instant())) {
                    more = true;
                    return;
                }
                List<Checksums.Held> here = checksums.mirrored(topic, bucket);
                List<Checksums.Held> there =
                        services.told(service, topic, bucket).records();
                differences.addAll(Difference.between(topic, here, there, reached.get(service)));
            }
        }

        private boolean isRead(Reconciliation.Source source) {
            return source.appliedUpTo() != null && !source.appliedUpTo().isBefore(begun.minus(MOST_BEHIND));
        }

        Reconciliation result() {
            more = more || differences.size() > MOST;
            boolean matches = !more
                    && notTold.isEmpty()
                    && sources.stream().allMatch(source -> source.problem() == null && isRead(source))
                    && differences.stream().allMatch(Difference::underWay);
            return new Reconciliation(
                    begun,
                    matches,
                    sources,
                    List.copyOf(notTold),
                    differences.stream().limit(MOST).toList(),
                    more);
        }
    }

    Reconciliation compare() {
        Comparing comparing = new Comparing();
        services.names().forEach(comparing::source);
        return comparing.result();
    }

    private static SortedSet<Integer> differing(Checksums.Topic here, Checksums.Topic there) {
        Map<Integer, Checksums.Bucket> own =
                here.buckets().stream().collect(Collectors.toMap(Checksums.Bucket::bucket, bucket -> bucket));
        SortedSet<Integer> differ = new TreeSet<>(own.keySet());
        for (Checksums.Bucket bucket : there.buckets()) {
            if (bucket.equals(own.get(bucket.bucket()))) {
                differ.remove(bucket.bucket());
            } else {
                differ.add(bucket.bucket());
            }
        }
        return differ;
    }
}
