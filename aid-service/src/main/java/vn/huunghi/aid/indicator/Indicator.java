package vn.huunghi.aid.indicator;

import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Message;

/**
 * What stating a figure needs to know about its indicator, as activity-service told it last.
 *
 * @param recordable whether figures of it are recorded, neither computed nor declared in returns only
 */
record Indicator(String code, Message name, String group, Unit unit, boolean recordable, boolean active) {
    static final String TOPIC = "huunghi.indicator.v1";

    /** @throws IllegalArgumentException if the state is not an indicator's, or is another's */
    static Indicator of(Event event) {
        String code = event.state().path("code").asText();
        if (!code.equals(event.key())) {
            throw new IllegalArgumentException("The state of %s is keyed %s".formatted(code, event.key()));
        }
        return new Indicator(
                code,
                new Message(text(event, "name"), text(event, "nameEn")),
                text(event, "group"),
                Unit.valueOf(text(event, "unit")),
                text(event, "recording").equals("FIGURE"),
                event.state().path("active").asBoolean());
    }

    private static String text(Event event, String field) {
        String text = event.state().path(field).asText();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An indicator without " + field);
        }
        return text;
    }
}
