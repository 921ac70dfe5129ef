package vn.huunghi.reporting.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Inbox;

/**
 * Random histories, brought as badly as can be to two instances at once; after each burst the service must answer of every
 * measure on either basis, and in reports of every kind, what independent code computes naively from the final records.
 *
 * <p>An instance is here a thread that applies batches in transactions of its own. It shares a JVM and the {@link Inbox}
 * with the other, which is as good as two: the inbox remembers nothing, and what is kept in memory (the geography) is asked
 * of the database before every answer, whoever applied it. Readers, their positions and what happens when one takes over from another
 * are not played here, but by the tests of the reader and of the whole system.
 *
 * <p>{@code -Dhuunghi.oracle.seed=} repeats a history, {@code -Dhuunghi.oracle.steps=} makes it longer; what the two
 * instances do at the same moment is chance all the same.
 */
@QuarkusTest
@TestProfile(OracleTest.Alone.class)
class OracleTest {

    private static final Logger LOG = Logger.getLogger(OracleTest.class);
    private static final int STEPS = Integer.getInteger("huunghi.oracle.steps", 3_000);
    private static final int LARGEST_BURST = 300;
    private static final List<String> REPORTS = List.of("NATION", "CLUSTER", "CLUSTER", "PROVINCE", "PROVINCE");

    @Inject
    Inbox inbox;

    private final long seed =
            Long.getLong("huunghi.oracle.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Draw draw = new Draw(seed);
    private final World world = new World();
    private final Chronicle chronicle = new Chronicle(world, draw);
    private final Curiosity curiosity = new Curiosity(world, draw, chronicle.register());
    private final Service service = new Service();
    private final List<String> differences = new ArrayList<>();
    private final Compared compared = new Compared();

    @Test
    void everyAnswerIsWhatTheFinalRecordsSay() {
        LOG.infof("seed %d, %d steps", seed, STEPS);
        try (var courier = new Courier(inbox, draw)) {
            courier.deliver(chronicle.beginnings());
            for (int step = 0; step < STEPS; ) {
                var burst = new ArrayList<Event>();
                for (int end = Math.min(STEPS, step + 1 + draw.below(LARGEST_BURST)); step < end; step++) {
                    burst.addAll(chronicle.next());
                }
                courier.deliver(burst);
                ask(new Oracle(world), step);
            }
        }
        LOG.infof("compared with something in them: %s", compared);
        assertEquals(List.of(), compared.lacks(STEPS), "compared too seldom");
    }

    private void ask(Oracle oracle, int step) {
        var told = "-Dhuunghi.oracle.seed=%d, step %d: ".formatted(seed, step);
        for (var measure : Indicator.ALL) {
            for (var declared : List.of(true, false)) {
                var question = curiosity.question(measure, declared);
                var interview = new Interview(service, oracle, draw, compared);
                add(told + question.parameters(), interview.statistic(question));
            }
        }
        for (var kind : REPORTS) {
            var days = curiosity.days();
            var geography = draw.oneIn(2) ? days.get(1) : curiosity.geography();
            var subject = curiosity.subject(kind, geography);
            var interview = new ReportInterview(service, oracle, draw, compared);
            add(
                    told + subject + " " + days + " in the boundaries of " + geography,
                    interview.report(subject, days.get(0), days.get(1), geography));
        }
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences));
        }
    }

    private void add(String asked, List<String> found) {
        if (!found.isEmpty()) {
            differences.add(asked + "\n" + String.join("\n", found));
        }
    }

    /** With a database of its own. */
    public static final class Alone implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OracleDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
