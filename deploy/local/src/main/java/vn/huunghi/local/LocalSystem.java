package vn.huunghi.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.huunghi.stack.ServiceDatabase;
import vn.huunghi.stack.ServiceProcess;
import vn.huunghi.stack.ServiceSettings;
import vn.huunghi.stack.Stack;

/** All packaged services on one PostgreSQL and one broker, with tokens that they accept. */
public final class LocalSystem {

    private static final Duration START_BOUND = Duration.ofSeconds(180);

    private final Settings settings;
    private final Stack stack;
    private final Keys keys;
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);

    private LocalSystem(Settings settings, Stack stack) {
        this.settings = settings;
        this.stack = stack;
        this.keys = Keys.keptIn(settings.directory().resolve("keys"));
        keys.writeTokens(tokens());
    }

    /** Starts the services at the same time and returns when all are ready; the stack ends them when it is closed. */
    public static LocalSystem start(Settings settings, Stack stack, Consumer<String> progress) {
        LocalSystem system = new LocalSystem(settings, stack);
        for (Service service : Service.values()) {
            system.launch(service);
        }
        system.awaitAll(progress);
        return system;
    }

    public Stack stack() {
        return stack;
    }

    public Api api() {
        return new Api(settings, keys);
    }

    public ServiceProcess process(Service service) {
        return processes.get(service);
    }

    /** Starts a service that was stopped or killed and returns when it is ready. */
    public void restart(Service service) {
        launch(service);
        process(service).awaitReady(START_BOUND);
    }

    private void launch(Service service) {
        Path jar = settings.checkout().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        Path log = settings.directory().resolve("logs").resolve(service.module() + ".log");
        processes.put(
                service,
                stack.launch(new ServiceSettings(
                        service.module(),
                        jar,
                        settings.managementPort(service),
                        environment(service),
                        Map.of(),
                        settings.jvmOptions(),
                        log)));
    }

    private Map<String, String> environment(Service service) {
        ServiceDatabase database = stack.postgres().createDatabase(service.shortName());
        Map<String, String> environment = new java.util.HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.userPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stack.broker().bootstrapServers());
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", keys.publicKey());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.managementPort(service)));
        if (service == Service.REPORTING) {
            tellSources(environment);
        }
        return environment;
    }

    private void tellSources(Map<String, String> environment) {
        for (Service source : List.of(Service.ORGANISATION, Service.ACTIVITY, Service.AID)) {
            environment.put(
                    "HUUNGHI_SOURCES_" + source.name() + "_SERVICE_URL", "http://127.0.0.1:" + settings.port(source));
        }
        environment.put(
                "HUUNGHI_SOURCE_TOKEN_FILE",
                tokens().resolve(Holder.SERVICE.subject() + ".jwt").toString());
    }

    private Path tokens() {
        return settings.directory().resolve("tokens").toAbsolutePath();
    }

    private void awaitAll(Consumer<String> progress) {
        long begun = System.nanoTime();
        List<CompletableFuture<Void>> ready = Stream.of(Service.values())
                .map(service -> CompletableFuture.runAsync(() -> {
                    process(service).awaitReady(START_BOUND);
                    progress.accept(String.format(
                            Locale.ROOT, "%s is ready (%.1f s)", service.module(), (System.nanoTime() - begun) / 1e9));
                }))
                .toList();
        try {
            ready.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
