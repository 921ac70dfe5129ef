package vn.huunghi.reporting.oracle;

import java.util.List;

/** Activities, whole ones and parts of them. */
final class Deeds {

    static final List<String> KINDS =
            List.of("COMMUNICATION", "YOUTH_EXCHANGE", "SPORT_EXCHANGE", "CULTURAL_EXCHANGE", "GIFT", "TRAINING");
    private static final List<String> INDICATORS = List.of(
            "COMMUNICATION_SESSIONS",
            "EXCHANGE_SESSIONS",
            "EXCHANGE_PARTICIPANTS",
            "HOUSEHOLDS_SUPPORTED",
            "SCHOLARSHIPS",
            "TWINNED_VILLAGES",
            "AVERAGE_MONTHLY_INCOME");

    private final Draw draw;
    private final Places places;
    private final Register register;
    private final List<String> wholes;
    private final List<String> parts;

    Deeds(Draw draw, Places places, Register register) {
        this.draw = draw;
        this.places = places;
        this.register = register;
        wholes = draw.ids(80);
        parts = draw.ids(50);
    }

    Activity next() {
        var part = draw.below(wholes.size() + parts.size()) >= wholes.size();
        var endsOn = draw.when();
        return new Activity(
                draw.of(part ? parts : wholes),
                draw.of(KINDS),
                draw.any("HELD", "HELD", "HELD", "HELD", "CANCELLED", "PLANNED"),
                endsOn,
                draw.some(register.actors(), 2),
                places.provinces(endsOn.last(), 3),
                draw.some(Register.COUNTRIES, 2),
                part && !draw.oneIn(6) ? draw.of(wholes) : null,
                draw.figures(INDICATORS, 4));
    }
}
