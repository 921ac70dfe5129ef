package vn.huunghi.kit.figure;

import java.math.BigDecimal;

/** The plain form that every number of a figure has, and subtraction where a bound may be missing. */
final class Numbers {

    /** Far above any real sum; stops a hostile 1E999999999 before it is written out. */
    private static final int MOST_INTEGER_DIGITS = 40;

    private Numbers() {}

    static BigDecimal canonical(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (integerDigits(stripped) > MOST_INTEGER_DIGITS) {
            throw new IllegalArgumentException("a number of more than " + MOST_INTEGER_DIGITS + " digits");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** In long, because precision − scale of a hostile number overflows an int. */
    static long integerDigits(BigDecimal stripped) {
        return (long) stripped.precision() - stripped.scale();
    }

    static BigDecimal positive(BigDecimal number) {
        if (number.signum() <= 0) {
            throw new IllegalArgumentException("nearly or about " + number + " means nothing");
        }
        return number;
    }

    static BigDecimal minus(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? null : a.subtract(b);
    }

    static String textOrNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
