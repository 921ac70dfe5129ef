package vn.huunghi.aid.rate;

import java.math.BigDecimal;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** What can be said against a rate by looking at nothing else. */
final class ExchangeRateRules {
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DIGITS_BEFORE_THE_POINT = 12;

    private ExchangeRateRules() {}

    /** @throws Refusal 422 unknown-currency, rate-of-vnd */
    static void check(String currency) {
        Currencies.mustBeKnown("currency", currency);
        if (currency.equals(Currencies.VND)) {
            throw Refusal.of(
                    AidProblem.RATE_OF_VND,
                    "currency",
                    new Message(
                            "Tỷ giá là số đồng (VND) cho một đơn vị tiền khác.",
                            "Rates are VND for one unit of another currency."));
        }
    }

    /** @throws Refusal 422 rate-not-positive, rate-too-precise */
    static void check(NewExchangeRate stated) {
        BigDecimal rate = stated.rate().stripTrailingZeros();
        if (rate.signum() <= 0) {
            throw Refusal.of(
                    AidProblem.RATE_NOT_POSITIVE,
                    "rate",
                    new Message("Tỷ giá phải lớn hơn 0.", "A rate is above zero."));
        }
        if (rate.scale() > MOST_DECIMALS
                || rate.precision() > MOST_DIGITS
                || rate.precision() - rate.scale() > MOST_DIGITS_BEFORE_THE_POINT) {
            throw Refusal.of(
                    AidProblem.RATE_TOO_PRECISE,
                    "rate",
                    new Message(
                            "Tỷ giá có nhiều nhất 15 chữ số, trong đó 6 chữ số thập phân, và nhỏ hơn một nghìn tỷ.",
                            "A rate has at most 15 digits, 6 of them decimals, and is below 10^12."));
        }
    }
}
