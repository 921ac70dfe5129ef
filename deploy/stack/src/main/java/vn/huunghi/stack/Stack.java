package vn.huunghi.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** PostgreSQL, the broker and the services as one thing that starts together and ends in order, services first. */
public final class Stack implements AutoCloseable {

    // Not the common pool: on a small machine it has one thread, and these wait.
    private static final Executor THREADS = task -> new Thread(task, "stack").start();

    private final Postgres postgres;
    private final Broker broker;
    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private final Thread hook = new Thread(this::stopAll, "stack-shutdown");

    private Stack(Postgres postgres, Broker broker) {
        this.postgres = postgres;
        this.broker = broker;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** On free ports, with data under {@code work}, best the module's {@code target/stack}, that {@link #close} removes. */
    public static Stack temporary(Path work) {
        return together(() -> Postgres.temporary(work), () -> Broker.temporary(work));
    }

    /** With data and logs under {@code home}, which stay; a port of 0 is a free one. */
    public static Stack kept(Path home, int postgresPort, int brokerPort) {
        return together(
                () -> Postgres.kept(home, home.resolve("postgres"), postgresPort),
                () -> Broker.kept(home.resolve("kafka"), brokerPort));
    }

    public Postgres postgres() {
        return postgres;
    }

    public Broker broker() {
        return broker;
    }

    /** As {@link ServiceProcess#launch}; the service ends before PostgreSQL and the broker do. */
    public ServiceProcess launch(ServiceSettings settings) {
        ServiceProcess service = ServiceProcess.launch(settings);
        services.add(service);
        return service;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook itself runs then, and ends the same things.
            return;
        }
        stopAll();
    }

    private void stopAll() {
        try {
            all(services.stream().map(service -> CompletableFuture.runAsync(service::close, THREADS)));
        } finally {
            // They would outlive this process, whatever became of the services.
            all(Stream.<Runnable>of(broker::close, postgres::close)
                    .map(close -> CompletableFuture.runAsync(close, THREADS)));
        }
    }

    private static Stack together(Supplier<Postgres> first, Supplier<Broker> second) {
        CompletableFuture<Postgres> postgres = CompletableFuture.supplyAsync(first, THREADS);
        CompletableFuture<Broker> broker = CompletableFuture.supplyAsync(second, THREADS);
        try {
            all(Stream.of(postgres, broker));
            return new Stack(postgres.join(), broker.join());
        } catch (RuntimeException e) {
            closeAfter(e, postgres, Postgres::close);
            closeAfter(e, broker, Broker::close);
            throw e;
        }
    }

    /** Why the start failed is told first. */
    private static <T> void closeAfter(RuntimeException failure, CompletableFuture<T> part, Consumer<T> close) {
        if (part.isCompletedExceptionally()) {
            return;
        }
        try {
            close.accept(part.join());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static void all(Stream<? extends CompletableFuture<?>> parts) {
        try {
            CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
