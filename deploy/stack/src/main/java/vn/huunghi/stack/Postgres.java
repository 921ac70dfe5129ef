package vn.huunghi.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL without Docker, as durable as one in production, reachable from this machine alone. */
public final class Postgres implements AutoCloseable {

    // The signals by which PostgreSQL tells its ways to stop.
    private static final String FAST = "INT";
    private static final String IMMEDIATE = "QUIT";
    private static final Duration STOP_BOUND = Duration.ofSeconds(20);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=128MB",
            "fsync=on",
            "synchronous_commit=on",
            "timezone=UTC",
            "log_timezone=UTC");

    private final PostgresBinaries binaries;
    private final Path home;
    private final PostgresData data;
    private final boolean temporary;
    private final int port;
    private Optional<LastWill> lastWill = Optional.empty();

    private Postgres(Path binaries, Path home, boolean temporary, int port) {
        this.home = Directories.create(home);
        this.data = new PostgresData(this.home.resolve("data"));
        this.temporary = temporary;
        stopServer(FAST);
        this.port = Ports.orFree(port, "PostgreSQL");
        this.binaries = PostgresBinaries.unpackedIn(binaries);
        data.initialise(this.binaries);
        start();
    }

    /** On a free port, with data in a directory of its own under {@code work} that {@link #close} removes; the programs stay there. */
    public static Postgres temporary(Path work) {
        return new Postgres(work, Directories.createTemporary(work, "postgres-run-"), true, 0);
    }

    /**
     * With data and log in {@code home}, which stay.
     *
     * @param binaries where PostgreSQL's programs are unpacked
     * @param port 0 for a free one
     */
    public static Postgres kept(Path binaries, Path home, int port) {
        return new Postgres(binaries, home, false, port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return data.server()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is stopped"))
                .pid();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection that may do everything, for tests that disturb the server; services have roles of their own. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        return source.getConnection(PostgresData.SUPERUSER, data.superuserPassword());
    }

    /** As {@link #createDatabase(String, String, String)}, each role's password being its name. */
    public ServiceDatabase createDatabase(String service) {
        return createDatabase(service, service + "_owner", service);
    }

    /**
     * Creates, where missing, the service's database, the role {@code <service>_owner} that migrates and the role
     * {@code <service>} that runs, and sets their passwords.
     */
    public synchronized ServiceDatabase createDatabase(String service, String ownerPassword, String userPassword) {
        String owner = service + "_owner";
        ServiceDatabase database = new ServiceDatabase(jdbcUrl(service), owner, ownerPassword, service, userPassword);
        try (Connection server = connectAsSuperuser("postgres")) {
            DatabaseRoles.create(server, service, database);
            try (Connection connection = connectAsSuperuser(service)) {
                DatabaseRoles.grant(connection, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + service + " cannot be prepared: " + e.getMessage(), e);
        }
        return database;
    }

    /** Stops the server if it runs and starts it again with the same port and data. */
    public synchronized void restart() {
        stop();
        start();
    }

    /** Ends all connections and writes everything to disk; does nothing if the server is stopped. */
    public synchronized void stop() {
        stop(FAST);
    }

    /** Ends the server as a crash would; {@link #restart} then recovers from the log. */
    public synchronized void kill() {
        stop(IMMEDIATE);
    }

    @Override
    public synchronized void close() {
        stop();
        if (temporary) {
            Directories.delete(home);
        }
    }

    private void start() {
        data.forgetUnrelatedProcess();
        Path log = home.resolve("postgres.log");
        String directory = data.directory().toString();
        String options = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
        try {
            Command.run(binaries.command(
                    "pg_ctl",
                    List.of("start", "-w", "-t", "120", "-D", directory, "-l", log.toString(), "-o", options)));
        } catch (IllegalStateException e) {
            stopServer(FAST);
            throw new IllegalStateException(
                    "PostgreSQL did not start. Its log, " + log + ", ends with:\n" + Directories.lastLines(log, 20), e);
        }
        ProcessHandle server = data.server()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL ended right after its start, see " + log));
        lastWill = Optional.of(new LastWill(server, FAST, temporary ? Optional.of(home) : Optional.empty()));
    }

    private void stop(String signal) {
        lastWill.ifPresent(will -> {
            stopServer(signal);
            will.revoke();
        });
        lastWill = Optional.empty();
    }

    private void stopServer(String signal) {
        data.server().ifPresent(server -> {
            Command.run(List.of("kill", "-" + signal, Long.toString(server.pid())));
            if (!Leftover.endsWithin(server, STOP_BOUND)) {
                server.destroyForcibly();
                Leftover.endsWithin(server, STOP_BOUND);
            }
        });
    }
}
