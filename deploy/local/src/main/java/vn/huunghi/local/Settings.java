package vn.huunghi.local;

import static vn.huunghi.stack.ServiceSettings.QUICK_AND_SMALL;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.huunghi.stack.Ports;

/**
 * Where the system runs on this machine.
 *
 * @param checkout the repository, whose services have been packaged
 * @param directory where data, keys, tokens and logs are kept
 * @param sample whether the figures of real reports are loaded at the first start
 * @param jvmOptions how the JVMs of the services run
 */
public record Settings(
        Path checkout,
        Path directory,
        boolean sample,
        int postgresPort,
        int brokerPort,
        Map<Service, Integer> ports,
        Map<Service, Integer> managementPorts,
        List<String> jvmOptions) {

    private static final int MANAGEMENT = 1000;

    /** On free ports. */
    public static Settings onFreePorts(Path checkout, Path directory) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, Ports.free());
            management.put(service, Ports.free());
        }
        return new Settings(normal(checkout), normal(directory), false, 0, 0, ports, management, QUICK_AND_SMALL);
    }

    /** As the launcher's Maven module passes them. */
    static Settings of(Properties properties) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int port = port(properties, service.shortName());
            ports.put(service, port);
            management.put(service, port + MANAGEMENT);
        }
        return new Settings(
                normal(Path.of(text(properties, "huunghi.checkout"))),
                normal(Path.of(text(properties, "huunghi.directory"))),
                sample(text(properties, "huunghi.sample")),
                port(properties, "postgres"),
                port(properties, "kafka"),
                ports,
                management,
                QUICK_AND_SMALL);
    }

    /** The same with JVMs that run otherwise. */
    public Settings running(String... options) {
        return new Settings(
                checkout, directory, sample, postgresPort, brokerPort, ports, managementPorts, List.of(options));
    }

    /** Says at once which port is taken, before anything is started. */
    void requireFreePorts() {
        for (Service service : Service.values()) {
            Ports.requireFree(port(service), service.module());
            Ports.requireFree(managementPort(service), "the management interface of " + service.module());
        }
    }

    int port(Service service) {
        return ports.get(service);
    }

    int managementPort(Service service) {
        return managementPorts.get(service);
    }

    private static boolean sample(String value) {
        return switch (value) {
            case "facts" -> true;
            case "none" -> false;
            default ->
                throw new IllegalStateException("-Dhuunghi.sample=" + value + ": it can be \"facts\" or \"none\".");
        };
    }

    private static int port(Properties properties, String name) {
        String key = "huunghi.port." + name;
        String value = text(properties, key);
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536 - MANAGEMENT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw noPort(key, value);
        }
        throw noPort(key, value);
    }

    private static IllegalStateException noPort(String key, String value) {
        return new IllegalStateException(
                "-D" + key + "=" + value + ": it must be a port from 1 to " + (65_535 - MANAGEMENT) + ".");
    }

    private static String text(Properties properties, String key) {
        String value = properties.getProperty(key, "");
        if (value.isBlank()) {
            throw new IllegalStateException("-D" + key + " is missing.");
        }
        return value.strip();
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
