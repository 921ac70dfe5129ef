package vn.huunghi.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final int CASES = 8_000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Figures figures = new Figures(seed);

    @Test
    void theRestGoesToTheLargestShare() {
        assertEquals(
                List.of(Figure.exact(33), Figure.exact(34), Figure.exact(33)),
                Split.of(Figure.exact(100), percents("33.3333", "33.3334", "33.3333"), 0));
    }

    @Test
    void ofEqualLargestSharesTheFirstTakesTheRest() {
        assertEquals(
                List.of(Figure.exact(1), Figure.exact(4), Figure.exact(3)),
                Split.of(Figure.exact(8), percents("20", "40", "40"), 0));
    }

    @Test
    void centsAreSplitToTheCent() {
        assertEquals(List.of(exact("0.03"), exact("0.07")), Split.of(exact("0.10"), percents("37.5", "62.5"), 2));
    }

    @Test
    void boundsAndValueAreSplitAlike() {
        assertEquals(
                List.of(
                        Figure.range(BigDecimal.valueOf(25), BigDecimal.valueOf(50)),
                        Figure.range(BigDecimal.valueOf(76), BigDecimal.valueOf(151))),
                Split.of(Figure.range(BigDecimal.valueOf(101), BigDecimal.valueOf(201)), percents("25", "75"), 0));
        assertEquals(
                List.of(Figure.moreThan(BigDecimal.valueOf(50)), Figure.moreThan(BigDecimal.valueOf(51))),
                Split.of(Figure.moreThan(BigDecimal.valueOf(101)), percents("49.9999", "50.0001"), 0));
    }

    @Test
    void whatWasNotCountedIsNotCountedInAnyPart() {
        assertEquals(
                List.of(Figure.unquantified(), Figure.unquantified()),
                Split.of(Figure.unquantified(), percents("50", "50"), 0));
    }

    @Test
    void oneShareIsTheWholeWithItsWording() {
        Figure whole = Figure.about(BigDecimal.TEN).withText("khoảng 10 đồng");

        assertEquals(List.of(whole), Split.of(whole, percents("100"), 0));
    }

    @Test
    void boundsCloserThanTheRoundingStayInTheirOrder() {
        List<Figure> parts =
                Split.of(Figure.range(BigDecimal.valueOf(3), BigDecimal.valueOf(4)), percents("34", "33", "33"), 0);

        assertEquals(
                List.of(Figure.range(BigDecimal.valueOf(3), BigDecimal.valueOf(4)), Figure.exact(0), Figure.exact(0)),
                parts);
    }

    @Test
    void sharesThatAreNotAWholeAreRefused() {
        for (List<BigDecimal> wrong : List.of(
                percents(), percents("99.99"), percents("50", "51"), percents("100", "0"), percents("150", "-50"))) {
            assertThrows(IllegalArgumentException.class, () -> Split.of(Figure.exact(1), wrong, 0), wrong::toString);
        }
    }

    @Test
    void partsAddUpToTheWholeInEveryNumberAndInTheQualifier() {
        for (int i = 0; i < CASES; i++) {
            Figure whole = figures.arbitrary();
            List<BigDecimal> percents = arbitraryPercents();
            List<Figure> parts = Split.of(whole, percents, random.nextInt(4));

            Figure sum = Figure.sum(parts).orElseThrow();
            assertEquals(numbers(whole), numbers(sum), () -> hint(whole, percents));
            assertEquals(whole.notCounted(), sum.notCounted(), () -> hint(whole, percents));
            for (Figure part : parts) {
                assertTrue(isInOrder(part), () -> hint(whole, percents) + ": " + part);
            }
        }
    }

    @Test
    void everyShareButTheLargestIsRoundedDown() {
        for (int i = 0; i < CASES; i++) {
            Figure whole = Figure.exact(BigDecimal.valueOf(random.nextLong(1_000_000_000_000L)));
            List<BigDecimal> percents = arbitraryPercents();
            List<Figure> parts = Split.of(whole, percents, 0);

            int largest = percents.indexOf(
                    percents.stream().max(BigDecimal::compareTo).orElseThrow());
            for (int at :
                    IntStream.range(0, parts.size()).filter(n -> n != largest).toArray()) {
                BigDecimal exact = whole.value().multiply(percents.get(at)).movePointLeft(2);
                assertEquals(
                        Figure.exact(exact.setScale(0, RoundingMode.DOWN)), parts.get(at), () -> hint(whole, percents));
            }
        }
    }

    /** Shares of up to four decimals, often equal ones, sometimes so small that nothing of a part is left. */
    private List<BigDecimal> arbitraryPercents() {
        List<BigDecimal> percents = new ArrayList<>();
        int left = 1_000_000;
        int scale = random.nextBoolean() ? 1 : 250_000;
        for (int more = random.nextInt(6); more > 0; more--) {
            int share = scale * (1 + random.nextInt(Math.max(1, left / scale / 2)));
            if (share < left) {
                percents.add(BigDecimal.valueOf(share, 4));
                left -= share;
            }
        }
        percents.add(BigDecimal.valueOf(left, 4));
        return percents;
    }

    private static List<Object> numbers(Figure figure) {
        List<Object> numbers = new ArrayList<>();
        for (Function<Figure, Object> each :
                List.<Function<Figure, Object>>of(Figure::low, Figure::value, Figure::high, Figure::qualifier)) {
            numbers.add(each.apply(figure));
        }
        return numbers;
    }

    private static boolean isInOrder(Figure figure) {
        BigDecimal value = figure.value() == null ? figure.low() : figure.value();
        return figure.low().signum() >= 0
                && figure.low().compareTo(value) <= 0
                && (figure.high() == null || value.compareTo(figure.high()) <= 0);
    }

    private String hint(Figure whole, List<BigDecimal> percents) {
        return "seed " + seed + ": " + whole + " by " + percents;
    }

    private static Figure exact(String amount) {
        return Figure.exact(new BigDecimal(amount));
    }

    private static List<BigDecimal> percents(String... percents) {
        return List.of(percents).stream().map(BigDecimal::new).toList();
    }
}
