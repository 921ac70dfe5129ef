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
    private static final String YEAR = Words.phrase("năm");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(19|20)\\d\\d");

    private Ordinals() {}

    /** Where they stand. */
    static BitSet in(Words words) {
        BitSet ordinals = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            boolean joined = i > 1 && JOINTS.contains(words.key(i - 1)) && ordinals.get(i - 2);
            ordinals.set(i, words.isNumber(i) && (joined || isOne(words, i)));
        }
        return ordinals;
    }

    private static boolean isOne(Words words, int index) {
        String before = words.key(index - 1);
        if (FigureWords.isBehindRate(words, index)) {
            return false;
        }
        if (before.equals(YEAR)) {
            return CALENDAR_YEAR.matcher(words.key(index)).matches();
        }
        boolean named = before.equals(NUMBER) && index > 1 && !TOTALS.contains(words.key(index - 2));
        return named || BEFORE.lengthBefore(words, index) > 0;
    }
}
