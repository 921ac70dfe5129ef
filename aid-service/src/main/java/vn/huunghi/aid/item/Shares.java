package vn.huunghi.aid.item;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.aid.transaction.Room;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Shares of sectors and provinces: known for all of them, and then exactly the whole, or for none. */
final class Shares {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_INTEGER_DIGITS = 3;

    private Shares() {}

    /**
     * @param field where the shares stand
     * @param key what each is of
     * @param percents null for a share that is not known
     * @throws Refusal 422 share-twice, shares-not-100
     */
    static void check(String field, String key, List<String> keys, List<BigDecimal> percents) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!seen.add(keys.get(i))) {
                throw Refusal.of(
                        AidProblem.SHARE_TWICE,
                        "%s[%d].%s".formatted(field, i, key),
                        new Message("%s bị lặp.".formatted(keys.get(i)), "%s stands twice.".formatted(keys.get(i))));
            }
        }
        if (percents.stream().anyMatch(Objects::nonNull) && !areTheWhole(percents)) {
            throw Refusal.of(
                    AidProblem.SHARES_NOT_100,
                    field,
                    new Message(
                            "Các tỷ lệ phải lớn hơn 0, có nhiều nhất 4 chữ số thập phân và cộng lại đúng 100, hoặc không"
                                    + " nêu tỷ lệ nào.",
                            "Percents are above 0, have at most 4 decimals and are together exactly 100, or none is"
                                    + " given."));
        }
    }

    /** Into how many parts the money of an item is split: by every sector in every province, as far as that is known. */
    static Room room(List<SectorShare> sectors, List<ProvinceShare> provinces) {
        return new Room(parts(sectors.stream().map(SectorShare::percent).toList())
                * parts(provinces.stream().map(ProvinceShare::percent).toList()));
    }

    private static int parts(List<BigDecimal> percents) {
        return percents.isEmpty() || percents.stream().anyMatch(Objects::isNull) ? 1 : percents.size();
    }

    private static boolean areTheWhole(List<BigDecimal> percents) {
        boolean fine = percents.stream()
                .allMatch(percent -> percent != null && percent.signum() > 0 && percent.scale() <= MOST_DECIMALS);
        return fine
                && percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE) == 0;
    }

    /** The percent without trailing zeros and exponent, where it is of a size that a percent has; null for null. */
    static BigDecimal plain(BigDecimal percent) {
        if (percent == null) {
            return null;
        }
        BigDecimal stripped = percent.stripTrailingZeros();
        boolean small = (long) stripped.precision() - stripped.scale() <= MOST_INTEGER_DIGITS;
        return stripped.scale() < 0 && small ? stripped.setScale(0) : stripped;
    }
}
