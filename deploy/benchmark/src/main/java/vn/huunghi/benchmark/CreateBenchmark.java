package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.huunghi.local.Api;
import vn.huunghi.local.Holder;
import vn.huunghi.local.LocalSystem;
import vn.huunghi.local.Service;
import vn.huunghi.local.Settings;
import vn.huunghi.stack.Stack;

/** How many activities are created at 16 connections, against what pgbench makes of the same statements alone. */
final class CreateBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = Integer.getInteger("huunghi.seconds", 20);
    private static final int ROUNDS = Integer.getInteger("huunghi.rounds", 3);
    private static final int WARMING_UP = 15_000;
    private static final int MOST_WARMING_UPS = 10;
    private static final int TRIES = 8;
    private static final long PAUSE = 100_000_000;
    /** As in production but for its size. */
    private static final String[] JVM =
            System.getProperty("huunghi.jvm", "-Xmx256m").split(" ");

    private final LocalSystem system;
    private final Connection superuser;
    private final String body;
    private final AtomicInteger numbers = new AtomicInteger(1);

    private CreateBenchmark(LocalSystem system, Connection superuser, String body) {
        this.system = system;
        this.superuser = superuser;
        this.body = body;
    }

    public static void main(String[] args) throws Exception {
        Path checkout = Path.of(System.getProperty("huunghi.checkout"));
        Path directory = Files.createDirectories(checkout.resolve("deploy/benchmark/target/create"));
        Path program = Pgbench.installed();
        try (Stack stack = Stack.temporary(directory)) {
            LocalSystem system = LocalSystem.start(
                    Settings.onFreePorts(checkout, directory).running(JVM), stack, line -> OUT.println("· " + line));
            try (Connection superuser = stack.postgres().connectAsSuperuser("activity")) {
                CreateBenchmark benchmark = new CreateBenchmark(system, superuser, body(system.api()));
                Pgbench pgbench = new Pgbench(program, stack.postgres().port(), "activity", "activity", "activity");
                benchmark.measure(pgbench, directory.resolve("create.sql"));
            }
        }
    }

    private static String body(Api api) {
        JsonNode union = api.get(
                        Holder.READER,
                        Service.ORGANISATION,
                        "/organisations?kind=PROVINCIAL_UNION&on=2024-12-31&provinceId=tay-ninh")
                .body()
                .path("items")
                .path(0);
        ObjectNode body = Api.JSON
                .createObjectNode()
                .put("kind", "CULTURAL_EXCHANGE")
                .put("title", "Giao lưu văn nghệ hữu nghị Việt Nam - Campuchia lần " + CreateClient.NUMBER)
                .put("status", "HELD")
                .put("startsOn", CreateClient.DAY)
                .put("endsOn", CreateClient.DAY)
                .put("direction", "JOINT")
                .put("place", "Cửa khẩu quốc tế Mộc Bài");
        body.putArray("organiserIds").add(union.path("id").asText());
        body.putArray("provinceIds").add("tay-ninh");
        body.putArray("countryCodes").add("KH");
        body.putArray("figures")
                .addObject()
                .put("indicator", "EXCHANGE_PARTICIPANTS")
                .put("text", "hơn 350 lượt người");
        body.withArray("figures")
                .addObject()
                .put("indicator", "EXCHANGE_SESSIONS")
                .put("value", 2);
        body.putArray("outcomes").add("Thắt chặt tình đoàn kết của nhân dân hai bên biên giới");
        body.putObject("source").put("title", "Báo cáo công tác đối ngoại nhân dân tỉnh Tây Ninh");
        return body.toString();
    }

    private void measure(Pgbench pgbench, Path script) throws Exception {
        OUT.printf(
                "· PostgreSQL %s, fsync %s, synchronous_commit %s; services with %s%n",
                text("show server_version"),
                text("show fsync"),
                text("show synchronous_commit"),
                String.join(" ", JVM));
        // What they do is no part of a create, and in production no part of this machine.
        system.process(Service.REPORTING).stop();
        system.process(Service.ORGANISATION).stop();
        warmUp();
        List<StatementLog.Logged> statements = statements();
        Files.writeString(script, script(statements));
        OUT.printf("· one create executes %d statements, now in %s:%n", statements.size(), script);
        statements.forEach(statement -> OUT.println("    " + shortened(statement.sql())));
        pgbench(pgbench, script, 1, 5);
        List<Double> alone = new ArrayList<>();
        List<Double> rest = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            alone.add(pgbench(pgbench, script, round + 1, SECONDS));
            rest.add(rest(SECONDS));
            OUT.printf(
                    "round %d: pgbench %6.0f/s   REST %6.0f/s   ratio %.2f%n",
                    round, alone.get(round - 1), rest.get(round - 1), rest.get(round - 1) / alone.get(round - 1));
        }
        OUT.printf(
                "medians: pgbench %6.0f/s   REST %6.0f/s   ratio %.2f%n",
                median(alone), median(rest), median(rest) / median(alone));
    }

    /** The compilers need some ten thousand requests, which a busy machine may not get through in reasonable time. */
    private void warmUp() throws Exception {
        double rate = 0;
        for (int i = 0; i < MOST_WARMING_UPS && numbers.get() < WARMING_UP; i++) {
            rate = rest(SECONDS);
        }
        OUT.printf("· warmed up by %d creates, the last at %.0f/s%n", numbers.get(), rate);
    }

    /** Of several creates the one with the fewest: the others were met by what the service does besides. */
    private List<StatementLog.Logged> statements() throws SQLException, IOException {
        StatementLog log = new StatementLog(superuser, "activity");
        List<List<StatementLog.Logged>> tries = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            tries.add(log.of(this::createOne));
        }
        return tries.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private void createOne() {
        Api.Answer answer = system.api()
                .post(
                        Holder.OFFICER,
                        Service.ACTIVITY,
                        "/activities",
                        read(body),
                        "Idempotency-Key",
                        "one-" + numbers.getAndIncrement());
        if (!answer.isOk()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static JsonNode read(String json) {
        try {
            return Api.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String script(List<StatementLog.Logged> statements) throws SQLException {
        Map<String, String> expressions = new LinkedHashMap<>();
        expressions.put(
                parameter(statements, "insert into activity "),
                "'00000000-0000-7000-8000-' || lpad(%s::text, 12, '0')".formatted(PgbenchScript.NUMBER));
        expressions.put(
                parameter(statements, "insert into idempotency_key "),
                "sha256(int8send(%s))::text".formatted(PgbenchScript.NUMBER));
        expressions.put(
                CreateClient.DAY,
                "to_char(date '2014-01-01' + (%s %% 3650)::int, 'YYYY-MM-DD')".formatted(PgbenchScript.NUMBER));
        expressions.put(CreateClient.NUMBER, "lpad((%s %% 10000000)::text, 7, '0')".formatted(PgbenchScript.NUMBER));
        return new PgbenchScript(superuser, expressions).of(statements);
    }

    /** The id that the statement inserts: whichever of its parameters has the form of one. */
    private static String parameter(List<StatementLog.Logged> statements, String sql) {
        return statements.stream()
                .filter(statement -> statement.sql().startsWith(sql))
                .flatMap(statement -> statement.parameters().stream())
                .filter(value ->
                        value != null && value.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}|\\\\x[0-9a-f]{64}"))
                .reduce((first, second) -> sql.contains("idempotency") ? first : second)
                .orElseThrow();
    }

    /** With nothing else at work: the service stands still, and its relay with it. */
    private double pgbench(Pgbench pgbench, Path script, int run, int seconds) throws Exception {
        signal("-STOP");
        try {
            execute("checkpoint");
            double rate = pgbench.run(script, run, CONNECTIONS, seconds);
            // What pgbench would have published is nobody's event.
            execute("delete from outbox");
            return rate;
        } finally {
            signal("-CONT");
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        String pid = Long.toString(system.process(Service.ACTIVITY).pid());
        new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor();
    }

    private double rest(int seconds) throws Exception {
        execute("checkpoint");
        URI service = system.api().address(Service.ACTIVITY);
        String token = system.api().token(Holder.OFFICER);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Processors before = Processors.usedBy(system);
            long begun = System.nanoTime();
            long end = begun + seconds * 1_000_000_000L;
            List<Future<Integer>> clients = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(threads.submit(() -> {
                    try (CreateClient client = new CreateClient(service, token, body)) {
                        return client.until(end, numbers);
                    }
                }));
            }
            int created = 0;
            for (Future<Integer> client : clients) {
                created += client.get();
            }
            double rate = created / ((System.nanoTime() - begun) / 1e9);
            awaitPublished(created, Processors.usedBy(system).since(before));
            return rate;
        } finally {
            threads.shutdown();
        }
    }

    private void awaitPublished(int created, String used) throws SQLException {
        long begun = System.nanoTime();
        String left = text("select count(*) from outbox");
        while (!text("select count(*) from outbox").equals("0")) {
            LockSupport.parkNanos(PAUSE);
        }
        OUT.printf(
                "· %d created; %s events were left to publish at the end, and were so %.1f s later; %s%n",
                created, left, (System.nanoTime() - begun) / 1e9, used);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() > 140 ? line.substring(0, 140) + "…" : line;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
