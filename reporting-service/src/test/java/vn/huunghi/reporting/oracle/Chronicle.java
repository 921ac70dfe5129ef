package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.event.Event;

/** What happens: step by step a record comes into being, is corrected, withdrawn or brought back. */
final class Chronicle {

    private static final int STEPS_A_WITHDRAWAL = 12;

    private final World world;
    private final Draw draw;
    private final Places places;
    private final Register register;
    private final Deeds deeds;
    private final Returns returns;
    private final Aid aid;
    private final Map<String, Long> versions = new HashMap<>();

    Chronicle(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
        places = new Places(world, draw);
        register = new Register(draw, places);
        deeds = new Deeds(draw, places, register);
        returns = new Returns(world, draw, places, register);
        aid = new Aid(world, draw, places, register);
    }

    Register register() {
        return register;
    }

    /** What everything else is built on. */
    List<Event> beginnings() {
        var facts = new ArrayList<Fact>(Indicator.ALL);
        facts.addAll(places.beginnings());
        facts.addAll(register.beginnings());
        facts.addAll(aid.beginnings());
        return facts.stream().map(this::event).toList();
    }

    /** One step; a merger is several events. */
    List<Event> next() {
        var kind = draw.below(200);
        if (kind == 0) {
            return events(places.merger());
        } else if (kind < 8) {
            return events(places.move());
        }
        var fact = fact(kind);
        return List.of(draw.oneIn(STEPS_A_WITHDRAWAL) ? withdrawal(fact) : event(fact));
    }

    private Fact fact(int kind) {
        if (kind < 70) {
            return deeds.next();
        } else if (kind < 115) {
            return returns.next();
        } else if (kind < 145) {
            return register.organisation();
        } else if (kind < 158) {
            return register.agreement();
        }
        return kind < 164 ? aid.donor() : aid.item();
    }

    private List<Event> events(List<? extends Fact> facts) {
        return facts.stream().map(this::event).toList();
    }

    private Event event(Fact fact) {
        world.put(fact);
        return event(fact, fact.state(), false);
    }

    private Event withdrawal(Fact fact) {
        var last = world.returns.get(fact.id());
        world.withdraw(fact);
        var state =
                last == null ? Fact.JSON.createObjectNode() : last.takenBack().state();
        return event(fact, state, true);
    }

    private Event event(Fact fact, ObjectNode state, boolean withdrawn) {
        var version = versions.merge(fact.topic() + fact.id(), 1L + draw.below(2), Long::sum);
        state.put("id", fact.id()).put("version", version);
        if (withdrawn) {
            state.put("withdrawn", true);
        }
        return new Event(fact.topic(), fact.id(), 1, version, withdrawn, Instant.now(), state);
    }
}
