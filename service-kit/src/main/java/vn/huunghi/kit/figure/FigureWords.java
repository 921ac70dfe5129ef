package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words around a number by which reports say how it is meant. */
final class FigureWords {

    private static final Phrases<Qualifier> BEFORE = new Phrases<>();
    private static final Phrases<BigDecimal> SCALES = new Phrases<>();
    private static final Phrases<Qualifier> BEHIND = new Phrases<>();
    private static final Phrases<Unit> RATES = new Phrases<>();

    private static final Set<String> ENGLISH = new HashSet<>(phrases("thousand", "million", "billion"));

    static {
        meaning(
                BEFORE,
                Qualifier.MORE_THAN,
                "hơn",
                "trên",
                "quá",
                "ít nhất",
                "tối thiểu",
                "không dưới",
                "không ít hơn");
        meaning(BEFORE, Qualifier.MORE_THAN, "không thấp hơn", "không kém", "không thua", ">", "≥");
        english(Qualifier.MORE_THAN, "more than", "at least", "over", "no less than", "no fewer than", "not less than");
        meaning(BEFORE, Qualifier.NEARLY, "gần", "ngót", "ngót nghét", "suýt soát", "non", "dưới", "chưa đến");
        meaning(BEFORE, Qualifier.NEARLY, "chưa tới", "chưa đầy", "không đến", "không quá", "không hơn", "tối đa");
        meaning(BEFORE, Qualifier.NEARLY, "không nhiều hơn", "không cao hơn", "nhiều nhất", "<", "≤");
        english(Qualifier.NEARLY, "nearly", "at most", "almost", "less than", "fewer than", "under", "up to");
        english(Qualifier.NEARLY, "no more than", "not more than");
        meaning(BEFORE, Qualifier.ABOUT, "khoảng", "vào khoảng", "khoảng độ", "chừng", "độ chừng", "xấp xỉ", "độ");
        meaning(BEFORE, Qualifier.ABOUT, "tầm", "cỡ", "trên dưới", "ước", "ước tính", "ước đạt", "ước khoảng");
        meaning(BEFORE, Qualifier.ABOUT, "ước chừng", "≈", "~");
        english(Qualifier.ABOUT, "about", "around", "approximately");
        meaning(BEHIND, Qualifier.MORE_THAN, "trở lên", "or more");
        meaning(BEHIND, Qualifier.NEARLY, "trở xuống", "or less");
        scale(1, "chục");
        scale(2, "trăm");
        scale(3, "nghìn", "ngàn", "thousand");
        scale(4, "vạn");
        scale(6, "triệu", "tr", "million");
        scale(9, "tỷ", "tỉ", "billion");
        for (String each : List.of("mỗi ", "bình quân ", "trung bình ", "hằng ", "hàng ")) {
            RATES.put(each + "tháng", Unit.VND_PER_MONTH);
            RATES.put(each + "năm", Unit.VND_PER_YEAR);
        }
    }

    private static final Phrases<Boolean> UNCOUNTED = list(
            "nhiều",
            "rất nhiều",
            "tất cả",
            "toàn thể",
            "toàn bộ",
            "đông đảo",
            "vô số",
            "hàng loạt",
            "một số",
            "một vài",
            "many");

    /** Between a word for many and what there are many of. */
    private static final Set<String> FILLERS = phrases("các", "những", "cả", "số");

    private static final Set<String> JOINS = phrases("là", "có", "đạt", "được", "cả");
    private static final Set<String> DOZENS = phrases("hàng", "hằng");
    private static final Set<String> FROM = phrases("từ", "from");
    private static final Set<String> TO = phrases("-", "đến", "tới", "to");
    private static final Phrases<Boolean> UNDETERMINED = list("chưa xác định", "undetermined");
    private static final Set<String> NO_AMOUNT = phrases("số tiền chưa thống kê", "an amount not counted");
    private static final Phrases<Boolean> PARTLY = list(", có phần chưa thống kê", ", in part not counted");

    /** Directly before a number: it is a change, a share or a sign, and not the figure. */
    private static final Set<String> NO_FIGURE = phrases(
            "tăng", "giảm", "thêm", "bớt", "vượt", "gấp", "không", "chưa", "sát", "thiếu", "đến", "tới", "và", "/", "+",
            "±", "x", "by", "and", "no", "not", "ít", "thấp", "kém", "nhỏ", "nhiều", "cao", "lớn", "đông", "chế", "mức",
            "trình", "tốc", "thứ", "much", "as");

    private static final Phrases<Boolean> NAMED = list(
            "quận",
            "phường",
            "khu phố",
            "ấp",
            "đường",
            "quốc lộ",
            "binh đoàn",
            "quân đoàn",
            "quân khu",
            "sư đoàn",
            "trung đoàn",
            "tiểu đoàn",
            "lữ đoàn",
            "kế hoạch",
            "nghị định",
            "thông tư",
            "công văn",
            "phụ lục",
            "hạng");

    private FigureWords() {}

    private static void meaning(Phrases<Qualifier> words, Qualifier qualifier, String... phrases) {
        for (String phrase : phrases) {
            words.put(phrase, qualifier);
        }
    }

    private static void english(Qualifier qualifier, String... phrases) {
        meaning(BEFORE, qualifier, phrases);
        ENGLISH.addAll(phrases(phrases));
    }

    private static void scale(int power, String... phrases) {
        for (String phrase : phrases) {
            SCALES.put(phrase, BigDecimal.ONE.scaleByPowerOfTen(power));
        }
    }

    static Set<String> phrases(String... phrases) {
        return Stream.of(phrases).map(Words::phrase).collect(Collectors.toUnmodifiableSet());
    }

    static Phrases<Boolean> list(String... phrases) {
        Phrases<Boolean> list = new Phrases<>();
        for (String phrase : phrases) {
            list.put(phrase, true);
        }
        return list;
    }

    /** How many words before {@code end} say how the number is meant, the longest phrase first; 0 if none does. */
    static int qualifierBefore(Words words, int end) {
        return BEFORE.lengthBefore(words, end);
    }

    static Qualifier qualifier(String key) {
        return BEFORE.get(key);
    }

    /** The qualifier that stands behind, such as "trở lên", if not of something else ("từ cấp phòng trở lên"); or null. */
    static Qualifier qualifierBehind(Words words, int from) {
        for (int i = from; i + 1 < words.size() && !words.isSign(i) && !isFrom(words.key(i)); i++) {
            Qualifier qualifier = qualifierAt(words, i);
            if (qualifier != null) {
                return qualifier;
            }
        }
        return null;
    }

    /** The qualifier whose words stand here, behind a number: "trở lên"; null if there is none. */
    static Qualifier qualifierAt(Words words, int index) {
        return BEHIND.get(words.key(index, index + 2));
    }

    /** What one of the scale is: 1000 for "nghìn"; null for any other word. */
    static BigDecimal scale(String key) {
        return SCALES.get(key);
    }

    static boolean isEnglish(String key) {
        return ENGLISH.contains(key);
    }

    /** "hàng tỷ": an unknown few of them. */
    static boolean isFewOf(Words words, int index) {
        return DOZENS.contains(words.key(index)) && scale(words.key(index + 1)) != null;
    }

    static boolean isFrom(String key) {
        return FROM.contains(key);
    }

    static boolean isTo(String key) {
        return TO.contains(key);
    }

    static boolean isNoAmount(Words words) {
        return NO_AMOUNT.contains(words.key(0, words.size()));
    }

    /** The words without ", có phần chưa thống kê" at their end. */
    static Words withoutPartly(Words words) {
        return words.first(words.size() - PARTLY.lengthBefore(words, words.size()));
    }

    /** How many words before {@code end} are something that is named by a number; 0 if there are none. */
    static int nameBefore(Words words, int end) {
        return NAMED.lengthBefore(words, end);
    }

    static boolean isNoFigure(Words words, int index) {
        return NO_FIGURE.contains(words.key(index));
    }

    /** The unit of money that is told by "mỗi năm" here; null if there is none. */
    static Unit rate(Words words, int index) {
        return RATES.get(words.key(index, index + RATES.lengthAt(words, index)));
    }

    /** How many words from here on are "mỗi năm" or the like; 0 if none is. */
    static int rateLength(Words words, int index) {
        return RATES.lengthAt(words, index);
    }

    /** How many words before {@code end} only join a qualifier to its number: "ít nhất là". */
    static int joinsBefore(Words words, int end) {
        int from = end;
        while (JOINS.contains(words.key(from - 1))) {
            from--;
        }
        return end - from;
    }

    /** Whether "mỗi năm" or the like ends before {@code end}. */
    static boolean isBehindRate(Words words, int end) {
        return RATES.lengthBefore(words, end) > 0;
    }

    /** How many words from here on say that nobody counted; 0 if none does. */
    static int uncounted(Words words, int from) {
        return UNCOUNTED.lengthAt(words, from);
    }

    /** Whether a number is only estimated, as it says in brackets behind it. */
    static boolean isEstimate(Words words, int index) {
        return words.key(index).equals("(") && BEFORE.lengthAt(words, index + 1) > 0;
    }

    /** Where the words end that stand between "tất cả" and what it is all of. */
    static int skipFillers(Words words, int from) {
        int end = from;
        while (FILLERS.contains(words.key(end))) {
            end++;
        }
        return end;
    }

    /** How many words at the beginning say that a difference is not known; 0 if none does. */
    static int undetermined(Words words) {
        return UNDETERMINED.lengthAt(words, 0);
    }
}
