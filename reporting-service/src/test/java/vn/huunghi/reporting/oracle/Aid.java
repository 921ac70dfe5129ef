package vn.huunghi.reporting.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.huunghi.reporting.oracle.AidItem.Posting;
import vn.huunghi.reporting.oracle.AidItem.Share;

/** Donors, and items of aid with their postings and reversals. */
final class Aid {

    static final List<String> SECTORS = List.of("14030", "11220", "12220");
    static final List<String> KINDS = List.of("PROJECT", "PROGRAMME", "NON_PROJECT");
    private static final List<String> INDICATORS = List.of("HOUSEHOLDS_SUPPORTED", "SCHOLARSHIPS");
    private static final List<List<String>> SPLITS = List.of(
            List.of(),
            List.of("100"),
            List.of("50", "50"),
            List.of("37.5", "62.5"),
            List.of("33.3333", "33.3334", "33.3333"),
            List.of("33", "33.5", "33.5"),
            List.of("0.01", "49.99", "50"));

    private static final Map<String, BigDecimal> RATES =
            Map.of("VND", BigDecimal.ONE, "LAK", new BigDecimal("1.2"), "USD", BigDecimal.valueOf(25_450));

    private static final int MOST_REVERSALS = 2;
    private static final BigDecimal LEAST_TAKEN_BACK_IN_PARTS = BigDecimal.valueOf(100);

    private final World world;
    private final Draw draw;
    private final Places places;
    private final Register register;
    private final List<String> donors;
    private final List<String> items;

    Aid(World world, Draw draw, Places places, Register register) {
        this.world = world;
        this.draw = draw;
        this.places = places;
        this.register = register;
        donors = draw.ids(9);
        items = draw.ids(40);
    }

    List<Fact> beginnings() {
        var facts = new ArrayList<Fact>();
        donors.forEach(id -> facts.add(donor(id)));
        return facts;
    }

    Donor donor() {
        return donor(draw.of(donors));
    }

    private Donor donor(String id) {
        var registrations = new ArrayList<Donor.Registration>();
        for (int i = draw.below(4); i > 0; i--) {
            var from = draw.day();
            var to = from.plusDays(draw.below(900));
            var withdrawn = draw.oneIn(5) ? from.plusDays(draw.below(500)) : null;
            registrations.add(new Donor.Registration(from, to, places.provinces(from, 2), withdrawn));
        }
        return new Donor(id, draw.any("NGO", "NGO", "NGO", "FOUNDATION"), draw.of(Register.COUNTRIES), registrations);
    }

    /** One of the items anew, or with one more posting, or in another status. */
    AidItem item() {
        var held = world.aid.get(draw.of(items));
        if (held == null || draw.oneIn(4)) {
            return fresh(held == null ? draw.of(items) : held.id());
        }
        return draw.oneIn(8) ? held.with(status(), held.postings()) : held.with(posting(held));
    }

    private AidItem fresh(String id) {
        var approvedOn = draw.orNull(4, draw.day());
        var day = approvedOn == null ? draw.day() : approvedOn;
        var item = new AidItem(
                id,
                draw.of(KINDS),
                draw.oneIn(4),
                status(),
                draw.atLeastOne(donors, 2),
                draw.orNull(2, draw.of(register.actors())),
                draw.orNull(2, draw.of(register.actors())),
                draw.orNull(3, draw.of(register.actors())),
                shares(Set.copyOf(SECTORS)),
                shares(places.inForce(day)),
                draw.orNull(3, draw.when()),
                draw.figures(INDICATORS, 2),
                approvedOn,
                List.of());
        for (int i = draw.below(4); i > 0; i--) {
            item = item.with(posting(item));
        }
        return item;
    }

    private String status() {
        return draw.any("APPROVED", "IMPLEMENTING", "COMPLETED", "SUBMITTED", "CANCELLED", "REJECTED");
    }

    private List<Share> shares(Set<String> keys) {
        var split = draw.of(SPLITS);
        var known = !draw.oneIn(3);
        var chosen = draw.shuffled(keys.stream().sorted().toList());
        var shares = new ArrayList<Share>();
        for (int i = 0; i < split.size() && split.size() <= chosen.size(); i++) {
            shares.add(new Share(chosen.get(i), known ? new BigDecimal(split.get(i)) : null));
        }
        return shares;
    }

    private Posting posting(AidItem item) {
        var open = item.postings().stream()
                .filter(p -> p.reversalOf() == null)
                .filter(p -> reversals(item, p).size() < MOST_REVERSALS)
                .filter(p ->
                        reversals(item, p).stream().noneMatch(r -> r.amount().equals(p.amount())))
                .toList();
        if (open.isEmpty() || !draw.oneIn(3)) {
            return posting();
        }
        var origin = draw.of(open);
        return reversal(origin, reversals(item, origin).isEmpty());
    }

    private static List<Posting> reversals(AidItem item, Posting origin) {
        return item.postings().stream()
                .filter(p -> origin.id().equals(p.reversalOf()))
                .toList();
    }

    private Posting posting() {
        var kind = draw.any("PLEDGE", "COMMITMENT", "DISBURSEMENT", "DISBURSEMENT");
        var currency = draw.of(RATES.keySet());
        var money = draw.money();
        return new Posting(draw.id(), kind, draw.day(), currency, money, money.times(RATES.get(currency)), null);
    }

    /** The whole of it, or less than half of what is known of it, which may happen twice. */
    private Posting reversal(Posting origin, boolean first) {
        LocalDate on = draw.day();
        var known = known(origin);
        var part = known.multiply(BigDecimal.valueOf(1 + draw.below(49)))
                .movePointLeft(2)
                .setScale(0, RoundingMode.DOWN);
        var whole = known.compareTo(LEAST_TAKEN_BACK_IN_PARTS) < 0 || first && draw.oneIn(3);
        var amount = whole ? origin.amount() : Fig.of("EXACT", part);
        // At its origin's rate.
        var vnd = amount.times(RATES.get(origin.currency()));
        return new Posting(draw.id(), origin.kind(), on, origin.currency(), amount, vnd, origin.id());
    }

    private static BigDecimal known(Posting posting) {
        return posting.amount().value() == null
                ? posting.amount().low()
                : posting.amount().value();
    }
}
