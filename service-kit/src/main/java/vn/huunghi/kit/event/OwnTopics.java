package vn.huunghi.kit.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The topics that the service publishes, named in its settings: after a backup came back that is older than a topic, the
 * database does not know of it, and readers must still be told.
 */
@Singleton
class OwnTopics {

    private final List<String> names;

    @Inject
    OwnTopics(@ConfigProperty(name = "huunghi.topics.own") Optional<List<String>> names) {
        this.names = names.orElse(List.of()).stream()
                .map(Topics::checked)
                .sorted()
                .distinct()
                .toList();
    }

    List<String> names() {
        return names;
    }

    void check(String topic) {
        if (!names.contains(topic)) {
            throw new IllegalArgumentException(topic + " is not in huunghi.topics.own, " + names);
        }
    }
}
