package vn.huunghi.aid.transaction;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.aid.rate.Currencies;
import vn.huunghi.aid.rate.QuotedRate;
import vn.huunghi.aid.rate.WantedRate;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureProblem;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Which đồng an amount is worth: by what the client says, else by the stored rate. */
final class Valuations {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;

    private Valuations() {}

    /** The rate that must be looked up before {@link #of}; empty where the client gives one or none is needed. */
    static Optional<WantedRate> wanted(NewTransaction stated) {
        boolean needed = stated.reversalOf() == null
                && stated.rate() == null
                && stated.vnd() == null
                && stated.currency() != null
                && !stated.currency().equals(Currencies.VND);
        return needed ? Optional.of(new WantedRate(stated.currency(), stated.on())) : Optional.empty();
    }

    /** The first field in which the client says what the amount is worth; empty where it says nothing of that. */
    static Optional<String> givenField(NewTransaction stated) {
        if (stated.rate() != null) {
            return Optional.of("rate");
        }
        if (stated.vnd() != null) {
            return Optional.of("vnd");
        }
        if (stated.rateOn() != null) {
            return Optional.of("rateOn");
        }
        return stated.rateSource() == null ? Optional.empty() : Optional.of("rateSource");
    }

    /** @throws Refusal 422 */
    static Valuation of(NewTransaction stated, Currency currency, Figure amount, Map<WantedRate, QuotedRate> rates) {
        if (stated.rate() != null && stated.vnd() != null) {
            throw refusal(
                    AidProblem.RATE_AND_VND,
                    "vnd",
                    "Chỉ nêu một trong hai: rate hoặc vnd.",
                    "Either rate or vnd is given, not both.");
        }
        if (Money.isVnd(currency)) {
            return ofDong(stated, amount);
        }
        if (stated.vnd() != null) {
            return given(stated, amount);
        }
        if (stated.rate() != null) {
            mustBeARate(stated.rate());
            mustHaveASource(stated, "rate");
            mustNotFollow(stated);
            return new Valuation(
                    plain(stated.rate()),
                    stated.rateOn() == null ? stated.on() : stated.rateOn(),
                    stated.rateSource(),
                    Money.inVnd(amount, stated.rate()));
        }
        if (stated.rateOn() != null || stated.rateSource() != null) {
            throw refusal(
                    CommonProblem.REQUIRED,
                    "rate",
                    "rateOn và rateSource chỉ đi cùng rate hoặc vnd.",
                    "rateOn and rateSource speak of a rate or vnd, which is not given.");
        }
        QuotedRate rate = rates.get(new WantedRate(stated.currency(), stated.on()));
        if (rate == null) {
            throw refusal(
                    AidProblem.NO_EXCHANGE_RATE,
                    "rate",
                    "Không có tỷ giá %s của ngày %s hoặc 7 ngày trước đó; hãy nêu rate hoặc vnd."
                            .formatted(currency, stated.on()),
                    "There is no rate of %s for %s or the 7 days before; give rate or vnd."
                            .formatted(currency, stated.on()));
        }
        return new Valuation(plain(rate.rate()), rate.on(), rate.source(), Money.inVnd(amount, rate.rate()));
    }

    private static Valuation ofDong(NewTransaction stated, Figure amount) {
        boolean another = stated.rate() != null && stated.rate().compareTo(BigDecimal.ONE) != 0;
        Currency dong = Currency.getInstance(Currencies.VND);
        if (another || (stated.vnd() != null && !sameNumbers(Money.amount("vnd", stated.vnd(), dong), amount))) {
            throw refusal(
                    AidProblem.RATE_OF_VND,
                    another ? "rate" : "vnd",
                    "Số tiền bằng đồng không cần tỷ giá; vnd chính là amount.",
                    "An amount in đồng needs no rate; vnd is the amount itself.");
        }
        if (stated.rateOn() != null && !stated.rateOn().equals(stated.on())) {
            throw refusal(
                    AidProblem.RATE_OF_VND,
                    "rateOn",
                    "Số tiền bằng đồng không cần tỷ giá.",
                    "An amount in đồng needs no rate.");
        }
        return new Valuation(
                BigDecimal.ONE,
                stated.on(),
                stated.rateSource(),
                amount.withText(null).withNote(null));
    }

    private static Valuation given(NewTransaction stated, Figure amount) {
        mustHaveASource(stated, "vnd");
        mustNotFollow(stated);
        Figure vnd = Money.amount("vnd", stated.vnd(), Currency.getInstance(Currencies.VND));
        if (Money.isNothing(vnd)) {
            throw refusal(AidProblem.AMOUNT_ZERO, "vnd", "Số tiền phải lớn hơn 0.", "An amount is above zero.");
        }
        if (Money.countable(vnd) == null && Money.countable(amount) != null) {
            throw refusal(
                    AidProblem.VND_NOT_COUNTED,
                    "vnd",
                    "Số tiền đã được đếm nên vnd cũng phải là số.",
                    "The amount is counted, so vnd must be a number too.");
        }
        return new Valuation(null, stated.rateOn(), stated.rateSource(), vnd);
    }

    /** What is posted is never changed, so its source can never be told later. */
    private static void mustHaveASource(NewTransaction stated, String given) {
        if (stated.rateSource() == null) {
            throw refusal(
                    CommonProblem.REQUIRED,
                    "rateSource",
                    "rateSource là bắt buộc khi nêu %s.".formatted(given),
                    "rateSource is required where %s is given.".formatted(given));
        }
    }

    /** A transaction is of no day to come, so neither is its rate. */
    private static void mustNotFollow(NewTransaction stated) {
        if (stated.rateOn() != null && stated.rateOn().isAfter(stated.on())) {
            throw refusal(
                    AidProblem.RATE_AFTER_THE_TRANSACTION,
                    "rateOn",
                    "Tỷ giá ngày %s là của ngày sau giao dịch (%s).".formatted(stated.rateOn(), stated.on()),
                    "The rate of %s is of a day after the transaction (%s).".formatted(stated.rateOn(), stated.on()));
        }
    }

    private static void mustBeARate(BigDecimal rate) {
        if (rate.signum() <= 0) {
            throw refusal(AidProblem.RATE_NOT_POSITIVE, "rate", "Tỷ giá phải lớn hơn 0.", "A rate must be above zero.");
        }
        BigDecimal stripped = rate.stripTrailingZeros();
        if (stripped.precision() > MOST_DIGITS || stripped.scale() > MOST_DECIMALS || stripped.scale() < -MOST_DIGITS) {
            throw refusal(
                    FigureProblem.TOO_MANY_DIGITS,
                    "rate",
                    "Tỷ giá có nhiều nhất 15 chữ số có nghĩa và 10 chữ số thập phân.",
                    "A rate has at most 15 significant digits and 10 decimals.");
        }
    }

    private static boolean sameNumbers(Figure one, Figure other) {
        return one.withText(null).withNote(null).equals(other.withText(null).withNote(null));
    }

    /** The rate without trailing zeros and exponent; null for null. */
    static BigDecimal plain(BigDecimal rate) {
        if (rate == null) {
            return null;
        }
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Refusal refusal(ProblemType problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
