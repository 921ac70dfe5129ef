package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.List;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** Puts a figure into words that can be read back without doubt: one word per qualifier, one form per number. */
final class Rendering {

    private static final Message NOT_COUNTED = new Message(", có phần chưa thống kê", ", in part not counted");
    private static final Message UNDETERMINED = new Message("chưa xác định", "undetermined");
    private static final Message AT_MOST = new Message(", không quá ", ", at most ");
    private static final Message NO_AMOUNT = new Message("số tiền chưa thống kê", "an amount not counted");

    private final Unit unit;
    private final Language language;

    Rendering(Unit unit, Language language) {
        this.unit = unit;
        this.language = language;
    }

    String of(Figure figure) {
        if (figure.qualifier() == Qualifier.UNQUANTIFIED) {
            return unquantified(figure);
        }
        String words = switch (figure.qualifier()) {
            case EXACT -> counted(figure.low());
            case MORE_THAN -> qualified(figure.qualifier(), figure.low());
            case NEARLY, ABOUT -> qualified(figure.qualifier(), figure.value());
            case RANGE -> range(figure.low(), figure.high());
            case UNQUANTIFIED -> throw new AssertionError();
        };
        return figure.notCounted() ? words + NOT_COUNTED.in(language) : words;
    }

    /** A difference of which a bound is missing is not "many": it is told how far it is known. */
    private String unquantified(Figure figure) {
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        if (low != null && low.signum() == 0 && high == null) {
            if (unit.isMoney()) {
                return NO_AMOUNT.in(language);
            }
            String label = unit.label(language);
            String many = figure.qualifier().label().in(language) + " " + label;
            return new Message(many, many + " (not counted)").in(language);
        }
        String undetermined = UNDETERMINED.in(language);
        if (low != null) {
            String least = counted(low);
            return undetermined + new Message(", từ " + least + " trở lên", ", " + least + " or more").in(language);
        }
        return high == null ? undetermined : undetermined + AT_MOST.in(language) + counted(high);
    }

    private String qualified(Qualifier qualifier, BigDecimal number) {
        return qualifier.label().in(language) + " " + counted(number);
    }

    private String counted(BigDecimal number) {
        Scale scale = scale(number);
        return scale.number(number, language) + " " + scale.word(language) + unit.label(number, language);
    }

    private String range(BigDecimal low, BigDecimal high) {
        Scale scale = scale(low, high);
        String from = scale.number(low, language);
        String to = scale.number(high, language);
        String numbers = low.signum() < 0
                ? new Message("từ " + from + " đến " + to, "from " + from + " to " + to).in(language)
                : from + "–" + to;
        return numbers + " " + scale.word(language) + unit.label(high, language);
    }

    private Scale scale(BigDecimal... numbers) {
        return unit.isMoney() ? Scale.of(List.of(numbers)) : Scale.ONE;
    }
}
