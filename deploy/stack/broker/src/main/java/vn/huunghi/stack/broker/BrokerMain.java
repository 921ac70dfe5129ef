package vn.huunghi.stack.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** Runs one Kafka node for as long as standard input is open, so that it ends with its parent however that one ended. */
final class BrokerMain {

    private static final String CLUSTER = "aHV1bmdoaS1zdGFjay0wMQ";
    private static final Duration SHUTDOWN_BOUND = Duration.ofSeconds(8);

    private BrokerMain() {}

    public static void main(String[] args) {
        // Standard output carries the ready line alone; what libraries print goes with the log.
        PrintStream parent = System.out;
        System.setOut(System.err);
        try {
            run(Path.of(args[0]), parent);
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Path configuration, PrintStream parent) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(configuration)) {
            properties.load(reader);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(configuration);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
        parent.println("ready");
        parent.flush();

        System.in.transferTo(PrintStream.nullOutputStream());
        haltAfter(SHUTDOWN_BOUND);
        server.shutdown();
        Runtime.getRuntime().halt(0);
    }

    private static void format(Path configuration) {
        String[] arguments = {"format", "--cluster-id", CLUSTER, "--config", configuration.toString()};
        if (StorageTool.execute(arguments, System.err) != 0) {
            throw new IllegalStateException("Kafka's storage could not be formatted, see above");
        }
    }

    private static void haltAfter(Duration bound) {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(bound.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(2);
        });
        thread.setDaemon(true);
        thread.start();
    }
}
