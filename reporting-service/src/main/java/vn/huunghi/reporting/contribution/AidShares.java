package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How the money of an aid item is split: by province, by sector, by both as the product of their shares, or not at all,
 * as far as that is known; what is not split lies on the whole set.
 */
record AidShares(List<String> provinces, List<String> sectors, List<Share> all) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** @param name tells it apart from the others of the item; empty where there is one only */
    record Share(String name, List<String> provinces, List<String> sectors, BigDecimal percent) {}

    /** Of one criterion. */
    private record Slice(String name, List<String> keys, BigDecimal percent) {}

    static AidShares of(AidItemState item) {
        List<Slice> byProvince =
                slices(item.provinces(), AidItemState.ProvinceShare::provinceId, AidItemState.ProvinceShare::percent);
        List<Slice> bySector =
                slices(item.sectors(), AidItemState.SectorShare::code, AidItemState.SectorShare::percent);
        List<Share> shares = new ArrayList<>();
        for (Slice province : byProvince) {
            for (Slice sector : bySector) {
                shares.add(new Share(
                        province.name() + sector.name(),
                        province.keys(),
                        sector.keys(),
                        province.percent().multiply(sector.percent()).movePointLeft(2)));
            }
        }
        return new AidShares(
                StateSets.set(item.provinces().stream()
                        .map(AidItemState.ProvinceShare::provinceId)
                        .toList()),
                StateSets.set(item.sectors().stream()
                        .map(AidItemState.SectorShare::code)
                        .toList()),
                List.copyOf(shares));
    }

    List<BigDecimal> percents() {
        return all.stream().map(Share::percent).toList();
    }

    private static <T> List<Slice> slices(List<T> stated, Function<T, String> key, Function<T, BigDecimal> percent) {
        if (stated.isEmpty() || stated.stream().anyMatch(each -> percent.apply(each) == null)) {
            return List.of(new Slice("", StateSets.set(stated.stream().map(key).toList()), WHOLE));
        }
        return stated.stream()
                .map(each -> new Slice("/" + key.apply(each), List.of(key.apply(each)), percent.apply(each)))
                .toList();
    }
}
