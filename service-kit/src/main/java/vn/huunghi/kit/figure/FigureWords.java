package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words around a number by which reports say how it is meant. */
final class FigureWords {

    /** Longer than any phrase in here. */
    private static final int LONGEST = 7;

    private static final Map<String, Qualifier> BEFORE = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = new HashMap<>();
    private static final Map<String, Qualifier> BEHIND = new HashMap<>();

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
        meaning(BEFORE, Qualifier.MORE_THAN, ">", "≥", "more than", "at least", "over");
        meaning(BEFORE, Qualifier.NEARLY, "gần", "ngót", "dưới", "chưa đến", "chưa tới", "chưa đầy", "không đến");
        meaning(
                BEFORE,
                Qualifier.NEARLY,
                "không quá",
                "không hơn",
                "tối đa",
                "nhiều nhất",
                "<",
                "≤",
                "nearly",
                "at most");
        meaning(BEFORE, Qualifier.ABOUT, "khoảng", "vào khoảng", "chừng", "độ chừng", "xấp xỉ", "trên dưới", "≈", "~");
        meaning(BEFORE, Qualifier.ABOUT, "ước", "ước tính", "ước đạt", "ước khoảng", "ước chừng", "about");
        meaning(BEHIND, Qualifier.MORE_THAN, "trở lên", "or more");
        meaning(BEHIND, Qualifier.NEARLY, "trở xuống", "or less");
        scale(1, "chục");
        scale(2, "trăm");
        scale(3, "nghìn", "ngàn", "thousand");
        scale(4, "vạn");
        scale(6, "triệu", "tr", "million");
        scale(9, "tỷ", "tỉ", "billion");
    }

    private static final Set<String> ENGLISH =
            phrases("more than", "at least", "over", "nearly", "at most", "about", "thousand", "million", "billion");
    private static final Set<String> UNCOUNTED = phrases(
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

    private static final Set<String> DOZENS = phrases("hàng", "hằng");
    private static final Set<String> FROM = phrases("từ", "from");
    private static final Set<String> TO = phrases("-", "đến", "tới", "to");
    private static final Set<String> UNDETERMINED = phrases("chưa xác định", "undetermined");
    private static final Set<String> NO_AMOUNT = phrases("số tiền chưa thống kê", "an amount not counted");
    private static final Set<String> PARTLY = phrases(", có phần chưa thống kê", ", in part not counted");

    /** Directly before a number: it is a change, a share or a sign, and not the figure. */
    private static final Set<String> NO_FIGURE = phrases(
            "tăng", "giảm", "thêm", "bớt", "vượt", "gấp", "không", "chưa", "sát", "thiếu", "đến", "tới", "và", "/", "+",
            "±", "x");

    /** Directly before a number: it is a name or a day, and counts nothing. */
    private static final Set<String> ORDINALS = phrases(
            "tháng",
            "ngày",
            "quý",
            "thứ",
            "cụm",
            "khóa",
            "giai đoạn",
            "nhiệm kỳ",
            "lần",
            "kỳ",
            "nghị quyết",
            "quyết định",
            "chỉ thị",
            "điều");

    /** "cụm số 4" is a name, "tổng số 4" is none. */
    private static final Set<String> NUMBERED = phrases("số");

    private static final Set<String> TOTALS = phrases("tổng", "con");

    private static final String YEAR = Words.phrase("năm");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(19|20)\\d\\d");

    private static final Map<String, Unit> RATES = Stream.of("mỗi", "bình quân", "trung bình", "hằng", "hàng")
            .flatMap(each -> Stream.of(
                    Map.entry(Words.phrase(each + " năm"), Unit.VND_PER_YEAR),
                    Map.entry(Words.phrase(each + " tháng"), Unit.VND_PER_MONTH)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private FigureWords() {}

    private static void meaning(Map<String, Qualifier> words, Qualifier qualifier, String... phrases) {
        for (String phrase : phrases) {
            words.put(Words.phrase(phrase), qualifier);
        }
    }

    private static void scale(int power, String... phrases) {
        for (String phrase : phrases) {
            SCALES.put(Words.phrase(phrase), BigDecimal.ONE.scaleByPowerOfTen(power));
        }
    }

    private static Set<String> phrases(String... phrases) {
        return Stream.of(phrases).map(Words::phrase).collect(Collectors.toUnmodifiableSet());
    }

    /** How many words before {@code end} say how the number is meant, the longest phrase first; 0 if none does. */
    static int qualifierBefore(Words words, int end) {
        return lengthBefore(words, end, BEFORE.keySet());
    }

    static Qualifier qualifier(String key) {
        return BEFORE.get(key);
    }

    /** The qualifier that stands anywhere from here on, such as "trở lên"; null if there is none. */
    static Qualifier qualifierBehind(Words words, int from) {
        for (int i = from; i + 1 < words.size(); i++) {
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
        return words.first(words.size() - lengthBefore(words, words.size(), PARTLY));
    }

    static boolean isNoFigure(Words words, int index) {
        return NO_FIGURE.contains(words.key(index));
    }

    /** Whether the number here is one of a name or a date, such as "năm 2024", "31/12/2024", "lần thứ 45". */
    static boolean isOrdinal(Words words, int index) {
        int before = index - 1;
        if (rate(words, before - 1) != null || rate(words, before - 2) != null) {
            return false;
        }
        if (words.key(before).equals(YEAR)) {
            return CALENDAR_YEAR.matcher(words.key(index)).matches();
        }
        boolean joined = List.of("-", "/").contains(words.key(before))
                && words.isNumber(before - 1)
                && isOrdinal(words, before - 1);
        boolean numbered = NUMBERED.contains(words.key(before))
                && !words.key(before - 1).isEmpty()
                && !TOTALS.contains(words.key(before - 1));
        return joined || numbered || lengthBefore(words, index, ORDINALS) > 0;
    }

    /** The unit of money that is told by "mỗi năm" here; null if there is none. */
    static Unit rate(Words words, int index) {
        Unit three = RATES.get(words.key(index, index + 3));
        return three == null ? RATES.get(words.key(index, index + 2)) : three;
    }

    /** How many words from here on say that nobody counted; 0 if none does. */
    static int uncounted(Words words, int from) {
        for (int length = LONGEST; length > 0; length--) {
            if (UNCOUNTED.contains(words.key(from, from + length))) {
                return length;
            }
        }
        return 0;
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
        return IntStream.rangeClosed(1, LONGEST)
                .filter(length -> UNDETERMINED.contains(words.key(0, length)))
                .findFirst()
                .orElse(0);
    }

    private static int lengthBefore(Words words, int end, Set<String> phrases) {
        for (int length = LONGEST; length > 0; length--) {
            if (phrases.contains(words.key(end - length, end))) {
                return length;
            }
        }
        return 0;
    }
}
