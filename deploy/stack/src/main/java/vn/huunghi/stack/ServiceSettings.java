package vn.huunghi.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a service is to be started.
 *
 * @param runJar {@code <module>/target/quarkus-app/quarkus-run.jar}
 * @param managementPort where it answers {@code /q/health/ready}; the environment or the properties must set the same
 * @param log appended to
 */
public record ServiceSettings(
        String name,
        Path runJar,
        int managementPort,
        Map<String, String> environment,
        Map<String, String> systemProperties,
        Path log) {}
