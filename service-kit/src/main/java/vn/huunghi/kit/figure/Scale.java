package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** The thousands of thousands in which amounts of money are written, and how numbers are written in them. */
enum Scale {
    BILLION(9, new Message("tỷ ", "billion ")),
    MILLION(6, new Message("triệu ", "million ")),
    ONE(0, new Message("", ""));

    /** Three decimals could be taken for a group of thousands: 1,234 tỷ. Where three are needed, four are written. */
    private static final int LIKE_THOUSANDS = 3;

    private static final int MOST_DECIMALS = LIKE_THOUSANDS - 1;

    private final int power;
    private final Message word;

    Scale(int power, Message word) {
        this.power = power;
        this.word = word;
    }

    /** The largest one in which the largest number is at least 1 and all numbers are written exactly and briefly. */
    static Scale of(List<BigDecimal> numbers) {
        for (Scale scale : values()) {
            boolean reached =
                    numbers.stream().anyMatch(n -> scale.scaled(n).abs().compareTo(BigDecimal.ONE) >= 0);
            boolean brief = numbers.stream()
                    .allMatch(n -> scale.scaled(n).stripTrailingZeros().scale() <= MOST_DECIMALS);
            if (reached && brief) {
                return scale;
            }
        }
        return ONE;
    }

    String word(Language language) {
        return word.in(language);
    }

    String number(BigDecimal number, Language language) {
        boolean vietnamese = language == Language.VI;
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0.####", symbols);
        int decimals = Math.max(0, scaled(number).scale());
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals == LIKE_THOUSANDS ? decimals + 1 : 0);
        return format.format(scaled(number));
    }

    private BigDecimal scaled(BigDecimal number) {
        return number.movePointLeft(power);
    }
}
