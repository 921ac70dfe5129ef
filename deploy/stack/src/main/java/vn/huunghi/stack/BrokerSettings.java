package vn.huunghi.stack;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's settings: a single small node on the loopback address that creates no topic by itself. */
final class BrokerSettings {

    private static final Map<String, String> FIXED = Map.ofEntries(
            entry("process.roles", "broker,controller"),
            entry("node.id", "1"),
            entry("controller.listener.names", "CONTROLLER"),
            entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            entry("auto.create.topics.enable", "false"),
            entry("default.replication.factor", "1"),
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "4"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("transaction.state.log.num.partitions", "4"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            entry("share.coordinator.state.topic.num.partitions", "1"),
            // A killed broker is let back in when its old session has ended; the default of 9 s is long for a test.
            entry("broker.session.timeout.ms", "4000"),
            entry("broker.heartbeat.interval.ms", "500"),
            entry("group.initial.rebalance.delay.ms", "0"),
            entry("group.min.session.timeout.ms", "1000"),
            entry("num.network.threads", "2"),
            entry("num.io.threads", "4"),
            entry("num.recovery.threads.per.data.dir", "1"),
            entry("num.replica.fetchers", "1"),
            entry("background.threads", "2"),
            entry("log.cleaner.dedupe.buffer.size", "8388608"),
            entry("log.index.size.max.bytes", "1048576"));

    private BrokerSettings() {}

    static Properties of(Path data, int port, int controllerPort) {
        String listener = "PLAINTEXT://127.0.0.1:" + port;
        Properties settings = new Properties();
        settings.putAll(FIXED);
        settings.put("listeners", listener + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", listener);
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", data.toString());
        return settings;
    }
}
