package vn.huunghi.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Language;

class FigureTextTest {

    private static final Map<String, String> OLD_TONES =
            Map.of("oà", "òa", "oá", "óa", "oả", "ỏa", "oạ", "ọa", "uỷ", "ủy", "uý", "úy");

    @ParameterizedTest(name = "{0} ({1})")
    @CsvFileSource(resources = "wordings.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void aWordingOfARealReportIsReadHoweverItIsSpelled(String wording, Unit unit, String meant, String doubt) {
        assertMeans(meant, doubt, wording, unit);
        assertMeans(meant, doubt, Normalizer.normalize(wording, Normalizer.Form.NFD), unit);
        assertMeans(meant, doubt, wording.toUpperCase(Locale.ROOT), unit);
        assertMeans(meant, doubt, "\u00a0" + wording.replace(' ', '\u00a0') + ".", unit);
        assertMeans(meant, doubt, wording.replace(" ", "  \t"), unit);
        assertMeans(meant, doubt, wording.replace('–', '-'), unit);
        assertMeans(meant, doubt, wording.replace('-', '–'), unit);
        assertMeans(meant, doubt, "- " + wording, unit);
        for (Map.Entry<String, String> tone : OLD_TONES.entrySet()) {
            assertMeans(meant, doubt, wording.replace(tone.getKey(), tone.getValue()), unit);
            assertMeans(meant, doubt, wording.replace(tone.getValue(), tone.getKey()), unit);
        }
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvFileSource(resources = "refused-wordings.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void whatIsNotUnderstoodIsNamed(String wording, Unit unit, String code, String names) {
        Refusal refusal = assertThrows(Refusal.class, () -> FigureText.read(wording, unit, "figures[2].text"));
        assertEquals(code, refusal.type().code(), refusal.detail().vi());
        assertEquals("figures[2].text", refusal.violations().get(0).field());
        assertTrue(refusal.detail().vi().contains(names), refusal.detail().vi());
    }

    @Test
    void aDoubtSaysHowItWasReadAndHowItWasNot() {
        assertDoubt("“1.234” được đọc là 1234, không phải 1,234.", "1.234", Unit.PERSON);
        assertDoubt("“1.234” được đọc là 1234, không phải 1,234.", "1.234 tỷ", Unit.VND);
        assertDoubt("“1,234” được đọc là 1,234, không phải 1234.", "1,234 tỷ", Unit.VND);
        assertDoubt("“500,000” được đọc là 500000, không phải 500,000.", "500,000 đồng", Unit.VND);
        assertDoubt("“12 000” được đọc là một số: 12000.", "12 000 người", Unit.PERSON);
    }

    @Test
    void nothingAtAllIsRefusedAndALongWordingIsQuotedInPart() {
        for (String wording : List.of("", " ", "…")) {
            assertUnreadable(wording);
        }
        Refusal refusal = assertUnreadable("lời ".repeat(500));
        assertTrue(refusal.detail().vi().length() < 200);
    }

    @Test
    void aWordingTooLongToBeReadIsRefusedAtOnceAndAsksForNumbers() {
        List<String> hostile =
                List.of("1.".repeat(16_000), "x" + " tỷ".repeat(10_000), "hơn ".repeat(61), ";".repeat(32_767));
        for (String wording : hostile) {
            Refusal refusal = assertTimeoutPreemptively(Duration.ofSeconds(1), () -> assertUnreadable(wording));
            assertTrue(
                    refusal.detail().vi().contains("quá dài"), refusal.detail().vi());
        }
        assertUnreadable("1.".repeat(249));
        assertUnreadable("x" + " tỷ".repeat(59));
    }

    @Test
    void aWordingOfAnyCharactersIsReadOrRefused() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "hơn",
                "từ",
                "đến",
                "-",
                "–",
                "1",
                "2.345",
                "1,5",
                "tỷ",
                "nghìn",
                "hàng",
                "trăm",
                "đồng",
                "/",
                "tháng",
                "người",
                "lượt",
                "hộ",
                ",",
                "(",
                ")",
                "năm",
                "2024",
                "số",
                "thứ",
                "nhiều",
                "mười",
                "ba",
                "rưỡi",
                "tăng lên",
                "không",
                "là",
                "linh",
                "tổng số",
                ":",
                "$",
                "một",
                "trở",
                "lên",
                "khoảng",
                "mỗi",
                "và",
                "%",
                ".",
                "…",
                "more",
                "than",
                "million",
                "có phần chưa thống kê",
                "\ud83d\ude00");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder wording = new StringBuilder();
            for (int length = random.nextInt(8); length >= 0; length--) {
                wording.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
            assertReadOrRefused(wording.toString(), unit, seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everyReportedFigureIsReadBackFromItsOwnWords(Unit unit) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Figure figure = reported(random, unit);
            Figure partly = Figure.sum(List.of(figure, Figure.unquantified())).orElseThrow();
            for (Language language : Language.values()) {
                assertReadBack(figure, unit, language, seed);
                // A range in part not counted is a lower bound that has no value, which no report can state.
                if (figure.value() != null) {
                    assertReadBack(partly, unit, language, seed);
                }
            }
        }
    }

    private static Figure reported(Random random, Unit unit) {
        BigDecimal number = number(random, unit);
        BigDecimal more = number(random, unit);
        BigDecimal positive = number.signum() == 0 ? BigDecimal.ONE : number;
        return switch (Qualifier.values()[random.nextInt(Qualifier.values().length)]) {
            case EXACT -> Figure.exact(number);
            case MORE_THAN -> Figure.moreThan(number);
            case NEARLY -> Figure.nearly(positive);
            case ABOUT -> Figure.about(positive);
            case RANGE -> Figure.range(number.min(more), positive.max(more).multiply(BigDecimal.valueOf(2)));
            case UNQUANTIFIED -> Figure.unquantified();
        };
    }

    /** Of every size, mostly round; amounts of money have up to four decimals. */
    private static BigDecimal number(Random random, Unit unit) {
        BigDecimal digits = BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 100 : 10_000_000));
        int power = random.nextInt(11) - (unit.isMoney() ? 4 : 0);
        return digits.scaleByPowerOfTen(power);
    }

    private static void assertReadBack(Figure figure, Unit unit, Language language, long seed) {
        String words = figure.render(unit, language);
        assertEquals(figure, FigureText.read(words, unit).figure(), () -> words + ", seed " + seed);
    }

    private static void assertReadOrRefused(String wording, Unit unit, long seed) {
        try {
            FigureText.read(wording, unit);
        } catch (Refusal refusal) {
            assertEquals(422, refusal.type().status());
        } catch (RuntimeException broken) {
            throw new AssertionError(wording + ", seed " + seed, broken);
        }
    }

    private static void assertMeans(String meant, String doubt, String wording, Unit unit) {
        Reading reading = FigureText.read(wording, unit);
        assertEquals(meant, reading.figure().render(unit, Language.VI), wording);
        assertEquals(doubt != null, reading.doubt().isPresent(), () -> wording + ": " + reading.doubt());
        assertEquals(null, reading.figure().text());
    }

    private static void assertDoubt(String doubt, String wording, Unit unit) {
        assertEquals(
                Optional.of(doubt), FigureText.read(wording, unit).doubt().map(message -> message.in(Language.VI)));
    }

    private static Refusal assertUnreadable(String wording) {
        Refusal refusal = assertThrows(Refusal.class, () -> FigureText.read(wording, Unit.PERSON));
        assertEquals("figure-unreadable", refusal.type().code());
        return refusal;
    }
}
