package vn.huunghi.reporting.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.text.Language;
import vn.huunghi.reporting.Topics;

/** The names of provinces, clusters, organisations and donors, from the copies of their records. */
@ApplicationScoped
public class Directory {

    private final Mirror mirror;

    Directory(Mirror mirror) {
        this.mirror = mirror;
    }

    /** The province's code and its name on the day; after its end its last one. */
    public ProvinceName province(Geography geography, String id, LocalDate day, Language language) {
        return geography
                .territory(id)
                .map(territory -> {
                    var named = territory
                            .naming(day)
                            .or(() -> territory.namings().stream().findFirst());
                    return new ProvinceName(
                            id,
                            territory.code(),
                            named.map(n -> language == Language.EN ? n.nameEn() : n.name())
                                    .orElse(id));
                })
                .orElse(new ProvinceName(id, null, id));
    }

    public Optional<ClusterName> cluster(String id) {
        return mirror.find(Topics.CLUSTER, id).filter(e -> !e.withdrawn()).map(Directory::cluster);
    }

    /** Those of the clusters that there are, by id. */
    public Map<String, ClusterName> clusters(Collection<String> ids) {
        return mirror.find(Topics.CLUSTER, ids).values().stream()
                .filter(event -> !event.withdrawn())
                .collect(Collectors.toMap(Event::key, Directory::cluster));
    }

    private static ClusterName cluster(Event event) {
        var state = event.state();
        return new ClusterName(
                event.key(),
                state.hasNonNull("number") ? state.get("number").intValue() : null,
                state.path("name").asText(event.key()));
    }

    /** Those of the organisations of which there is a record, withdrawn or not. */
    public Set<String> knownOrganisations(Collection<String> ids) {
        return mirror.find(Topics.ORGANISATION, ids).keySet();
    }

    /** The organisations' names on the day, by id, in the order asked. */
    public Map<String, OrganisationName> organisations(Collection<String> ids, LocalDate day, Language language) {
        var states = mirror.find(Topics.ORGANISATION, ids);
        var names = new LinkedHashMap<String, OrganisationName>();
        for (var id : ids) {
            var event = states.get(id);
            names.put(id, new OrganisationName(id, event == null ? null : name(event.state(), day, language)));
        }
        return names;
    }

    /** Those of the donors of which there is a record, withdrawn or not. */
    public Set<String> knownDonors(Collection<String> ids) {
        return mirror.find(Topics.DONOR, ids).keySet();
    }

    /** The donors' names by id, in the order asked. */
    public Map<String, DonorName> donors(Collection<String> ids) {
        var states = mirror.find(Topics.DONOR, ids);
        var names = new LinkedHashMap<String, DonorName>();
        for (var id : ids) {
            var event = states.get(id);
            names.put(
                    id,
                    new DonorName(
                            id,
                            event == null ? null : event.state().path("name").asText(null)));
        }
        return names;
    }

    /** The name in the state in force on the day; before the first state that one's. */
    static String name(JsonNode organisation, LocalDate day, Language language) {
        JsonNode inForce = null;
        for (var state : (Iterable<JsonNode>) () -> organisation.path("states").elements()) {
            var from =
                    state.hasNonNull("from") ? LocalDate.parse(state.get("from").asText()) : LocalDate.MIN;
            if (inForce == null || !from.isAfter(day)) {
                inForce = state;
            }
        }
        if (inForce == null) {
            return null;
        }
        var english = inForce.path("nameEn").asText(null);
        return language == Language.EN && english != null
                ? english
                : inForce.path("name").asText(null);
    }

    /** Orders what answers show by name. */
    public static Comparator<String> vietnamese() {
        var collator = java.text.Collator.getInstance(java.util.Locale.forLanguageTag("vi"));
        return collator::compare;
    }
}
