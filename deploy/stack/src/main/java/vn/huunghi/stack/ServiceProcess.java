package vn.huunghi.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Quarkus service in a JVM of its own, which tests can stop, kill and start again, and which never outlives this JVM. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration STOP_BOUND = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final ServiceSettings settings;
    private final ChildJvm jvm;
    private final LastWill lastWill;

    private ServiceProcess(ServiceSettings settings, ChildJvm jvm) {
        this.settings = settings;
        this.jvm = jvm;
        this.lastWill = new LastWill(jvm.process().toHandle(), "TERM", Optional.empty());
    }

    /** Starts the service and returns at once; {@link #awaitReady} tells when it can be used. */
    public static ServiceProcess launch(ServiceSettings settings) {
        if (!Files.exists(settings.runJar())) {
            throw new IllegalStateException(
                    settings.name() + " has not been built: " + settings.runJar() + " is missing");
        }
        Ports.requireFree(settings.managementPort(), "the management interface of " + settings.name());
        List<String> arguments = new ArrayList<>(settings.jvmOptions());
        arguments.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"));
        settings.systemProperties().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.addAll(List.of("-jar", settings.runJar().toAbsolutePath().toString()));
        ProcessBuilder.Redirect output =
                ProcessBuilder.Redirect.appendTo(settings.log().toFile());
        return new ServiceProcess(
                settings, ChildJvm.start(settings.name(), arguments, settings.environment(), output, settings.log()));
    }

    /** Starts the service and waits until it says that it is ready. */
    public static ServiceProcess start(ServiceSettings settings, Duration bound) {
        ServiceProcess service = launch(settings);
        service.awaitReady(bound);
        return service;
    }

    /** Returns when the service is ready; ends it and throws, with the end of its log, when it died or is late. */
    public void awaitReady(Duration bound) {
        Instant deadline = Instant.now().plus(bound);
        while (!isReady()) {
            if (!jvm.isAlive()) {
                throw jvm.failure("ended with code " + jvm.process().exitValue() + " before it was ready");
            }
            if (Instant.now().isAfter(deadline)) {
                IllegalStateException late = jvm.failure("was not ready within " + bound.toSeconds() + " s");
                kill();
                throw late;
            }
            jvm.endsWithin(PAUSE);
        }
    }

    public boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + settings.managementPort() + "/q/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + settings.name(), e);
        }
    }

    public boolean isAlive() {
        return jvm.isAlive();
    }

    public long pid() {
        return jvm.process().pid();
    }

    public ServiceSettings settings() {
        return settings;
    }

    /** SIGTERM, and SIGKILL if the service still runs fifteen seconds later. */
    public void stop() {
        jvm.process().destroy();
        jvm.endWithin(STOP_BOUND);
        lastWill.revoke();
    }

    /** SIGKILL, as a crash would. */
    public void kill() {
        jvm.kill();
        lastWill.revoke();
    }

    @Override
    public void close() {
        stop();
    }
}
