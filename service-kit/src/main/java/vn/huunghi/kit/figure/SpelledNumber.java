package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A number in letters: "ba", "mười hai", "một trăm linh năm", and behind "hơn" also "trăm". Ends before {@code end}. */
record SpelledNumber(BigDecimal value, int end) {

    private static final Map<String, Integer> DIGITS = new HashMap<>();
    /** These forms only stand behind tens or "linh". */
    private static final Map<String, Integer> LAST_DIGITS = new HashMap<>();

    static {
        digits(DIGITS, "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
        digits(LAST_DIGITS, "mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín");
        DIGITS.put(Words.phrase("bẩy"), 7);
    }

    private static final String ZERO = Words.phrase("không");
    private static final String FIVE = Words.phrase("năm");
    private static final String TEN = Words.phrase("mười");
    private static final Set<String> TENS = FigureWords.phrases("mươi", "chục");
    private static final Set<String> AND = FigureWords.phrases("linh", "lẻ");
    private static final String HUNDRED = Words.phrase("trăm");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static void digits(Map<String, Integer> digits, String... words) {
        for (int i = 0; i < words.length; i++) {
            digits.put(Words.phrase(words[i]), i + 1);
        }
    }

    /** What is spelled below a thousand. {@code loose}: a digit without its place, which may mean hundreds. */
    private record Group(int value, int end, boolean loose) {}

    /** The number that is spelled from here on; empty if none is, or one that can be taken in two ways. */
    static Optional<SpelledNumber> at(Words words, int start) {
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal gathered = BigDecimal.ZERO;
        BigDecimal last = null;
        int i = start;
        boolean loose = false;
        while (true) {
            Group group = group(words, i, i == start);
            loose = group.loose() && i > start;
            gathered = gathered.add(BigDecimal.valueOf(group.value()));
            boolean empty = group.end() == i;
            i = group.end();
            BigDecimal scale = FigureWords.scale(words.key(i));
            if (scale == null || scale.compareTo(THOUSAND) < 0) {
                break;
            }
            boolean higher = last != null && scale.compareTo(last) > 0;
            boolean tooHigh = higher && above.compareTo(scale) >= 0;
            if (tooHigh || last != null && (scale.compareTo(last) == 0 || empty && !higher)) {
                return Optional.empty();
            }
            // "một nghìn hai trăm tỷ" are 1.200 tỷ: a scale multiplies all that stands below it.
            BigDecimal below = higher ? above.add(gathered) : gathered;
            BigDecimal kept = higher ? BigDecimal.ZERO : above;
            above = kept.add(scale.multiply(below.signum() == 0 ? BigDecimal.ONE : below));
            gathered = BigDecimal.ZERO;
            last = scale;
            i++;
        }
        // "năm 2024" is a year; "hai triệu ba" and "hai ba" say too little.
        boolean doubtful = loose || i == start || words.isNumber(i) || isNumeral(words, i);
        return doubtful ? Optional.empty() : Optional.of(new SpelledNumber(above.add(gathered), i));
    }

    /** Where from here on a number in letters counts the unit; -1 if none does. */
    static int counting(Words words, int from, Unit unit) {
        for (int i = from; i < words.size(); i++) {
            Optional<SpelledNumber> spelled = at(words, i);
            if (spelled.isPresent() && UnitWords.bears(words, spelled.get().end(), unit)) {
                return i;
            }
        }
        return -1;
    }

    private static Group group(Words words, int from, boolean first) {
        int i = from;
        int hundreds = 0;
        if (words.key(i + 1).equals(HUNDRED)
                && (isDigit(words, i) || words.key(i).equals(ZERO))) {
            hundreds = 100 * DIGITS.getOrDefault(words.key(i), 0);
            i += 2;
        } else if (first && words.key(i).equals(HUNDRED)) {
            hundreds = 100;
            i++;
        }
        if (AND.contains(words.key(i)) && (!first || hundreds > 0) && lastDigit(words, i + 1) > 0) {
            return new Group(hundreds + lastDigit(words, i + 1), i + 2, false);
        }
        if (words.key(i).equals(TEN)) {
            return ones(words, hundreds + 10, i + 1);
        }
        if (isDigit(words, i) && TENS.contains(words.key(i + 1))) {
            return ones(words, hundreds + 10 * DIGITS.get(words.key(i)), i + 2);
        }
        if (first && i == from && TENS.contains(words.key(i)) && FigureWords.scale(words.key(i)) != null) {
            return new Group(10, i + 1, false);
        }
        if (isDigit(words, i) && hundreds == 0 && i == from) {
            boolean placed = FigureWords.scale(words.key(i + 1)) != null;
            return new Group(DIGITS.get(words.key(i)), i + 1, !placed);
        }
        return new Group(hundreds, i, false);
    }

    private static Group ones(Words words, int tens, int at) {
        // "mười năm" are ten years.
        int digit = words.key(at).equals(FIVE) ? 0 : lastDigit(words, at);
        return new Group(tens + digit, digit > 0 ? at + 1 : at, false);
    }

    private static int lastDigit(Words words, int index) {
        String key = words.key(index);
        return LAST_DIGITS.getOrDefault(key, DIGITS.getOrDefault(key, 0));
    }

    private static boolean isDigit(Words words, int index) {
        return DIGITS.containsKey(words.key(index));
    }

    /** "năm" alone may be a year. */
    boolean isYear(Words words, int start) {
        return end == start + 1 && words.key(start).equals(FIVE);
    }

    /** Whether the word belongs to a number in letters. */
    static boolean isNumeral(Words words, int index) {
        String key = words.key(index);
        return lastDigit(words, index) > 0 || key.equals(TEN) || TENS.contains(key) || FigureWords.scale(key) != null;
    }
}
