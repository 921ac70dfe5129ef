package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Arbitrary figures for the laws of their algebra: reported ones of every kind, and sums of such. */
final class Figures {

    private final Random random;

    Figures(long seed) {
        random = new Random(seed);
    }

    Figure reported() {
        BigDecimal number = number();
        BigDecimal positive = number.signum() == 0 ? BigDecimal.ONE : number;
        return switch (random.nextInt(7)) {
            case 0, 1 -> Figure.exact(number);
            case 2 -> Figure.moreThan(number);
            case 3 -> Figure.nearly(positive);
            case 4 -> Figure.about(positive);
            case 5 -> Figure.range(number, number.add(positive));
            default -> Figure.unquantified();
        };
    }

    /** A reported figure or, to some depth, a sum. */
    Figure arbitrary() {
        if (random.nextInt(3) > 0) {
            return reported();
        }
        return Figure.sum(list(1 + random.nextInt(4))).orElseThrow();
    }

    List<Figure> list(int size) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            figures.add(arbitrary());
        }
        return figures;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Small numbers so that coincidences (zero, equal bounds) are frequent, and now and then decimals or billions. */
    private BigDecimal number() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(3));
            case 1 -> BigDecimal.valueOf(random.nextInt(100_000), 2);
            case 2 -> BigDecimal.valueOf(random.nextInt(1000)).movePointRight(9);
            default -> BigDecimal.valueOf(random.nextInt(1_000_000));
        };
    }
}
