package vn.huunghi.aid.iati;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.register.RegisterTopics;
import vn.huunghi.kit.time.BusinessDay;

/** Looks up what those are called that a page of items names; however many, in two statements. */
@ApplicationScoped
class IatiNames {
    private final Database database;
    private final Mirror mirror;
    private final MirroredGeography geography;
    private final Clock clock;

    @Inject
    IatiNames(Database database, Mirror mirror, MirroredGeography geography, Clock clock) {
        this.database = database;
        this.mirror = mirror;
        this.geography = geography;
        this.clock = clock;
    }

    /** @param en null where there is no English name */
    record Name(String vi, String en) {}

    /** @param kind as aid-service tells donors apart */
    record Donor(UUID id, String kind, Name name) {}

    /** Those of one page. */
    record Of(Map<UUID, Donor> donors, Map<UUID, Name> organisations, Geography provinces, LocalDate today) {

        /** One that is called nothing is called by its id, because the standard demands a name. */
        Donor donor(UUID id) {
            return donors.getOrDefault(id, new Donor(id, "", new Name(id.toString(), null)));
        }

        Name organisation(UUID id) {
            return organisations.getOrDefault(id, new Name(id.toString(), null));
        }

        Name province(String id) {
            return provinces
                    .territory(id)
                    .flatMap(territory -> territory
                            .naming(today)
                            .or(() -> territory.namings().stream().findFirst()))
                    .map(naming -> new Name(naming.name(), naming.nameEn()))
                    .orElse(new Name(id, null));
        }
    }

    Of of(List<IatiItem> items) {
        LocalDate today = BusinessDay.today(clock);
        return new Of(
                donors(ids(items, item -> item.donorIds().stream())),
                organisations(
                        ids(items, item -> Stream.of(item.recipientId(), item.managingAgencyId(), item.mobiliserId())),
                        today),
                geography.current(),
                today);
    }

    private static List<String> ids(List<IatiItem> items, Function<IatiItem, Stream<UUID>> named) {
        return items.stream()
                .flatMap(named)
                .filter(Objects::nonNull)
                .distinct()
                .map(UUID::toString)
                .toList();
    }

    private Map<UUID, Donor> donors(Collection<String> ids) {
        return database
                .query(
                        "select id, kind, name from donor where id = any (?::uuid[])",
                        row -> new Donor(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                new Name(row.getString("name"), null)),
                        (Object) ids.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Donor::id, Function.identity()));
    }

    private Map<UUID, Name> organisations(Collection<String> ids, LocalDate day) {
        return mirror.find(RegisterTopics.ORGANISATION, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        found -> UUID.fromString(found.getKey()),
                        found -> name(found.getValue().state(), found.getKey(), day)));
    }

    /** As it is called on the day, else by its first name. */
    private static Name name(JsonNode organisation, String id, LocalDate day) {
        Name name = null;
        for (JsonNode state : organisation.path("states")) {
            boolean began = !state.hasNonNull("from")
                    || !LocalDate.parse(state.get("from").asText()).isAfter(day);
            if (name == null || began) {
                name = new Name(
                        state.path("name").asText(id), state.path("nameEn").asText(null));
            }
        }
        return name == null ? new Name(id, null) : name;
    }
}
