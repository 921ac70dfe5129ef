package vn.huunghi.kit.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Folding;

/** What organisations and foreign areas are called, so that a file can name them as people do. */
@Singleton
public class Names {
    /** Any number that no other lock in this database has. */
    private static final long LOCK = 7_205_759_403_792_796L;

    private static final Set<String> ENDED = Set.of("MERGED", "DISSOLVED");
    private static final String EVER = "-infinity";
    private static final String ALWAYS = "infinity";

    private final Database database;
    private final Mirror mirror;

    @Inject
    Names(Database database, Mirror mirror) {
        this.database = database;
        this.mirror = mirror;
    }

    private record Name(UUID id, String folded, String from, String until) {}

    /** A record that a name means, on days from the first until before the second. */
    public record Meaning(UUID id, boolean everBefore, LocalDate from, boolean everAfter, LocalDate until) {

        boolean covers(LocalDate day) {
            return (everBefore || !day.isBefore(from)) && (everAfter || day.isBefore(until));
        }
    }

    /** What names mean, found all at once; a name that means nothing has no entry. */
    public static final class Meanings {
        private final Map<String, List<Meaning>> byName;

        Meanings(Map<String, List<Meaning>> byName) {
            this.byName = byName;
        }

        /** Those that had the name on the day; if none had, those that ever did. */
        public Set<UUID> of(String name, LocalDate day) {
            List<Meaning> all = byName.getOrDefault(Folding.fold(name), List.of());
            Set<UUID> then = ids(all.stream().filter(meaning -> meaning.covers(day)));
            return then.isEmpty() ? ids(all.stream()) : then;
        }

        private static Set<UUID> ids(Stream<Meaning> meanings) {
            return meanings.map(Meaning::id).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** What these names of organisations mean, in one statement. */
    public Meanings organisations(Collection<String> names) {
        return meanings(RegisterTopics.ORGANISATION, names);
    }

    /** What these names of foreign areas mean, in one statement. */
    public Meanings foreignAreas(Collection<String> names) {
        return meanings(RegisterTopics.FOREIGN_AREA, names);
    }

    /**
     * What these records are or were called, those too that were withdrawn since: for what refers to them already.
     *
     * @param topic of organisations or foreign areas
     */
    Meanings calledBefore(String topic, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return new Meanings(Map.of());
        }
        return new Meanings(mirror.find(topic, ids.stream().map(UUID::toString).toList()).values().stream()
                .flatMap(event -> names(topic, event))
                .collect(Collectors.groupingBy(
                        Name::folded,
                        Collectors.mapping(
                                name -> new Meaning(name.id(), true, null, true, null), Collectors.toList()))));
    }

    private static Stream<Name> names(String topic, Event event) {
        return topic.equals(RegisterTopics.ORGANISATION) ? organisation(event) : area(event);
    }

    private Meanings meanings(String topic, Collection<String> names) {
        if (names.isEmpty()) {
            return new Meanings(Map.of());
        }
        String[] folded = names.stream().map(Folding::fold).distinct().toArray(String[]::new);
        record Row(String folded, Meaning meaning) {}
        return new Meanings(database
                .query(
                        """
                        select folded, record_id, from_day = '-infinity' as ever_before, from_day,
                               until_day = 'infinity' as ever_after, until_day
                        from referred_name where topic = ? and folded = any (?)
                        order by folded, record_id
                        """,
                        row -> new Row(
                                row.getString("folded"),
                                new Meaning(
                                        row.getObject("record_id", UUID.class),
                                        row.getBoolean("ever_before"),
                                        row.getObject("from_day", LocalDate.class),
                                        row.getBoolean("ever_after"),
                                        row.getObject("until_day", LocalDate.class))),
                        topic,
                        folded)
                .stream()
                .collect(Collectors.groupingBy(Row::folded, Collectors.mapping(Row::meaning, Collectors.toList()))));
    }

    /** The names of what a release mirrored that took none, or took those of an earlier version. */
    @Transactional
    void catchUp(String topic) {
        // A replica that starts at the same time waits here, and then finds that it is done.
        database.query("select pg_advisory_xact_lock(?)::text", row -> 1, LOCK);
        // Locked, so that a reader of events cannot bring a newer version before these names are in.
        List<String> behind = database.query("""
                select m.key from mirror m
                where m.topic = ? and not exists (
                    select 1 from named_record n
                    where (n.topic, n.key, n.generation, n.version) = (m.topic, m.key, m.generation, m.version))
                order by m.key for no key update
                """, row -> row.getString("key"), topic);
        replace(topic, List.copyOf(mirror.find(topic, behind).values()));
    }

    /** Takes the names of records in place of those that they had; their rows in the mirror are locked. */
    void replace(String topic, List<Event> records) {
        if (records.isEmpty()) {
            return;
        }
        List<Name> names = records.stream()
                .filter(event -> !event.withdrawn())
                .flatMap(event -> names(topic, event))
                .distinct()
                .toList();
        database.update(
                "delete from referred_name where topic = ? and record_id = any (?::uuid[])",
                topic,
                records.stream().map(Event::key).toArray(String[]::new));
        database.update(
                """
                insert into referred_name (topic, record_id, folded, from_day, until_day)
                select ?, record_id, folded, from_day, until_day
                from unnest(?::uuid[], ?::text[], ?::date[], ?::date[]) n (record_id, folded, from_day, until_day)
                on conflict do nothing
                """,
                topic,
                names.stream().map(name -> name.id().toString()).toArray(String[]::new),
                names.stream().map(Name::folded).toArray(String[]::new),
                names.stream().map(Name::from).toArray(String[]::new),
                names.stream().map(Name::until).toArray(String[]::new));
        database.update(
                """
                insert into named_record (topic, key, generation, version)
                select ?, key, generation, version from unnest(?::text[], ?::bigint[], ?::bigint[]) n (key, generation, version)
                on conflict (topic, key) do update set generation = excluded.generation, version = excluded.version
                """,
                topic,
                records.stream().map(Event::key).toArray(String[]::new),
                records.stream().map(Event::generation).toArray(Long[]::new),
                records.stream().map(Event::version).toArray(Long[]::new));
    }

    private static Stream<Name> organisation(Event event) {
        UUID id = UUID.fromString(event.key());
        List<JsonNode> states = new ArrayList<>();
        event.state().path("states").forEach(states::add);
        List<Name> names = new ArrayList<>();
        String end = ALWAYS;
        for (int i = 0; i < states.size(); i++) {
            JsonNode state = states.get(i);
            String from = state.path("from").asText(EVER).replace("null", EVER);
            String until =
                    i + 1 < states.size() ? states.get(i + 1).path("from").asText() : ALWAYS;
            if (ENDED.contains(state.path("status").asText())) {
                end = from;
                break;
            }
            Stream.of("name", "nameEn")
                    .flatMap(field -> name(id, state.path(field), from, until))
                    .forEach(names::add);
        }
        String last = end;
        Stream<JsonNode> others = Stream.concat(
                Stream.of(event.state().path("shortName")),
                elements(event.state().path("aliases")));
        return Stream.concat(names.stream(), others.flatMap(other -> name(id, other, EVER, last)));
    }

    private static Stream<Name> area(Event event) {
        UUID id = UUID.fromString(event.key());
        return Stream.concat(
                        Stream.of(event.state().path("name")),
                        elements(event.state().path("aliases")))
                .flatMap(name -> name(id, name, EVER, ALWAYS));
    }

    private static Stream<Name> name(UUID id, JsonNode name, String from, String until) {
        return name.isTextual() ? Stream.of(new Name(id, Folding.fold(name.asText()), from, until)) : Stream.empty();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }
}
