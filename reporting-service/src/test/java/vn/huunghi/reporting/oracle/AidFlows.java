package vn.huunghi.reporting.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an item of aid counts as: itself and its figures on approval, its money on the days on which it was posted. That it
 * is given up later takes nothing of that away; only what an emergency planned to do, approved by nobody, is then no more.
 */
final class AidFlows {

    private static final Map<String, String> MEASURE =
            Map.of("PLEDGE", "AID_PLEDGED", "COMMITMENT", "AID_COMMITTED", "DISBURSEMENT", "AID_DISBURSED");

    private record Slice(Set<String> keys, BigDecimal percent) {}

    private AidFlows() {}

    static List<Claim> of(AidItem item) {
        var claims = new ArrayList<Claim>();
        var approved = item.approvedOn();
        if (approved != null) {
            claims.add(whole(item, "AID_ITEMS", approved, approved, Fig.one()));
            item.figures().forEach((measure, fig) -> claims.add(whole(item, measure, approved, approved, fig)));
        } else if (item.emergency() && item.plannedTo() != null && !item.cameToNothing()) {
            var days = item.plannedTo();
            item.figures().forEach((measure, fig) -> claims.add(whole(item, measure, days.first(), days.last(), fig)));
        }
        for (var posting : item.postings()) {
            var left = posting.reversalOf() == null ? left(item, posting) : null;
            if (left != null) {
                split(item, posting, left, claims);
            }
        }
        return claims;
    }

    /** Null: nothing. */
    private static Fig left(AidItem item, AidItem.Posting origin) {
        var left = origin.vnd();
        var amount = origin.amount();
        for (var reversal : item.postings()) {
            if (origin.id().equals(reversal.reversalOf())) {
                if (!reversal.amount().qualifier().equals("EXACT")) {
                    return null;
                }
                left = left.without(reversal.vnd().value());
                amount = amount.without(reversal.amount().value());
                if (amount.high() != null && amount.high().compareTo(BigDecimal.ZERO) == 0) {
                    return null;
                }
            }
        }
        return left;
    }

    /** By province first, each province's part by sector. */
    private static void split(AidItem item, AidItem.Posting posting, Fig money, List<Claim> claims) {
        var provinces = slices(item.provinces());
        var sectors = slices(item.sectors());
        var ofProvinces = parts(money, provinces);
        for (int i = 0; i < provinces.size(); i++) {
            var ofSectors = parts(ofProvinces.get(i), sectors);
            for (int j = 0; j < sectors.size(); j++) {
                claims.add(Claim.of(
                        item.id(),
                        MEASURE.get(posting.kind()),
                        posting.on(),
                        posting.on(),
                        provinces.get(i).keys(),
                        traits(item, sectors.get(j).keys()),
                        ofSectors.get(j)));
            }
        }
    }

    private static List<Fig> parts(Fig whole, List<Slice> slices) {
        return slices.size() == 1
                ? List.of(whole)
                : whole.split(slices.stream().map(Slice::percent).toList());
    }

    private static List<Slice> slices(List<AidItem.Share> shares) {
        if (shares.isEmpty() || shares.stream().anyMatch(share -> share.percent() == null)) {
            return List.of(new Slice(keys(shares), null));
        }
        return shares.stream()
                .map(share -> new Slice(Set.of(share.key()), share.percent()))
                .toList();
    }

    private static Claim whole(AidItem item, String measure, LocalDate from, LocalDate to, Fig figure) {
        return Claim.of(
                item.id(), measure, from, to, keys(item.provinces()), traits(item, keys(item.sectors())), figure);
    }

    private static Traits traits(AidItem item, Set<String> sectors) {
        var organisations = new TreeSet<String>();
        for (var each : new String[] {item.recipient(), item.manager(), item.mobiliser()}) {
            if (each != null) {
                organisations.add(each);
            }
        }
        return new Traits(item.kind(), Set.of(), organisations, sectors, item.donors());
    }

    private static Set<String> keys(List<AidItem.Share> shares) {
        var keys = new TreeSet<String>();
        shares.forEach(share -> keys.add(share.key()));
        return keys;
    }
}
