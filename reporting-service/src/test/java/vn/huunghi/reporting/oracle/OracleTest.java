package vn.huunghi.reporting.oracle;

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
 * Random histories, brought as badly as can be to two instances at once; after each burst the service must answer what
 * independent code computes naively from the final records.
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
    private static final int QUESTIONS = 40;
    private static final int REPORTS = 4;

    @Inject
    Inbox inbox;

    @Test
    void everyAnswerIsWhatTheFinalRecordsSay() {
        long seed = Long.getLong("huunghi.oracle.seed", ThreadLocalRandom.current().nextLong(1_000_000));
        LOG.infof("seed %d, %d steps", seed, STEPS);
        var draw = new Draw(seed);
        var world = new World();
        var chronicle = new Chronicle(world, draw);
        var curiosity = new Curiosity(world, draw, chronicle.register());
        var service = new Service();
        try (var courier = new Courier(inbox, draw)) {
            courier.deliver(chronicle.beginnings());
            for (int step = 0; step < STEPS; ) {
                var burst = new ArrayList<Event>();
                for (int end = Math.min(STEPS, step + 1 + draw.below(LARGEST_BURST)); step < end; step++) {
                    burst.addAll(chronicle.next());
                }
                courier.deliver(burst);
                var oracle = new Oracle(world);
                var differences = new ArrayList<String>();
                var told = "-Dhuunghi.oracle.seed=%d, step %d: ".formatted(seed, step);
                for (int i = 0; i < QUESTIONS; i++) {
                    var question = curiosity.question();
                    tell(
                            differences,
                            told + question.parameters(),
                            new Interview(service, oracle, draw).statistic(question));
                }
                for (int i = 0; i < REPORTS; i++) {
                    var days = curiosity.days();
                    var geography = draw.oneIn(2) ? days.get(1) : curiosity.geography();
                    var subject = curiosity.subject(geography);
                    tell(
                            differences,
                            told + subject + " " + days + " in the boundaries of " + geography,
                            new Interview(service, oracle, draw).report(subject, days.get(0), days.get(1), geography));
                }
                if (!differences.isEmpty()) {
                    fail(String.join("\n", differences));
                }
            }
        }
    }

    private static void tell(List<String> differences, String asked, List<String> found) {
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
