package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Split;
import vn.huunghi.reporting.contribution.AidItemState.ProvinceShare;
import vn.huunghi.reporting.contribution.AidItemState.SectorShare;

class AidSharesTest {
    private static final int CASES = 5_000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void whatProvincesGetIsTheirShareWhateverTheSectors() {
        for (int i = 0; i < CASES; i++) {
            Figure whole = arbitrary();
            List<BigDecimal> byProvince = percents();
            List<BigDecimal> bySector = percents();
            List<AidShares.Part> parts = parts(whole, byProvince, bySector);

            List<Figure> expected = Split.of(whole, byProvince, 0);
            String hint = "seed " + seed + ": " + whole + " by " + byProvince + " and " + bySector;
            for (int province = 0; province < byProvince.size(); province++) {
                String id = "p" + province;
                Figure sum = Figure.sum(parts.stream()
                                .filter(part -> part.provinces().equals(List.of(id)))
                                .map(AidShares.Part::figure)
                                .toList())
                        .orElseThrow();
                assertEquals(expected.get(province), sum, hint);
            }
        }
    }

    @Test
    void whatSectorsGetIsTheirShareUpToTheRoundingInEveryProvince() {
        for (int i = 0; i < CASES; i++) {
            long whole = random.nextLong(1_000_000_000_000L);
            List<BigDecimal> byProvince = percents();
            List<BigDecimal> bySector = percents();
            List<AidShares.Part> parts = parts(Figure.exact(whole), byProvince, bySector);

            String hint = "seed " + seed + ": " + whole + " by " + byProvince + " and " + bySector;
            for (int sector = 0; sector < bySector.size(); sector++) {
                String code = "s" + sector;
                BigDecimal sum = parts.stream()
                        .filter(part -> part.sectors().equals(List.of(code)))
                        .map(part -> part.figure().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal share =
                        BigDecimal.valueOf(whole).multiply(bySector.get(sector)).movePointLeft(2);
                int most = byProvince.size() * bySector.size();
                assertTrue(sum.subtract(share).abs().compareTo(BigDecimal.valueOf(most)) < 0, hint);
            }
        }
    }

    private static List<AidShares.Part> parts(Figure whole, List<BigDecimal> byProvince, List<BigDecimal> bySector) {
        AidItemState item = new AidItemState(
                "PROJECT",
                "APPROVED",
                false,
                List.of(),
                null,
                null,
                null,
                IntStream.range(0, bySector.size())
                        .mapToObj(n -> new SectorShare("s" + n, bySector.get(n)))
                        .toList(),
                IntStream.range(0, byProvince.size())
                        .mapToObj(n -> new ProvinceShare("p" + n, byProvince.get(n)))
                        .collect(Collectors.toList()),
                null,
                List.of(),
                null,
                List.of());
        return AidShares.of(item).parts(whole);
    }

    private Figure arbitrary() {
        BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 10 : 1_000_000));
        return switch (random.nextInt(6)) {
            case 0 -> Figure.exact(number);
            case 1 -> Figure.moreThan(number);
            case 2 -> Figure.nearly(number);
            case 3 -> Figure.about(number);
            case 4 -> Figure.range(number, number.add(BigDecimal.valueOf(1 + random.nextInt(1_000))));
            default -> Figure.unquantified();
        };
    }

    private List<BigDecimal> percents() {
        List<BigDecimal> percents = new ArrayList<>();
        int left = 1_000_000;
        for (int more = random.nextInt(5); more > 0; more--) {
            int share = 1 + random.nextInt(left / 2);
            percents.add(BigDecimal.valueOf(share, 4));
            left -= share;
        }
        percents.add(BigDecimal.valueOf(left, 4));
        return percents;
    }
}
