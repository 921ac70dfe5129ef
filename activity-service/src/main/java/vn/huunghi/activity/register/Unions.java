package vn.huunghi.activity.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.record.Database;

/** The provincial unions, from whom provinces' returns are awaited. */
@ApplicationScoped
public class Unions {
    private static final String ACTIVE = "ACTIVE";

    private record Union(UUID id, JsonNode states) {}

    private final Database database;
    private final ObjectMapper json;

    @Inject
    Unions(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The unions that were active on a day, by the province of that day that they then stood for: after a merger there
     * may be several. One statement.
     */
    public Map<String, List<UUID>> byProvince(LocalDate day, Geography geography) {
        Map<String, List<UUID>> found = new TreeMap<>();
        for (Union union : all()) {
            String province = province(union.states(), day);
            boolean existed = province != null
                    && geography
                            .territory(province)
                            .filter(territory -> !day.isBefore(territory.validFrom()))
                            .isPresent();
            if (existed) {
                found.computeIfAbsent(geography.forward(province, day), id -> new ArrayList<>())
                        .add(union.id());
            }
        }
        return found;
    }

    private List<Union> all() {
        return database.query(
                """
                select key, state ->> 'states' as states from mirror
                where topic = 'huunghi.organisation.v1' and state ->> 'kind' = 'PROVINCIAL_UNION' and not withdrawn
                order by key
                """, row -> new Union(UUID.fromString(row.getString("key")), tree(row.getString("states"))));
    }

    /** Null where the union was not active on the day; days written in full sort as they follow each other. */
    private static String province(JsonNode states, LocalDate day) {
        JsonNode inForce = null;
        for (JsonNode state : states) {
            if (!state.hasNonNull("from") || state.path("from").asText().compareTo(day.toString()) <= 0) {
                inForce = state;
            }
        }
        return inForce != null && inForce.path("status").asText().equals(ACTIVE)
                ? inForce.path("provinceId").asText(null)
                : null;
    }

    private JsonNode tree(String states) {
        try {
            return json.readTree(states == null ? "[]" : states);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
