package vn.huunghi.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Projection;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.test.StackResource;

/** This service takes every example of the contracts that it reads; nothing of them stays, they are rolled back. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EventContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @Any
    Instance<Projection> projections;

    @Inject
    Database database;

    @Test
    void theTopicsReadAreTheDocumentedOnes() {
        assertEquals(
                Set.of(
                        Topics.PROVINCE,
                        Topics.CLUSTER,
                        Topics.ORGANISATION,
                        Topics.AGREEMENT,
                        Topics.INDICATOR,
                        Topics.ACTIVITY,
                        Topics.RETURN,
                        Topics.DONOR,
                        Topics.AID_ITEM),
                projections.stream().map(Projection::topic).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Topics.PROVINCE,
                Topics.CLUSTER,
                Topics.ORGANISATION,
                Topics.AGREEMENT,
                Topics.INDICATOR,
                Topics.ACTIVITY,
                Topics.RETURN,
                Topics.DONOR,
                Topics.AID_ITEM
            })
    void everyExampleIsRead(String topic) {
        assumeTrue(folder(topic) != null, "no examples of " + topic + " yet");
        Set<String> read = new TreeSet<>();
        examples(topic, (name, state) -> {
            apply(topic, state, 0);
            read.add(name);
        });
        assertTrue(read.containsAll(List.of("minimal.json", "full.json", "with-unknown-field.json")), "only " + read);
    }

    /** What the examples count as: how many contributions and standings each. */
    @ParameterizedTest
    @CsvSource({
        "huunghi.activity.v1, minimal.json, 0",
        "huunghi.activity.v1, full.json, 3",
        "huunghi.activity.v1, every-qualifier.json, 7",
        "huunghi.activity.v1, part-of-an-activity.json, 0",
        "huunghi.activity.v1, withdrawn.json, 0",
        "huunghi.organisation.v1, full.json, 2",
        "huunghi.organisation.v1, association-of-a-country.json, 2",
        "huunghi.organisation.v1, withdrawn.json, 0",
        "huunghi.return.v1, full.json, 2",
        "huunghi.return.v1, with-unknown-field.json, 1",
        "huunghi.return.v1, as-of-a-day.json, 0",
        "huunghi.return.v1, including-others.json, 1",
        "huunghi.return.v1, of-a-cluster.json, 1",
        "huunghi.return.v1, of-the-nation.json, 1",
        "huunghi.return.v1, taken-back-to-draft.json, 0",
        // The item, its figure, and four transactions by two sectors.
        "huunghi.aid-item.v1, full.json, 10",
        "huunghi.aid-item.v1, minimal.json, 0",
        "huunghi.aid-item.v1, withdrawn.json, 0",
        // The item, its figure, and what is left of the commitment; the disbursement was taken back.
        "huunghi.aid-item.v1, with-reversals.json, 3",
        // The figure when it was planned to end, and the disbursement by two provinces.
        "huunghi.aid-item.v1, emergency.json, 3",
        "huunghi.donor.v1, full.json, 2",
        "huunghi.donor.v1, registration-withdrawn.json, 1",
        "huunghi.donor.v1, minimal.json, 0",
        "huunghi.donor.v1, withdrawn.json, 0"
    })
    void anExampleCountsAs(String topic, String example, long counted) {
        Map<String, Long> found = new TreeMap<>();
        examples(topic, (name, state) -> {
            if (name.equals(example)) {
                found.put(name, apply(topic, state, 1));
            }
        });
        assertEquals(Map.of(example, counted), found);
    }

    private long apply(String topic, JsonNode state, long version) {
        Event event = Batches.event(topic, version, state);
        return Batches.undone(() -> {
            projections.stream()
                    .filter(projection -> projection.topic().equals(topic))
                    .forEach(projection -> projection.apply(List.of(event)));
            return database.query("""
                            select (select count(*) from contribution where record_id = ?)
                                + (select count(*) from standing where record_id = ?)
                            """, row -> row.getLong(1), event.key(), event.key())
                    .get(0);
        });
    }

    private static void examples(String topic, BiConsumer<String, JsonNode> reader) {
        try {
            URI uri = folder(topic).toURI();
            if (uri.getScheme().equals("file")) {
                read(Path.of(uri), reader);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    read(jar.getPath("event-contracts", "examples", topic), reader);
                }
            }
        } catch (URISyntaxException | IOException unreadable) {
            throw new AssertionError("no examples of " + topic, unreadable);
        }
    }

    private static URL folder(String topic) {
        return Thread.currentThread().getContextClassLoader().getResource("event-contracts/examples/" + topic);
    }

    private static void read(Path folder, BiConsumer<String, JsonNode> reader) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> {
                try {
                    reader.accept(file.getFileName().toString(), JSON.readTree(Files.readAllBytes(file)));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
    }
}
