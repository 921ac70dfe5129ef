package vn.huunghi.activity.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.References;
import vn.huunghi.kit.register.RegisterTopics;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Message;

/** The clusters themselves; who is in them on which day is the geography's to say. */
@ApplicationScoped
public class Clusters {
    private final Mirror mirror;
    private final References references;

    @Inject
    Clusters(Mirror mirror, References references) {
        this.mirror = mirror;
        this.references = references;
    }

    /** The ids of all clusters by number; a handful. */
    public List<String> ids() {
        return mirror.all(RegisterTopics.CLUSTER).stream()
                .filter(event -> !event.withdrawn())
                .sorted(Comparator.comparing(
                        event -> event.state().path("number").asInt()))
                .map(event -> event.key())
                .toList();
    }

    /** What files call clusters. */
    public Named named() {
        Named named = new Named(new HashMap<>(), new HashMap<>());
        for (Event cluster : mirror.all(RegisterTopics.CLUSTER)) {
            Map<String, String> ids = cluster.withdrawn() ? named.withdrawn : named.known;
            ids.put(Folding.fold(cluster.key()), cluster.key());
            ids.put(cluster.state().path("number").asText(), cluster.key());
            ids.put(Folding.fold(cluster.state().path("name").asText()), cluster.key());
            cluster.state().path("aliases").forEach(alias -> ids.put(Folding.fold(alias.asText()), cluster.key()));
        }
        return named;
    }

    /** The ids of clusters by each folded name, alias and number that they have. */
    public record Named(Map<String, String> known, Map<String, String> withdrawn) {

        /**
         * Which cluster a file means.
         *
         * @param held the one that the record is about already, though it may have been withdrawn since; null for none
         */
        public Optional<String> find(String text, String held) {
            String name = Folding.fold(text);
            return Optional.ofNullable(known.get(name))
                    .or(() -> Optional.ofNullable(withdrawn.get(name)).filter(id -> id.equals(held)));
        }
    }

    /**
     * Waits for clusters that may just have been recorded; never called in a transaction.
     *
     * @throws Refusal 422 unknown-cluster
     */
    public void await(String field, List<String> ids) {
        references.await(ActivityProblem.UNKNOWN_CLUSTER, field, ids, this::known);
    }

    /**
     * Refuses a filter by clusters that nobody knows, which would quietly find nothing.
     *
     * @param ids null for no filter
     * @throws Refusal 422 unknown-cluster
     */
    public void mustBeKnown(String parameter, List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            return;
        }
        Set<String> known = known(ids);
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw Refusal.of(
                    ActivityProblem.UNKNOWN_CLUSTER,
                    parameter,
                    new Message("Không có cụm %s.".formatted(id), "There is no cluster %s.".formatted(id)));
        });
    }

    private Set<String> known(Collection<String> ids) {
        return mirror.known(RegisterTopics.CLUSTER, ids);
    }
}
