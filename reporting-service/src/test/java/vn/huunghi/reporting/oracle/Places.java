package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.huunghi.reporting.oracle.Cluster.Membership;

/** A small country: provinces that merge, some before this was known, and clusters that their unions join and leave. */
final class Places {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final List<LocalDate> MERGERS = List.of(REFORM, LocalDate.of(2026, 1, 1), LocalDate.of(2024, 5, 17));
    private static final int MOST_PROVINCES = 19;

    private final World world;
    private final Draw draw;

    Places(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
    }

    /** Ten provinces, of which five became two on the day of the reform; three clusters, two of them with members. */
    List<Fact> beginnings() {
        var facts = new TreeMap<String, Fact>();
        for (int i = 0; i < 10; i++) {
            put(facts, new Province("p" + i, "0" + i, Atlas.REGISTER_BEGINS, null, null));
        }
        put(facts, new Province("m01", "01", REFORM, null, null));
        put(facts, new Province("m234", "04", REFORM, null, null));
        for (int i = 0; i < 5; i++) {
            put(facts, ((Province) facts.get("p" + i)).mergedInto(i < 2 ? "m01" : "m234", REFORM));
        }
        for (int number = 1; number <= 3; number++) {
            var members = new ArrayList<Membership>();
            for (int i = 0; number < 3 && i < 4; i++) {
                members.add(membership("p" + (number * 4 - 4 + i), LocalDate.of(2021, 7, 20)));
            }
            put(facts, new Cluster("cum-" + number, number, members));
        }
        facts.values().forEach(world::put);
        return List.copyOf(facts.values());
    }

    private static void put(TreeMap<String, Fact> facts, Fact fact) {
        facts.put(fact.id(), fact);
    }

    private Membership membership(String province, LocalDate from) {
        return new Membership(draw.id(), draw.id(), province, from, null);
    }

    Set<String> inForce(LocalDate day) {
        return world.atlas().inForce(day);
    }

    String province(LocalDate day) {
        return draw.of(inForce(day));
    }

    /** Of the day as a rule; now and then of another, as when a merger becomes known afterwards. */
    Set<String> provinces(LocalDate day, int most) {
        return draw.some(draw.oneIn(15) ? world.provinces.keySet() : inForce(day), most);
    }

    /** Some of those that are there become one, now or, it turns out, a while ago. */
    List<Fact> merger() {
        var day = draw.of(MERGERS);
        var able = world.provinces.values().stream()
                .filter(p -> p.to() == null && p.from().isBefore(day))
                .map(Province::id)
                .toList();
        var merged = able.size() < 4 || world.provinces.size() >= MOST_PROVINCES
                ? Set.<String>of()
                : draw.atLeastOne(able, 3);
        if (merged.isEmpty()) {
            return move();
        }
        var id = "n" + world.provinces.size();
        var facts = new ArrayList<Fact>();
        facts.add(new Province(id, "9" + world.provinces.size() % 10, day, null, null));
        merged.forEach(each -> facts.add(world.provinces.get(each).mergedInto(id, day)));
        return facts;
    }

    /** A union leaves its cluster, and perhaps joins another. */
    List<Fact> move() {
        var province = draw.of(world.provinces.keySet());
        var held = world.provinces.get(province);
        var day = draw.oneIn(3) && held.to() != null ? held.to() : draw.day();
        if (day.isBefore(held.from())) {
            day = held.from();
        }
        var target = draw.orNull(3, draw.of(world.clusters.keySet()));
        var facts = new ArrayList<Fact>();
        for (var cluster : world.clusters.values()) {
            var changed = changed(cluster, province, day, cluster.id().equals(target));
            if (!changed.equals(cluster)) {
                facts.add(changed);
            }
        }
        return facts;
    }

    /** What it had from the day on goes: a union is in one cluster at a time. */
    private Cluster changed(Cluster cluster, String province, LocalDate day, boolean joins) {
        var members = new ArrayList<Membership>();
        for (var each : cluster.memberships()) {
            if (!each.province().equals(province)
                    || each.to() != null && !each.to().isAfter(day)) {
                members.add(each);
            } else if (each.from().isBefore(day)) {
                members.add(new Membership(each.id(), each.organisation(), province, each.from(), day));
            }
        }
        var end = world.provinces.get(province).to();
        if (joins && (end == null || day.isBefore(end))) {
            members.add(membership(province, day));
        }
        return new Cluster(cluster.id(), cluster.number(), members);
    }
}
