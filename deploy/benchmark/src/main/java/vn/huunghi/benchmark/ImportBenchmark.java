package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.LocalSystem;
import vn.huunghi.local.Service;
import vn.huunghi.local.Settings;
import vn.huunghi.stack.Stack;

/** How long 100 000 activities of a file take until the last event is published, and what a kill in between leaves. */
final class ImportBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int ROWS = Integer.getInteger("huunghi.rows", 100_000);
    private static final String IMPORTS = "/activities/imports";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String[] JVM =
            System.getProperty("huunghi.jvm", "-Xmx256m").split(" ");
    private static final boolean ALL_RUNNING = Boolean.getBoolean("huunghi.all-running");
    private static final long PAUSE = 300_000_000;
    private static final double BOUND_SECONDS = 900;

    private final LocalSystem system;
    private final Api api;
    private final Path directory;
    private final Connection database;

    private ImportBenchmark(LocalSystem system, Path directory, Connection database) {
        this.system = system;
        this.api = system.api();
        this.directory = directory;
        this.database = database;
    }

    public static void main(String[] args) throws SQLException, IOException {
        Path checkout = Path.of(System.getProperty("huunghi.checkout"));
        Path directory = Files.createDirectories(checkout.resolve("deploy/benchmark/target/import"));
        try (Stack stack = Stack.temporary(directory)) {
            LocalSystem system = LocalSystem.start(
                    Settings.onFreePorts(checkout, directory)
                            .running(Stream.concat(Stream.of(JVM), Stream.of(Memory.option(directory)))
                                    .toArray(String[]::new)),
                    stack,
                    line -> OUT.println("· " + line));
            try (Connection database = stack.postgres().connectAsSuperuser("activity")) {
                new ImportBenchmark(system, directory, database).measure();
            }
        }
    }

    private void measure() throws SQLException {
        List<ActivityFile.Organiser> organisers = organisers();
        await("the names are known", () -> count("select count(distinct record_id) from referred_name") >= 30);
        OUT.printf("· %d organisers, %d rows a file%n", organisers.size(), ROWS);
        if (!ALL_RUNNING) {
            system.process(Service.REPORTING).stop();
            system.process(Service.ORGANISATION).stop();
        }
        whole("CSV", new ActivityFile("csv", ROWS, organisers).csv(directory), CSV, "csv");
        whole("XLSX", new ActivityFile("xlsx", ROWS, organisers).xlsx(directory), XLSX, "xlsx");
        broken(new ActivityFile("broken", ROWS, organisers).csv(directory));
    }

    private List<ActivityFile.Organiser> organisers() {
        Map<String, String> provinces = new HashMap<>();
        for (JsonNode province : items("/provinces?on=2024-12-31")) {
            provinces.put(province.path("id").asText(), province.path("name").asText());
        }
        List<ActivityFile.Organiser> organisers = new ArrayList<>();
        for (JsonNode union : items("/organisations?kind=PROVINCIAL_UNION&limit=200&on=2024-12-31")) {
            String province = provinces.get(union.path("provinceId").asText());
            if (province != null) {
                organisers.add(new ActivityFile.Organiser(union.path("name").asText(), province));
            }
        }
        return organisers;
    }

    private JsonNode items(String path) {
        return api.get(Holder.READER, Service.ORGANISATION, path).body().path("items");
    }

    private void whole(String name, Path file, String type, String prefix) throws SQLException {
        Processors before = Processors.usedBy(system);
        long begun = System.nanoTime();
        JsonNode started = upload(file, type, "");
        double answered = secondsSince(begun);
        JsonNode ended = awaitEnd(started.path("id").asText());
        double done = secondsSince(begun);
        awaitPublished();
        double published = secondsSince(begun);
        String used = Processors.usedBy(system).since(before);
        OUT.printf(
                "%-5s %4.1f MB: answered %.1f s, all rows dealt with %.1f s (%.0f rows/s), all events published %.1f s%n",
                name, file.toFile().length() / 1e6, answered, done, ROWS / done, published);
        OUT.println("      " + summary(ended));
        OUT.println("      " + events(prefix));
        OUT.println("      " + used);
        OUT.println("      " + new Memory(system.process(Service.ACTIVITY).pid(), directory).peaks());
    }

    /** Kills the service when a third of the file is dealt with, starts it again, and sends the file once more. */
    private void broken(Path file) throws SQLException {
        String id = upload(file, CSV, "").path("id").asText();
        await("a third is read", () -> rowsRead(id) > ROWS / 3);
        long before = rowsRead(id);
        system.process(Service.ACTIVITY).kill();
        OUT.printf("kill  SIGKILL after at least %d rows: %s%n", before, stored("broken"));
        long begun = System.nanoTime();
        system.restart(Service.ACTIVITY);
        double ready = secondsSince(begun);
        Api.Answer again = api.upload(Holder.OFFICER, Service.ACTIVITY, IMPORTS, file, CSV);
        OUT.printf(
                "      ready again after %.1f s; the file sent again is answered %d %s%n",
                ready, again.status(), again.body().path("code").asText());
        JsonNode ended = awaitEnd(id);
        awaitPublished();
        OUT.printf("      all events published %.1f s after the restart: %s%n", secondsSince(begun), summary(ended));
        OUT.println("      " + stored("broken") + "; " + events("broken"));
        JsonNode forced = awaitEnd(upload(file, CSV, "?force=true").path("id").asText());
        awaitPublished();
        OUT.println("      sent again with force: " + summary(forced));
        OUT.println("      " + stored("broken") + "; " + events("broken"));
    }

    private JsonNode upload(Path file, String type, String query) {
        Api.Answer answer = api.upload(Holder.OFFICER, Service.ACTIVITY, IMPORTS + query, file, type);
        if (!answer.isOk()) {
            throw new IllegalStateException(file + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    private JsonNode awaitEnd(String id) {
        await(
                "the import ends",
                () -> List.of("DONE", "FAILED").contains(get(id).path("status").asText()));
        return get(id);
    }

    private JsonNode get(String id) {
        return api.get(Holder.OFFICER, Service.ACTIVITY, IMPORTS + "/" + id).body();
    }

    private long rowsRead(String id) {
        return get(id).path("rowsRead").asLong();
    }

    private static String summary(JsonNode ended) {
        return "%s: %s rows read, %s created, %s changed, %s unchanged, %s refused, %s warned"
                .formatted(
                        ended.path("status").asText(),
                        ended.path("rowsRead"),
                        ended.path("created"),
                        ended.path("changed"),
                        ended.path("unchanged"),
                        ended.path("rowsRefused"),
                        ended.path("rowsWarned"));
    }

    /** A row of the outbox goes only when the broker has committed it. */
    private void awaitPublished() {
        await("the outbox is empty", () -> count("select count(*) from (select from outbox limit 1) one") == 0);
    }

    private String stored(String prefix) {
        String rows = "from activity where external_id like '" + prefix + "-%'";
        return "stored: %d rows of %d row ids"
                .formatted(count("select count(*) " + rows), count("select count(distinct external_id) " + rows));
    }

    private String events(String prefix) throws SQLException {
        List<String> ids = new ArrayList<>();
        String sql = "select id from activity where external_id like '" + prefix + "-%'";
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return PublishedKeys.of(system.stack().broker().bootstrapServers(), "huunghi.activity.v1")
                .of(ids);
    }

    private long count(String sql) {
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (secondsSince(begun) > BOUND_SECONDS) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
