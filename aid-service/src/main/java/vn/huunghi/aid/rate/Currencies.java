package vn.huunghi.aid.rate;

import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** The currencies of ISO 4217 that amounts may be in: former ones too, but no metals, funds or test codes. */
public final class Currencies {
    public static final String VND = "VND";

    private static final Map<String, Currency> BY_CODE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private Currencies() {}

    /**
     * The currency, which knows how many decimals its amounts have.
     *
     * @throws Refusal 422 unknown-currency
     */
    public static Currency mustBeKnown(String field, String code) {
        Currency currency = BY_CODE.get(code);
        if (currency == null) {
            throw Refusal.of(
                    AidProblem.UNKNOWN_CURRENCY,
                    field,
                    new Message(
                            "Không có loại tiền %s (ISO 4217).".formatted(code),
                            "There is no currency %s (ISO 4217).".formatted(code)));
        }
        return currency;
    }
}
