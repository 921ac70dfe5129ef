package vn.huunghi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process left running by a launcher that was killed, told by its pid file from an unrelated process with the same number. */
final class Leftover {

    private Leftover() {}

    /** The process that the file's first line names, if it still runs and has the directory in its command line. */
    static Optional<ProcessHandle> find(Path pidFile, Path directory) {
        return named(pidFile).filter(process -> belongsTo(process, directory));
    }

    /** Whether the number in the file is by now that of an unrelated process. */
    static boolean isReused(Path pidFile, Path directory) {
        return named(pidFile).filter(process -> !belongsTo(process, directory)).isPresent();
    }

    private static Optional<ProcessHandle> named(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            String first = Files.readAllLines(pidFile).stream().findFirst().orElse("");
            return ProcessHandle.of(Long.parseLong(first.strip())).filter(Leftover::isRunning);
        } catch (IOException e) {
            throw new UncheckedIOException("Pid file " + pidFile + " cannot be read", e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean belongsTo(ProcessHandle process, Path directory) {
        return process.info().commandLine().orElse("").contains(directory.toString());
    }

    /** Not {@code isAlive}: in a container whose first process reaps nothing, an ended process stays as a zombie without a command. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }

    /** Whether the process, which need not be a child of this one, ends within the time. */
    static boolean endsWithin(ProcessHandle process, Duration bound) {
        Instant deadline = Instant.now().plus(bound);
        try {
            // ProcessHandle.onExit looks only every few seconds at a process that is not a child.
            while (isRunning(process) && Instant.now().isBefore(deadline)) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isRunning(process);
    }
}
