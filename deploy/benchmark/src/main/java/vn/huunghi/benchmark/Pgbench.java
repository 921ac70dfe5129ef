package vn.huunghi.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian's pgbench, run on a script. */
record Pgbench(Path program, int port, String user, String password, String database) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    /** The newest that is installed. */
    static Path installed() throws IOException {
        try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no /usr/lib/postgresql/*/bin/pgbench: apt-get install postgresql-15"));
        }
    }

    /** How many transactions a second 16 clients got through. */
    double run(Path script, int run, int clients, int seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=" + user,
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + seconds,
                        "--define=run=" + run,
                        "--define=k=0",
                        "--file=" + script,
                        database))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        Matcher failed = FAILED.matcher(output);
        if (process.waitFor() != 0
                || !rate.find()
                || (failed.find() && !failed.group(1).equals("0"))) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
