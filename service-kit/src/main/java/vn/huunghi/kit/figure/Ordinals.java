package vn.huunghi.kit.figure;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers of names and dates, which count nothing: "năm 2024", "ngày 31/12/2024", "lần thứ 45". */
final class Ordinals {

    private static final Phrases<Boolean> BEFORE = FigureWords.list(
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
    private static final String NUMBER = Words.phrase("số");

    private static final Set<String> TOTALS = FigureWords.phrases("tổng", "con");
    private static final Set<String> JOINTS = Set.of("-", "/");
    private static final Set<String> YEAR_JOINTS = Set.of(",", ";", Words.phrase("và"));
    private static final Phrases<Boolean> YEAR = FigureWords.list("năm", "năm học");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(19|20)\\d\\d");

    private Ordinals() {}

    /** Where they stand. */
    static BitSet in(Words words) {
        BitSet ordinals = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            boolean behind = i > 1 && ordinals.get(i - 2);
            boolean joined = behind && JOINTS.contains(words.key(i - 1));
            boolean listed =
                    behind && YEAR_JOINTS.contains(words.key(i - 1)) && isYear(words, i - 2) && isYear(words, i);
            ordinals.set(i, words.isNumber(i) && (joined || listed || isOne(words, i)));
        }
        return ordinals;
    }

    /** The first one that may count the unit after all, as in "trong kỳ 300 lượt người"; -1 if there is none. */
    static int doubtful(Words words, BitSet ordinals, Unit unit) {
        return ordinals.stream()
                .filter(i -> !JOINTS.contains(words.key(i - 1)) && YEAR.lengthBefore(words, i) == 0)
                .filter(i -> UnitWords.bears(words, i + 1, unit) || FigureWords.scale(words.key(i + 1)) != null)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isYear(Words words, int index) {
        return CALENDAR_YEAR.matcher(words.key(index)).matches();
    }

    private static boolean isOne(Words words, int index) {
        String before = words.key(index - 1);
        if (FigureWords.isBehindRate(words, index)) {
            return false;
        }
        if (YEAR.lengthBefore(words, index) > 0) {
            return isYear(words, index);
        }
        boolean named = before.equals(NUMBER) && index > 1 && !TOTALS.contains(words.key(index - 2));
        return named || BEFORE.lengthBefore(words, index) > 0;
    }
}
