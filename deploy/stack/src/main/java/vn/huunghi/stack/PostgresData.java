package vn.huunghi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's data directory: how it is made, and which server runs on it. */
record PostgresData(Path directory) {

    static final String SUPERUSER = "postgres";

    private static final String PASSWORD = "superuser.password";

    /** Makes the directory unless it is there; what an interrupted attempt left is made anew. */
    void initialise(PostgresBinaries binaries) {
        if (Files.exists(directory.resolve(PASSWORD))) {
            return;
        }
        Directories.delete(directory);
        Path password = directory.resolveSibling(PASSWORD);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        // Case and letters by Unicode on every system; order by code point, which no system update changes.
        String ctype = PostgresBinaries.system().equals("darwin") ? "UTF-8" : "C.UTF-8";
        try {
            Files.writeString(password, HexFormat.of().formatHex(random));
            Command.run(binaries.command(
                    "initdb",
                    List.of(
                            "--pgdata=" + directory,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--lc-ctype=" + ctype,
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")));
            Files.move(password, directory.resolve(PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's data cannot be prepared in " + directory, e);
        }
    }

    String superuserPassword() {
        try {
            return Files.readString(directory.resolve(PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException("The superuser's password in " + directory + " cannot be read", e);
        }
    }

    Optional<ProcessHandle> server() {
        return Leftover.find(pidFile(), directory);
    }

    /** PostgreSQL sorts out every stale pid file itself but one: it takes an unrelated process for a server that runs. */
    void forgetUnrelatedProcess() {
        if (Leftover.isReused(pidFile(), directory)) {
            Directories.delete(pidFile());
        }
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }
}
