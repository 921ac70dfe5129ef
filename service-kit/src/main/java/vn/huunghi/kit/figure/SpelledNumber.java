package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A number in letters: "ba", "mười hai", "một trăm linh năm", and behind "hơn" also "trăm". Ends before {@code end}. */
record SpelledNumber(BigDecimal value, int end) {

    private static final Map<String, Integer> DIGITS = new HashMap<>();

    static {
        digits(1, "một", "mốt");
        digits(2, "hai");
        digits(3, "ba");
        digits(4, "bốn", "tư");
        digits(5, "năm", "lăm");
        digits(6, "sáu");
        digits(7, "bảy", "bẩy");
        digits(8, "tám");
        digits(9, "chín");
    }

    private static final String TEN = Words.phrase("mười");
    private static final String TENS = Words.phrase("mươi");
    private static final String AND = Words.phrase("linh");
    private static final String AND_TOO = Words.phrase("lẻ");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static void digits(int digit, String... words) {
        for (String word : words) {
            DIGITS.put(Words.phrase(word), digit);
        }
    }

    /** The number that is spelled from here on; empty if none is. */
    static Optional<SpelledNumber> at(Words words, int start) {
        BigDecimal total = BigDecimal.ZERO;
        long section = 0;
        long digit = 0;
        int i = start;
        for (; i < words.size(); i++) {
            String key = words.key(i);
            BigDecimal scale = FigureWords.scale(key);
            if (DIGITS.containsKey(key)) {
                if (digit != 0) {
                    return Optional.empty();
                }
                digit = DIGITS.get(key);
            } else if (key.equals(TEN) && digit == 0) {
                section += 10;
            } else if (key.equals(TENS) && digit != 0) {
                section += digit * 10;
                digit = 0;
            } else if (scale != null && scale.compareTo(THOUSAND) < 0) {
                section += Math.max(digit, 1) * scale.longValueExact();
                digit = 0;
            } else if (scale != null) {
                long part = section + digit;
                total = part == 0 && total.signum() > 0
                        ? total.multiply(scale)
                        : total.add(scale.multiply(BigDecimal.valueOf(Math.max(part, 1))));
                section = 0;
                digit = 0;
            } else if (i == start || !key.equals(AND) && !key.equals(AND_TOO)) {
                break;
            }
        }
        // "năm 2024" is a year.
        return i == start || words.isNumber(i)
                ? Optional.empty()
                : Optional.of(new SpelledNumber(total.add(BigDecimal.valueOf(section + digit)), i));
    }
}
