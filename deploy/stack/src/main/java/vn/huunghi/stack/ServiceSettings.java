package vn.huunghi.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a service is to be started.
 *
 * @param runJar {@code <module>/target/quarkus-app/quarkus-run.jar}
 * @param managementPort where it answers {@code /q/health/ready}; the environment or the properties must set the same
 * @param jvmOptions how its JVM is to run, such as {@link #QUICK_AND_SMALL}
 * @param log appended to
 */
public record ServiceSettings(
        String name,
        Path runJar,
        int managementPort,
        Map<String, String> environment,
        Map<String, String> systemProperties,
        List<String> jvmOptions,
        Path log) {

    /** The fast compiler alone: where all run on one machine, a quick start and little memory count for more. */
    public static final List<String> QUICK_AND_SMALL = List.of(
            // Begun small and grown as needed: left to itself, the JVM would touch all of it at once.
            "-Xms32m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
}
