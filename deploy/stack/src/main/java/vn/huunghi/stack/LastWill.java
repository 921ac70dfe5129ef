package vn.huunghi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Ends a process that would outlive this JVM: a shell waits at a pipe that breaks even when the JVM is killed with -9. */
final class LastWill {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            read -r line
            kill -"$2" "$1" 2>/dev/null
            tries=0
            while kill -0 "$1" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
            [ -z "$3" ] || rm -rf -- "$3"
            """;

    private final Process shell;
    // Once the process has ended its number may become another's.
    private final CompletableFuture<Void> lapse;

    /** @param removed the directory to remove once the process has ended */
    LastWill(ProcessHandle process, String signal, Optional<Path> removed) {
        String pid = Long.toString(process.pid());
        String directory = removed.map(Path::toString).orElse("");
        try {
            shell = new ProcessBuilder(List.of("sh", "-c", SCRIPT, "last-will", pid, signal, directory))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The shell that guards process " + pid + " cannot be started", e);
        }
        lapse = process.onExit().thenRun(shell::destroyForcibly);
    }

    void revoke() {
        lapse.cancel(false);
        shell.destroyForcibly();
        shell.onExit().join();
    }
}
