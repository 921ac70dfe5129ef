package vn.huunghi.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import vn.huunghi.stack.Stack;

/** What {@code mvn -Plocal} starts: brings the system up, shows the first reports and stays until it is told to end. */
final class Main {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Duration REPORT_BOUND = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Settings settings;
    private final LocalSystem system;

    private Main(Settings settings, LocalSystem system) {
        this.settings = settings;
        this.system = system;
    }

    public static void main(String[] args) throws InterruptedException {
        endWithParent();
        try {
            start().show();
        } catch (IllegalStateException | UncheckedIOException e) {
            OUT.println("\nHữu Nghị could not start: " + e.getMessage());
            // The stack's shutdown hook ends what had started.
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static Main start() {
        Instant begun = Instant.now();
        Settings settings = Settings.of(System.getProperties());
        Occupancy.of(settings.directory());
        settings.requireFreePorts();
        say("starting PostgreSQL and Kafka, data in " + settings.directory());
        Stack stack = Stack.kept(settings.directory(), settings.postgresPort(), settings.brokerPort());
        say("PostgreSQL is ready on port " + settings.postgresPort() + ", Kafka on port " + settings.brokerPort());
        Main main = new Main(settings, LocalSystem.start(settings, stack, Main::say));
        main.loadSample();
        main.print("/reports/provinces/tay-ninh?year=2024", "/reports/clusters/cum-4?year=2024");
        say("everything is up after " + Duration.between(begun, Instant.now()).toSeconds() + " s");
        return main;
    }

    // Beside PostgreSQL's data, so that the mark goes when the data goes.
    private void loadSample() {
        Path mark = settings.directory().resolve("postgres").resolve("sample-loaded");
        if (!settings.sample() || Files.exists(mark)) {
            return;
        }
        new SampleData(system.api(), mark.resolveSibling("sample-entered")).load(Main::say);
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(mark + " cannot be written", e);
        }
    }

    private void print(String... reports) {
        Instant entered = Instant.now();
        for (String report : reports) {
            OUT.println("\n" + PrintedReport.of(upTo(entered, report)));
        }
    }

    /** The report that has everything which was entered before. */
    private JsonNode upTo(Instant entered, String report) {
        Instant deadline = Instant.now().plus(REPORT_BOUND);
        while (true) {
            Api.Answer answer = system.api().get(Holder.READER, Service.REPORTING, report);
            boolean current = answer.isOk()
                    && answer.body().path("asOf").isTextual()
                    && !Instant.parse(answer.body().path("asOf").asText()).isBefore(entered);
            if (current) {
                return answer.body();
            }
            if (Instant.now().isAfter(deadline)) {
                throw answer.isOk()
                        ? new IllegalStateException("the statistics did not catch up within " + REPORT_BOUND.toSeconds()
                                + " s; see " + settings.directory() + "/logs")
                        : new Refused(Service.REPORTING, "GET " + report, answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void show() {
        OUT.println();
        for (Service service : Service.values()) {
            String address = "http://localhost:" + settings.port(service);
            OUT.printf(
                    "%-21s %s/api/v1   documentation %s/docs   contract %s/openapi%n",
                    service.module(), address, address, address);
        }
        OUT.println("tokens                " + settings.directory().resolve("tokens") + "/<role>.jwt");
        OUT.println("logs                  " + settings.directory().resolve("logs"));
        OUT.println("\nCtrl-C ends everything; the data stays.");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OUT.println("\nstopping …")));
    }

    // SIGTERM to Maven alone does not reach this process. Asked who its parent is, the system names another as soon as
    // Maven has ended; waiting for Maven's end would wait for whoever started Maven to take notice of it.
    private static void endWithParent() {
        Optional<ProcessHandle> maven = ProcessHandle.current().parent();
        Thread watch = new Thread(
                () -> {
                    while (ProcessHandle.current().parent().equals(maven)) {
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                    System.exit(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void say(String line) {
        OUT.println("· " + line);
    }
}
