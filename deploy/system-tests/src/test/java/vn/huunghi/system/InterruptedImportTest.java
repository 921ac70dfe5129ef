package vn.huunghi.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.system.RunningSystem.newOrganisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.huunghi.kit.test.TopicRecord;
import vn.huunghi.kit.test.TopicRecords;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.Service;

class InterruptedImportTest {

    // More than are dealt with before the request for them is answered.
    private static final int ROWS = 20_000;
    private static final String IMPORTS = "/activities/imports";

    @TempDir
    Path directory;

    @Test
    void anImportThatWasKilledGoesOnAndEveryRowIsRecordedAndPublishedOnce() throws IOException, SQLException {
        String organisation = newOrganisation("ca-mau");
        String prefix = UUID.randomUUID().toString();
        Path file = file(prefix, organisation);

        JsonNode begun = upload(file, "");
        String id = begun.path("id").asText();
        within(60).until(() -> rowsRead(id) > 0);
        RunningSystem.system().process(Service.ACTIVITY).kill();
        long stored = rowsStored(prefix);
        assertTrue(stored < ROWS, () -> "It was over before it was killed: " + stored);
        RunningSystem.system().restart(Service.ACTIVITY);

        Api.Answer again = RunningSystem.api().upload(Holder.OFFICER, Service.ACTIVITY, IMPORTS, file, "text/csv");
        assertEquals(409, again.status());
        assertEquals("imported-before", again.body().path("code").asText());
        JsonNode ended = awaitEnd(id);
        assertEquals(ROWS, ended.path("created").asInt(), ended::toString);
        assertEquals(ROWS, ended.path("rowsRead").asInt(), ended::toString);

        Map<String, String> idsByRow = recorded(organisation);
        TreeSet<String> rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> prefix + "-" + number)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rows, idsByRow.keySet());
        within(60).untilAsserted(() -> assertEquals(onceEach(idsByRow), published(prefix)));

        JsonNode forced = awaitEnd(upload(file, "?force=true").path("id").asText());
        assertEquals(ROWS, forced.path("unchanged").asInt(), forced::toString);
        assertEquals(idsByRow, recorded(organisation));
        assertEquals(onceEach(idsByRow), published(prefix));
    }

    private Path file(String prefix, String organisation) throws IOException {
        String rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> "%s-%d;GIFT;Trao quà lần %d;%02d/%02d/2015;%s;Cà Mau;gần 4,2 ngàn\n"
                        .formatted(prefix, number, number, 1 + number % 28, 1 + number % 12, organisation))
                .collect(Collectors.joining());
        return Files.writeString(
                directory.resolve("activities.csv"),
                "Mã dòng;Loại hoạt động;Tên hoạt động;Ngày;Đơn vị tổ chức;Tỉnh;Hộ được hỗ trợ\n" + rows);
    }

    private static JsonNode upload(Path file, String query) {
        Api.Answer answer =
                RunningSystem.api().upload(Holder.OFFICER, Service.ACTIVITY, IMPORTS + query, file, "text/csv");
        assertEquals(201, answer.status(), () -> String.valueOf(answer.body()));
        return answer.body();
    }

    private static JsonNode awaitEnd(String id) {
        return within(120)
                .until(() -> get(id), found -> found.path("status").asText().matches("DONE|FAILED"));
    }

    private static JsonNode get(String id) {
        return RunningSystem.api()
                .get(Holder.OFFICER, Service.ACTIVITY, IMPORTS + "/" + id)
                .body();
    }

    private static long rowsRead(String id) {
        return get(id).path("rowsRead").asLong();
    }

    private static long rowsStored(String prefix) throws SQLException {
        try (Connection database = RunningSystem.system().stack().postgres().connectAsSuperuser("activity");
                PreparedStatement count =
                        database.prepareStatement("select count(*) from activity where external_id like ?")) {
            count.setString(1, prefix + "%");
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The ids of the organiser's activities by their ids in the file; refuses a row that is there twice. */
    private static Map<String, String> recorded(String organisation) {
        Map<String, String> ids = new TreeMap<>();
        String path = "/activities?limit=200&organiserId=" + organisation;
        String cursor = "";
        while (cursor != null) {
            JsonNode page = RunningSystem.api()
                    .get(Holder.OFFICER, Service.ACTIVITY, path + cursor)
                    .body();
            for (JsonNode activity : page.path("items")) {
                String row = activity.path("externalId").asText();
                String other = ids.put(row, activity.path("id").asText());
                assertEquals(null, other, () -> row + " is recorded twice");
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return ids;
    }

    private static Map<String, List<String>> onceEach(Map<String, String> idsByRow) {
        Map<String, List<String>> ids = new TreeMap<>();
        idsByRow.forEach((row, id) -> ids.put(row, List.of(id)));
        return ids;
    }

    /** The keys of the events of each row of the file. */
    private static Map<String, List<String>> published(String prefix) {
        return TopicRecords.from(RunningSystem.system().stack().broker().bootstrapServers(), "huunghi.activity.v1")
                .stream()
                .filter(event -> row(event).startsWith(prefix))
                .collect(Collectors.groupingBy(
                        InterruptedImportTest::row,
                        TreeMap::new,
                        Collectors.mapping(TopicRecord::key, Collectors.toList())));
    }

    private static String row(TopicRecord event) {
        return event.value().path("externalId").asText();
    }

    private static ConditionFactory within(int seconds) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(seconds));
    }
}
