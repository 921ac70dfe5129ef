package vn.huunghi.kit.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers with decimals as files write them: in Vietnamese (25.450,5), in English (25,450.5) or without any grouping. */
final class Decimals {
    private static final String WHOLE = "[0-9]{1,18}";
    private static final String DECIMALS = "[0-9]{1,18}";
    private static final String GROUPED = "[1-9][0-9]{0,2}(?:%1$s[0-9]{3}){1,5}";

    private static final Pattern PLAIN = Pattern.compile("%s(?:[.,]%s)?".formatted(WHOLE, DECIMALS));
    private static final Pattern VIETNAMESE =
            Pattern.compile(GROUPED.formatted("\\.") + "(?:,%s)?".formatted(DECIMALS));
    private static final Pattern ENGLISH = Pattern.compile(GROUPED.formatted(",") + "(?:\\.%s)?".formatted(DECIMALS));

    /** Thousands, or decimals as a program writes them. */
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

    /** Decimals, or thousands as English writes them. */
    private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

    private Decimals() {}

    /** Whether a number that is read could be another as well. */
    static boolean isDoubtful(String text) {
        return THOUSANDS.matcher(text).matches();
    }

    /** The number; empty where it is none, or may as well be one as another. */
    static Optional<BigDecimal> read(String text) {
        if (EITHER.matcher(text).matches()) {
            return Optional.empty();
        }
        if (VIETNAMESE.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        return ENGLISH.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }
}
