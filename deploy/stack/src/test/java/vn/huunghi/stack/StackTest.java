package vn.huunghi.stack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    private static final Path WORK = Path.of("target", "stack");

    @Test
    void nothingOutlivesAParentKilledWithoutWarning() throws IOException {
        List<Path> before = runs();
        Process parent = startParent();
        List<ProcessHandle> children = Stream.of(parent.inputReader().readLine().split(" "))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
        assertTrue(children.stream().allMatch(Leftover::isRunning));

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertTrue(children.stream().noneMatch(Leftover::isRunning));
            assertEquals(before, runs());
        });
    }

    @Test
    void takenPortIsNamedAndTheBrokerThatHadStartedEnds(@TempDir Path home) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            String message = assertThrows(IllegalStateException.class, () -> Stack.kept(home, port, 0))
                    .getMessage();
            assertTrue(message.contains("Port " + port) && message.contains("PostgreSQL"), message);
        }
        long broker = Long.parseLong(Files.readString(home.resolve("kafka").resolve("kafka.pid")));
        assertFalse(ProcessHandle.of(broker).filter(Leftover::isRunning).isPresent());
    }

    private static Process startParent() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        WORK.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Path> runs() throws IOException {
        try (Stream<Path> paths = Files.list(Directories.create(WORK))) {
            return paths.filter(path -> path.getFileName().toString().contains("-run-"))
                    .sorted()
                    .toList();
        }
    }
}
