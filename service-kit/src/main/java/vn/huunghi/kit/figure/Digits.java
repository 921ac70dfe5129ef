package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** A number in digits, whose points and commas may be those of Vietnamese or of English. */
final class Digits {

    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}([., ]\\d{3})+");

    private final String written;
    private final String field;
    private final char grouping;
    private final char decimal;

    /** Of points or commas that can be read in two ways, the reading that was taken. */
    private Message doubt;

    Digits(String written, boolean english, String field) {
        this.written = written;
        this.field = field;
        this.grouping = english ? ',' : '.';
        this.decimal = english ? '.' : ',';
    }

    /** Whether it is written in thousands: "500.000". */
    static boolean isGrouped(String written) {
        return GROUPS.matcher(written).matches();
    }

    /**
     * The number.
     *
     * @param scaled whether "tỷ" or the like stands behind it, with which one group of thousands is unusual
     * @param named whether the unit stands behind it
     * @throws Refusal 422 figure-unreadable
     */
    BigDecimal read(Unit unit, boolean scaled, boolean named) {
        int point = written.lastIndexOf('.');
        int comma = written.lastIndexOf(',');
        if (written.indexOf(' ') > 0) {
            return spaced();
        }
        if (point < 0 && comma < 0) {
            return new BigDecimal(written);
        }
        if (point >= 0 && comma >= 0) {
            return mixed(Math.max(point, comma));
        }
        int last = Math.max(point, comma);
        char separator = written.charAt(last);
        if (written.indexOf(separator) < last) {
            return grouped(written);
        }
        if (!GROUPS.matcher(written).matches()) {
            return fraction(separator, last);
        }
        if (separator == grouping) {
            BigDecimal number = grouped(written);
            return scaled || !named ? doubted(number, fraction(last)) : number;
        }
        if (!unit.isMoney() && !scaled) {
            throw unreadable(
                    "hãy viết %s hoặc %s"
                            .formatted(written.replace(separator, '.'), written.replace(separator + "", "")),
                    "write %s or %s".formatted(written.replace(separator, '.'), written.replace(separator + "", "")));
        }
        // Nobody writes thousandths of a đồng; of a tỷ or a nghìn they do.
        return scaled ? doubted(fraction(last), grouped(written)) : doubted(grouped(written), fraction(last));
    }

    Message doubt() {
        return doubt;
    }

    private BigDecimal spaced() {
        int comma = written.indexOf(',');
        BigDecimal number = comma < 0 ? grouped(written) : mixed(comma);
        doubt = new Message(
                "“%s” được đọc là một số: %s.".formatted(written, number.toPlainString()),
                "“%s” was read as one number: %s.".formatted(written, number.toPlainString()));
        return number;
    }

    private BigDecimal mixed(int last) {
        String whole = written.substring(0, last);
        if (whole.indexOf(written.charAt(last)) >= 0) {
            throw malformed();
        }
        return grouped(whole).add(new BigDecimal("0." + written.substring(last + 1)));
    }

    private BigDecimal grouped(String text) {
        boolean oneKind = text.indexOf('.') < 0 || text.indexOf(',') < 0;
        if (!oneKind || !GROUPS.matcher(text).matches()) {
            throw malformed();
        }
        return new BigDecimal(text.replaceAll("[., ]", ""));
    }

    private BigDecimal fraction(char separator, int at) {
        boolean zero = at == 1 && written.charAt(0) == '0';
        if (separator != decimal && written.length() - at - 1 == 3 && !zero) {
            throw malformed();
        }
        return fraction(at);
    }

    private BigDecimal fraction(int at) {
        return new BigDecimal(written.substring(0, at) + "." + written.substring(at + 1));
    }

    private BigDecimal doubted(BigDecimal number, BigDecimal other) {
        doubt = new Message(
                "“%s” được đọc là %s, không phải %s.".formatted(written, vietnamese(number), vietnamese(other)),
                "“%s” was read as %s, not as %s.".formatted(written, number.toPlainString(), other.toPlainString()));
        return number;
    }

    private static String vietnamese(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private Refusal malformed() {
        return unreadable("dấu chấm hoặc dấu phẩy đặt sai", "its points or commas are misplaced");
    }

    private Refusal unreadable(String vi, String en) {
        return UnreadableFigure.because(
                field,
                "không đọc được số “%s”: %s".formatted(written, vi),
                "the number “%s” cannot be read: %s".formatted(written, en));
    }
}
