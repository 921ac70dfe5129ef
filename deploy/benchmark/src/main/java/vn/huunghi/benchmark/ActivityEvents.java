package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import vn.huunghi.local.Api;

/**
 * Activities of ten years as activity-service publishes them: in the provinces of the day, each kind with the figures
 * that it has, exact and not, now and then in two provinces together or as a part of another. The same number is always
 * the same activity.
 */
final class ActivityEvents {

    static final String TOPIC = "huunghi.activity.v1";
    /** What the ids of all begin with; another beginning of the same length makes other records. */
    static final String ID = "01900000-0000-7000-8000-";
    /** How many contributions one activity makes on average, at least: it is 3.05. */
    static final double CONTRIBUTIONS = 3.0;

    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    static final int FIRST_YEAR = 2016;
    static final int LAST_YEAR = 2025;

    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final int DAYS = 3650;
    private static final int ONE_WITH_A_STOCK = 200;
    private static final Map<String, List<String>> FIGURES = Map.ofEntries(
            Map.entry("COMMUNICATION", List.of("COMMUNICATION_SESSIONS", "COMMUNICATION_PARTICIPANTS", "ONLINE_SITES")),
            Map.entry("CULTURAL_EXCHANGE", List.of("EXCHANGE_PARTICIPANTS", "EXCHANGE_SESSIONS", "OWN_SUPPORT")),
            Map.entry("YOUTH_EXCHANGE", List.of("EXCHANGE_PARTICIPANTS", "PERSONS_ATTENDING", "SCHOLARSHIPS")),
            Map.entry("GIFT", List.of("HOUSEHOLDS_SUPPORTED", "SCHOLARSHIPS", "OWN_SUPPORT")),
            Map.entry("DELEGATION_IN", List.of("DELEGATIONS", "VISITORS_RECEIVED", "PERSONS_ATTENDING")),
            Map.entry("DELEGATION_OUT", List.of("DELEGATIONS", "OWN_SUPPORT_ABROAD", "PERSONS_ATTENDING")),
            Map.entry("MEDICAL_MISSION", List.of("MEDICAL_PATIENTS", "HOUSEHOLDS_SUPPORTED", "OWN_SUPPORT_ABROAD")),
            Map.entry("REMAINS_REPATRIATION", List.of("REMAINS_REPATRIATED", "PERSONS_ATTENDING", "OWN_SUPPORT")),
            Map.entry(
                    "BORDER_PATROL",
                    List.of(
                            "BORDER_SELF_MANAGEMENT_COLLECTIVES_REGISTERED",
                            "BORDER_SELF_MANAGEMENT_HOUSEHOLDS",
                            "BORDER_SELF_MANAGEMENT_PERSONS")),
            Map.entry("BORDER_CROSSING", List.of("BORDER_EXITS", "BORDER_ENTRIES", "VISITORS_RECEIVED")),
            Map.entry(
                    "SELF_MANAGEMENT",
                    List.of(
                            "SECURITY_SELF_MANAGEMENT_HOUSEHOLDS",
                            "BORDER_SELF_MANAGEMENT_HOUSEHOLDS_REGISTERED",
                            "BORDER_SELF_MANAGEMENT_PERSONS")),
            Map.entry("COMMEMORATION", List.of("PERSONS_ATTENDING", "EXCHANGE_PARTICIPANTS", "ONLINE_SITES")));
    private static final List<String> KINDS = List.copyOf(new TreeSet<>(FIGURES.keySet()));
    private static final List<String> COUNTRIES = List.of("KH", "LA", "CN", "JP", "KR", "CU", "RU", "FR");

    private final Places places;

    ActivityEvents(Places places) {
        this.places = places;
    }

    static String id(long number) {
        return ID + "%012x".formatted(number);
    }

    /** The measures that these activities add to and that add over time. */
    static List<String> measures() {
        TreeSet<String> measures = new TreeSet<>(List.of("ACTIVITIES"));
        FIGURES.values().forEach(measures::addAll);
        return List.copyOf(measures);
    }

    JsonNode state(long number) {
        // Numbers in a row must not make alike activities.
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        String kind = any(KINDS, random);
        List<Places.Place> inForce = places.on(day);
        int place = random.nextInt(inForce.size());
        ObjectNode state = Api.JSON
                .createObjectNode()
                .put("id", id(number))
                .put("version", 1)
                .put("kind", kind)
                .put("title", "Hoạt động hữu nghị tại " + inForce.get(place).name() + " lần " + number)
                .put("status", random.nextInt(50) == 0 ? "CANCELLED" : "HELD")
                .put("startsOn", day.toString())
                .put("endsOn", random.nextInt(20) == 0 ? day.toString().substring(0, 7) : day.toString())
                .put("direction", "JOINT")
                .put("place", "Nhà văn hóa số " + random.nextInt(300));
        state.putArray("organiserIds").add(inForce.get(place).union());
        TreeSet<String> provinces = new TreeSet<>(List.of(inForce.get(place).province()));
        if (random.nextInt(30) == 0) {
            // With its neighbour in the list: few sets, each of them often, as in life.
            provinces.add(inForce.get((place + 1) % inForce.size()).province());
        }
        provinces.forEach(state.putArray("provinceIds")::add);
        state.putArray("countryCodes").add(any(COUNTRIES, random));
        if (number > 100 && random.nextInt(30) == 0) {
            state.put("parentId", id(number - 1 - random.nextInt(50)));
        }
        state.putArray("outcomes").add("Thắt chặt tình đoàn kết của nhân dân hai bên biên giới");
        state.put("externalId", "bench-" + number);
        state.putObject("source").put("title", "Báo cáo công tác đối ngoại nhân dân năm " + day.getYear());
        List<String> indicators = FIGURES.get(kind);
        int stated = 1 + random.nextInt(indicators.size());
        int first = random.nextInt(indicators.size());
        for (int i = 0; i < stated; i++) {
            state.withArray("figures")
                    .add(Figures.random(indicators.get((first + i) % indicators.size()), 900, random));
        }
        if (random.nextInt(ONE_WITH_A_STOCK) == 0) {
            state.withArray("figures").add(Figures.random("BORDER_SELF_MANAGEMENT_COLLECTIVES", 200, random));
        }
        return state;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
