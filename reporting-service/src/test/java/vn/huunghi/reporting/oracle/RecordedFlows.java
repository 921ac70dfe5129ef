package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What activities and agreements count as by day, by the table in the rules. */
final class RecordedFlows {

    private static final Map<String, String> SESSION = Map.of(
            "COMMUNICATION", "COMMUNICATION_SESSIONS",
            "CULTURAL_EXCHANGE", "EXCHANGE_SESSIONS",
            "SPORT_EXCHANGE", "EXCHANGE_SESSIONS",
            "YOUTH_EXCHANGE", "EXCHANGE_SESSIONS");

    private RecordedFlows() {}

    static List<Claim> of(World world) {
        var claims = new ArrayList<Claim>();
        for (var activity : world.activities.values()) {
            if (activity.held()) {
                counts(world, activity)
                        .forEach((measure, figure) -> claims.add(Claim.of(
                                activity.id(),
                                measure,
                                activity.endsOn().first(),
                                activity.endsOn().last(),
                                activity.provinces(),
                                Traits.of(activity.kind(), activity.countries(), activity.organisers()),
                                figure)));
            }
        }
        for (var agreement : world.agreements.values()) {
            if (agreement.signedOn() != null) {
                claims.add(Claim.of(
                        agreement.id(),
                        "AGREEMENTS_SIGNED",
                        agreement.signedOn().first(),
                        agreement.signedOn().last(),
                        agreement.provinces(),
                        Traits.of(agreement.kind(), agreement.countries(), agreement.parties()),
                        Fig.one()));
            }
        }
        for (var item : world.aid.values()) {
            claims.addAll(AidFlows.of(item));
        }
        return claims;
    }

    private static Map<String, Fig> counts(World world, Activity activity) {
        var counts = new TreeMap<>(activity.figures());
        var session = SESSION.get(activity.kind());
        if (session != null) {
            counts.putIfAbsent(session, Fig.one());
        }
        if (activity.parent() == null) {
            counts.put("ACTIVITIES", Fig.one());
        } else {
            var parent = world.activities.get(activity.parent());
            if (parent != null && parent.held()) {
                counts.keySet().removeAll(parent.figures().keySet());
            }
        }
        return counts;
    }

    /** Of a stock that activities state, the latest of each set of provinces and organisers by the day. */
    static List<Claim> stock(List<Claim> claims, LocalDate day, Atlas atlas) {
        var latest = new TreeMap<String, Claim>();
        for (var claim : claims) {
            if (!claim.to().isAfter(day)) {
                var whose = claim.provinces() + " " + claim.traits().organisations();
                latest.merge(whose, claim, (one, other) -> isLater(other, one) ? other : one);
            }
        }
        var standing = new ArrayList<>(latest.values());
        standing.removeIf(old -> latest.values().stream()
                .anyMatch(other -> !other.to().isBefore(old.to())
                        && atlas.succeeds(Set.copyOf(other.provinces()), Set.copyOf(old.provinces()))));
        return standing;
    }

    private static boolean isLater(Claim one, Claim other) {
        var order = one.to().compareTo(other.to());
        return order == 0 ? one.record().compareTo(other.record()) > 0 : order > 0;
    }
}
