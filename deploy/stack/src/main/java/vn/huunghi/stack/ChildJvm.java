package vn.huunghi.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM that this one starts and ends; the terminal's Ctrl-C passes it by, so that things end in order. */
final class ChildJvm {

    private final Process process;
    private final String name;
    private final Path log;

    private ChildJvm(Process process, String name, Path log) {
        this.process = process;
        this.name = name;
        this.log = log;
    }

    /** Starts with standard error going to the log, and standard output to {@code output}. */
    static ChildJvm start(
            String name,
            List<String> arguments,
            Map<String, String> environment,
            ProcessBuilder.Redirect output,
            Path log) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", name));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        File file = Directories.create(log.toAbsolutePath().getParent())
                .resolve(log.getFileName())
                .toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(file))
                .redirectOutput(output);
        builder.environment().putAll(environment);
        try {
            return new ChildJvm(builder.start(), name, file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    Process process() {
        return process;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the process ends within the time. */
    boolean endsWithin(Duration bound) {
        try {
            return process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + name, e);
        }
    }

    void endWithin(Duration bound) {
        if (!endsWithin(bound)) {
            kill();
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    IllegalStateException failure(String what) {
        return new IllegalStateException(
                name + " " + what + ". Its log, " + log + ", ends with:\n" + Directories.lastLines(log, 30));
    }
}
