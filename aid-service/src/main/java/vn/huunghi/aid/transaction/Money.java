package vn.huunghi.aid.transaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.aid.rate.Currencies;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.figure.FigureProblem;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;

/** Figures of money in the currencies of ISO 4217: which amounts there are, what they are in đồng, how they are worded. */
public final class Money {
    private static final int MOST_SIGNIFICANT_DIGITS = 15;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(18);

    private Money() {}

    /**
     * The amount that is meant.
     *
     * @throws Refusal 422 with a {@link FigureProblem}, too-many-decimals
     */
    static Figure amount(String field, FigureInput stated, Currency currency) {
        boolean onlyWords = Stream.of(stated.value(), stated.low(), stated.high(), stated.qualifier())
                .allMatch(Objects::isNull);
        // A wording is read as đồng: alone it would make dollars of "10.000 đồng".
        if (onlyWords && !isVnd(currency) && Texts.orNull(stated.text()) != null) {
            throw Refusal.of(
                    FigureProblem.FIGURE_INCOMPLETE,
                    field + ".value",
                    new Message(
                            "Số tiền bằng %s cần ghi bằng số bên cạnh lời.".formatted(currency),
                            "An amount in %s is given as a number beside its wording.".formatted(currency)));
        }
        Figure amount = stated.toFigure(field, Unit.VND);
        mustFit(field, amount, currency);
        return amount;
    }

    static void mustFit(String field, Figure amount, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (numbers(amount).anyMatch(number -> number.scale() > decimals)) {
            throw Refusal.of(
                    AidProblem.TOO_MANY_DECIMALS,
                    field,
                    new Message(
                            "%s có nhiều nhất %d chữ số thập phân.".formatted(currency, decimals),
                            "%s has at most %d decimals.".formatted(currency, decimals)));
        }
    }

    static boolean isVnd(Currency currency) {
        return currency.getCurrencyCode().equals(Currencies.VND);
    }

    /**
     * Every bound and the value times the rate, rounded half up to whole đồng.
     *
     * @throws Refusal 422 too-many-digits
     */
    static Figure inVnd(Figure amount, BigDecimal rate) {
        Figure vnd = each(amount, number -> number.multiply(rate).setScale(0, RoundingMode.HALF_UP));
        if (numbers(vnd).anyMatch(Money::isTooLong)) {
            throw Refusal.of(
                    FigureProblem.TOO_MANY_DIGITS,
                    "amount",
                    new Message(
                            "Số tiền quy ra đồng có nhiều hơn 15 chữ số có nghĩa hoặc không nhỏ hơn một tỷ tỷ.",
                            "In VND the amount has more than 15 significant digits, or is not below 10^18."));
        }
        return vnd;
    }

    /** As figures are bounded everywhere. */
    private static boolean isTooLong(BigDecimal number) {
        return number.compareTo(TOO_MUCH) >= 0 || number.stripTrailingZeros().precision() > MOST_SIGNIFICANT_DIGITS;
    }

    /** Whether it is exactly nothing. */
    static boolean isNothing(Figure figure) {
        return figure.high() != null && figure.high().signum() == 0;
    }

    /** What is left of a figure when an exact amount is taken from it; never less than nothing. */
    static Figure less(Figure figure, BigDecimal taken) {
        return each(figure, number -> number.subtract(taken).max(BigDecimal.ZERO));
    }

    /** What of a figure can be taken away exactly: its value, of a range what it is at least; null of what was not counted. */
    static BigDecimal countable(Figure figure) {
        if (figure.qualifier() == Qualifier.UNQUANTIFIED) {
            return null;
        }
        return figure.value() == null ? figure.low() : figure.value();
    }

    /** The figure in the words of its currency, where it came without any. */
    public static FigureView view(Figure figure, String currency, Language language) {
        FigureView view = FigureView.of(figure, Unit.VND, language);
        if (figure.text() != null || currency.equals(Currencies.VND)) {
            return view;
        }
        String text = view.text().replace(Unit.VND.label(language), currency);
        return new FigureView(view.value(), view.low(), view.high(), view.qualifier(), text, view.note());
    }

    /** Of rounded numbers the qualifier is what they bear: of "nearly" so little that nothing is left, exactly nothing is. */
    private static Figure each(Figure figure, UnaryOperator<BigDecimal> change) {
        boolean counted = figure.qualifier() != Qualifier.UNQUANTIFIED;
        BigDecimal value = figure.value() == null ? null : change.apply(figure.value());
        BigDecimal high = figure.high() == null ? null : change.apply(figure.high());
        FigureSum one = new FigureSum();
        one.add(change.apply(figure.low()), high, value, counted && value == null, counted, figure.notCounted(), 1);
        return one.figure().orElseThrow();
    }

    private static Stream<BigDecimal> numbers(Figure figure) {
        return Stream.of(figure.value(), figure.low(), figure.high()).filter(Objects::nonNull);
    }
}
