package vn.huunghi.stack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    private Path directory;

    private Path jar;
    private Path log;

    @BeforeEach
    void packageTheFakeService() throws IOException {
        jar = directory.resolve("quarkus-run.jar");
        log = directory.resolve("logs").resolve("fake.log");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        Path classes = Path.of("target", "test-classes");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            String name = FakeService.class.getName().replace('.', '/') + ".class";
            entries.putNextEntry(new JarEntry(name));
            Files.copy(classes.resolve(name), entries);
            entries.closeEntry();
        }
    }

    @Test
    void readyServiceIsStoppedAndStartedAgainOnItsPort() throws IOException {
        ServiceSettings settings = settings("ready", Ports.free());
        for (int i = 0; i < 2; i++) {
            try (ServiceProcess service = ServiceProcess.start(settings, Duration.ofSeconds(20))) {
                assertTrue(service.isAlive() && service.isReady());
                service.stop();
                assertFalse(service.isAlive() || service.isReady());
            }
        }
        assertTrue(Files.readString(log).contains("Xin chào bạn"));
    }

    @Test
    void killedServiceIsGone() {
        try (ServiceProcess service = ServiceProcess.start(settings("ready", Ports.free()), Duration.ofSeconds(20))) {
            service.kill();
            assertFalse(service.isAlive());
        }
    }

    @Test
    void earlyDeathIsReportedWithTheEndOfTheLog() {
        ServiceSettings settings = settings("die", Ports.free());
        String message = assertThrows(
                        IllegalStateException.class, () -> ServiceProcess.start(settings, Duration.ofSeconds(20)))
                .getMessage();
        assertTrue(message.contains("fake") && message.contains("code 3"), message);
        assertTrue(message.contains("the database is missing"), message);
    }

    @Test
    void lateServiceIsEnded() {
        try (ServiceProcess service = ServiceProcess.launch(settings("starting", Ports.free()))) {
            String message = assertThrows(IllegalStateException.class, () -> service.awaitReady(Duration.ofMillis(500)))
                    .getMessage();
            assertTrue(message.contains("not ready"), message);
            assertFalse(service.isAlive());
        }
    }

    @Test
    void serviceThatWasNotBuiltIsNamed() {
        ServiceSettings settings = new ServiceSettings(
                "fake", directory.resolve("none.jar"), Ports.free(), Map.of(), Map.of(), List.of(), log);
        String message = assertThrows(IllegalStateException.class, () -> ServiceProcess.launch(settings))
                .getMessage();
        assertTrue(message.contains("none.jar"), message);
    }

    private ServiceSettings settings(String behaviour, int port) {
        return new ServiceSettings(
                "fake",
                jar,
                port,
                Map.of("BEHAVIOUR", behaviour),
                Map.of("port", Integer.toString(port), "whom", "bạn"),
                ServiceSettings.QUICK_AND_SMALL,
                log);
    }
}
