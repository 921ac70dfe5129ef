package vn.huunghi.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much memory a service's JVM has needed since it was started, by what the system and its collector say. */
record Memory(long pid, Path gcLogs) {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    /** The option that makes a JVM write the log that is read here. */
    static String option(Path gcLogs) {
        return "-Xlog:gc:file=" + gcLogs.resolve("gc-%p.log").toAbsolutePath();
    }

    String peaks() {
        return "heap at most %d MB before and %d MB after a collection, whole process at most %d MB"
                .formatted(heap(), peak(2), resident() / 1024);
    }

    /** The most that was in the heap when it was collected, in MB; 0 if it never was. */
    long heap() {
        return peak(1);
    }

    private long peak(int column) {
        return lines(gcLogs.resolve("gc-" + pid + ".log")).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToLong(collection -> Long.parseLong(collection.group(column)))
                .max()
                .orElse(0);
    }

    private long resident() {
        return lines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
