package vn.huunghi.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For services that build anew, beside the tables that they read, what the topics have told them. */
@Singleton
public class Replays {

    private final ReaderConfig config;
    private final ReaderSettings settings;
    private final Optional<Short> replication;
    private final Inbox inbox;
    private final Progress progress;
    private final EventJson json;

    @Inject
    Replays(
            ReaderConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "huunghi.topics.replication") Optional<Short> replication,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Inbox inbox,
            Progress progress,
            EventJson json) {
        this.config = config;
        // It reads every partition itself, so it is in no group.
        this.settings = new ReaderSettings(null, service + "-replay", config.batch(), kafka);
        this.replication = replication;
        this.inbox = inbox;
        this.progress = progress;
        this.json = json;
    }

    /**
     * Goes on at the positions in the other tables, at first from the start of every topic that the service reads.
     *
     * @param begin comes first in each of the replay's transactions and makes the other tables those that names mean; what
     *     it throws ends the replay
     * @throws RuntimeException if Kafka or the database cannot be reached, or a topic is shorter than what was applied of it
     */
    public Replay open(Runnable begin) {
        SortedSet<String> topics = inbox.topics();
        if (config.sources().isPresent()) {
            topics.add(Topics.WATERMARKS);
        }
        Topics.ensure(settings.kafka(), replication, topics);
        Replay replay = new Replay(settings, inbox.beside(begin), progress, json);
        try {
            replay.place(topics);
            return replay;
        } catch (RuntimeException | Error e) {
            replay.close();
            throw e;
        }
    }
}
