package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Split;

/**
 * How the money of an aid item is split, as far as that is known: by province first and each province's part by sector, so
 * that what provinces get does not depend on the sectors; what is not split lies on the whole set.
 */
record AidShares(
        List<String> provinces,
        List<String> sectors,
        List<AidShares.Slice> byProvince,
        List<AidShares.Slice> bySector) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS_OF_VND = 0;

    /** @param name tells it apart from the others of the item; empty where there is one only */
    record Part(String name, List<String> provinces, List<String> sectors, Figure figure) {}

    /** Of one criterion. */
    record Slice(String name, List<String> keys, BigDecimal percent) {}

    static AidShares of(AidItemState item) {
        return new AidShares(
                StateSets.set(item.provinces().stream()
                        .map(AidItemState.ProvinceShare::provinceId)
                        .toList()),
                StateSets.set(item.sectors().stream()
                        .map(AidItemState.SectorShare::code)
                        .toList()),
                slices(item.provinces(), AidItemState.ProvinceShare::provinceId, AidItemState.ProvinceShare::percent),
                slices(item.sectors(), AidItemState.SectorShare::code, AidItemState.SectorShare::percent));
    }

    /** The parts of an amount of đồng, which add up to it. */
    List<Part> parts(Figure whole) {
        List<Part> parts = new ArrayList<>();
        List<Figure> ofProvinces = split(whole, byProvince);
        for (int i = 0; i < byProvince.size(); i++) {
            Slice province = byProvince.get(i);
            List<Figure> ofSectors = split(ofProvinces.get(i), bySector);
            for (int j = 0; j < bySector.size(); j++) {
                Slice sector = bySector.get(j);
                parts.add(new Part(province.name() + sector.name(), province.keys(), sector.keys(), ofSectors.get(j)));
            }
        }
        return parts;
    }

    private static List<Figure> split(Figure whole, List<Slice> slices) {
        return Split.of(whole, slices.stream().map(Slice::percent).toList(), DECIMALS_OF_VND);
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
