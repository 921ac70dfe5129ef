package vn.huunghi.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.local.LocalSystem;
import vn.huunghi.local.Service;

/** How much of the processors each part of the system has used: what remains the same when others use them too. */
record Processors(Map<String, Double> seconds) {

    static Processors usedBy(LocalSystem system) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            if (system.process(service).isAlive()) {
                seconds.put(service.module(), used(system.process(service).pid()));
            }
        }
        seconds.put("Kafka", used(system.stack().broker().pid()));
        seconds.put("PostgreSQL", used(system.stack().postgres().pid()));
        return new Processors(seconds);
    }

    private static double used(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1e3;
    }

    /** What has been used since. */
    String since(Processors before) {
        return seconds.entrySet().stream()
                .map(part -> "%s %.1f s"
                        .formatted(part.getKey(), part.getValue() - before.seconds.getOrDefault(part.getKey(), 0.0)))
                .collect(Collectors.joining(", ", "processors used: ", ""));
    }
}
