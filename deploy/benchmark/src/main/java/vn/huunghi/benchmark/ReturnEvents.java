package vn.huunghi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.huunghi.local.Api;

/** Accepted returns of every province for every half-year and year, each stating nearly every measure. */
final class ReturnEvents {

    static final String TOPIC = "huunghi.return.v1";

    private static final String ID = "01900000-0000-7000-9000-%012x";
    private static final int MOST = 50_000;

    private ReturnEvents() {}

    static List<JsonNode> states(Places places) {
        List<JsonNode> states = new ArrayList<>();
        for (int year = ActivityEvents.FIRST_YEAR; year <= ActivityEvents.LAST_YEAR; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            for (Places.Place place : places.on(last)) {
                states.add(state(states.size(), place, "YEAR", first, last));
            }
            LocalDate half = LocalDate.of(year, 6, 30);
            for (Places.Place place : places.on(half)) {
                states.add(state(states.size(), place, "HALF_YEAR", first, half));
            }
        }
        return states;
    }

    private static JsonNode state(int number, Places.Place place, String kind, LocalDate from, LocalDate to) {
        Random random = new Random(number);
        ObjectNode state = Api.JSON
                .createObjectNode()
                .put("id", ID.formatted(number))
                .put("version", 3)
                .put("reporterId", place.union())
                .put("provinceId", place.province())
                .put("status", "ACCEPTED");
        state.putObject("period").put("kind", kind).put("from", from.toString()).put("to", to.toString());
        for (String measure : ActivityEvents.measures()) {
            if (!measure.equals("ACTIVITIES") && random.nextInt(10) > 0) {
                state.withArray("figures").add(Figures.random(measure, MOST, random));
            }
        }
        state.putArray("results").add("Công tác đối ngoại nhân dân được triển khai rộng khắp");
        state.putArray("tasks").add("Tiếp tục phối hợp trong cụm");
        return state;
    }
}
