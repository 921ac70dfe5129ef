package vn.huunghi.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A real Kafka broker without Docker, in a JVM of its own, that tests can stop, kill and start again. */
public final class Broker implements AutoCloseable {

    private static final Duration START_BOUND = Duration.ofMinutes(2);
    private static final Duration STOP_BOUND = Duration.ofSeconds(10);
    private static final Executor THREAD = task -> new Thread(task, "kafka-output").start();

    private final Path home;
    private final boolean temporary;
    private final int port;
    private final int controllerPort;
    private Optional<ChildJvm> running = Optional.empty();
    private Optional<LastWill> lastWill = Optional.empty();

    private Broker(Path home, boolean temporary, int port) {
        this.home = Directories.create(home);
        this.temporary = temporary;
        endLeftover();
        this.port = Ports.orFree(port, "Kafka");
        this.controllerPort = Ports.free();
        start();
    }

    /** On a free port, with data in a directory of its own under {@code work} that {@link #close} removes. */
    public static Broker temporary(Path work) {
        return new Broker(Directories.createTemporary(work, "kafka-run-"), true, 0);
    }

    /**
     * With data and log in {@code home}, which stay.
     *
     * @param port 0 for a free one
     */
    public static Broker kept(Path home, int port) {
        return new Broker(home, false, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return running.orElseThrow(() -> new IllegalStateException("The broker is stopped"))
                .process()
                .pid();
    }

    /** Stops the broker if it runs and starts it again with the same port and data. */
    public synchronized void restart() {
        stop();
        start();
    }

    /** Lets the broker end in order, but not for longer than ten seconds; does nothing if it is stopped. */
    public synchronized void stop() {
        running.ifPresent(jvm -> {
            try {
                jvm.process().getOutputStream().close();
            } catch (IOException e) {
                jvm.process().destroy();
            }
            jvm.endWithin(STOP_BOUND);
        });
        forget();
    }

    /** Ends the broker with SIGKILL, as a crash would. */
    public synchronized void kill() {
        running.ifPresent(ChildJvm::kill);
        forget();
    }

    @Override
    public synchronized void close() {
        stop();
        if (temporary) {
            Directories.delete(home);
        }
    }

    private void forget() {
        lastWill.ifPresent(LastWill::revoke);
        lastWill = Optional.empty();
        running = Optional.empty();
    }

    private void start() {
        Path configuration = home.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(configuration)) {
            BrokerSettings.of(home.resolve("data"), port, controllerPort).store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(configuration + " cannot be written", e);
        }
        // The class path goes by the environment, for Leftover sees only 4096 characters of a command line.
        ChildJvm jvm = ChildJvm.start(
                "Kafka",
                List.of(
                        // Begun small and grown as needed: left to itself, the JVM would touch all of it at once.
                        "-Xms32m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=" + (temporary ? 1 : 4),
                        "-Dfile.encoding=UTF-8",
                        "vn.huunghi.stack.broker.BrokerMain",
                        configuration.toString()),
                Map.of("CLASSPATH", BrokerLibraries.classpath()),
                ProcessBuilder.Redirect.PIPE,
                home.resolve("kafka.log"));
        running = Optional.of(jvm);
        if (temporary) {
            lastWill = Optional.of(new LastWill(jvm.process().toHandle(), "TERM", Optional.of(home)));
        }
        try {
            Files.writeString(pidFile(), Long.toString(jvm.process().pid()));
            awaitReady(jvm);
        } catch (IOException | RuntimeException e) {
            jvm.kill();
            forget();
            throw e instanceof RuntimeException known ? known : new UncheckedIOException((IOException) e);
        }
    }

    private static void awaitReady(ChildJvm jvm) {
        BufferedReader output = jvm.process().inputReader(StandardCharsets.UTF_8);
        Optional<String> line = CompletableFuture.supplyAsync(() -> firstLine(output), THREAD)
                .completeOnTimeout(Optional.of("late"), START_BOUND.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (line.isEmpty()) {
            throw jvm.failure("ended before it was ready");
        }
        if (!line.get().equals("ready")) {
            throw jvm.failure("was not ready within " + START_BOUND.toSeconds() + " s");
        }
    }

    private static Optional<String> firstLine(BufferedReader output) {
        try {
            return Optional.ofNullable(output.readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void endLeftover() {
        Leftover.find(pidFile(), home).ifPresent(process -> {
            if (!Leftover.endsWithin(process, STOP_BOUND)) {
                process.destroyForcibly();
                Leftover.endsWithin(process, STOP_BOUND);
            }
        });
    }

    private Path pidFile() {
        return home.resolve("kafka.pid");
    }
}
