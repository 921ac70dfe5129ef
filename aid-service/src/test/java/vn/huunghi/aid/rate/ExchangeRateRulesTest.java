package vn.huunghi.aid.rate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.huunghi.kit.problem.Refusal;

class ExchangeRateRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"25450", "0.000001", "171.530000", "1.7E4", "999999999999", "123456789.123456", "0.6500000"})
    void aRateIsAboveZeroAndHasAtMostSixDecimals(BigDecimal rate) {
        assertDoesNotThrow(() -> ExchangeRateRules.check(new NewExchangeRate(rate, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, rate-not-positive",
        "0.000000, rate-not-positive",
        "-25450, rate-not-positive",
        "0.0000001, rate-too-precise",
        "1000000000000, rate-too-precise",
        "1E50, rate-too-precise",
        "1234567890.123456, rate-too-precise"
    })
    void anyOtherIsRefused(BigDecimal rate, String code) {
        Refusal refusal = assertThrows(Refusal.class, () -> ExchangeRateRules.check(new NewExchangeRate(rate, null)));

        assertEquals(code, refusal.type().code());
        assertEquals("rate", refusal.violations().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "US", "USDT", "", "XXX", "XTS", "XAU", "QQQ"})
    void whatIsNoCurrencyIsRefused(String code) {
        Refusal refusal = assertThrows(Refusal.class, () -> ExchangeRateRules.check(code));

        assertEquals("unknown-currency", refusal.type().code());
        assertEquals("currency", refusal.violations().get(0).field());
    }

    @Test
    void theDongHasNoRateButIsACurrencyWithoutDecimals() {
        assertEquals(
                "rate-of-vnd",
                assertThrows(Refusal.class, () -> ExchangeRateRules.check("VND"))
                        .type()
                        .code());
        assertEquals(0, Currencies.mustBeKnown("currency", "VND").getDefaultFractionDigits());
        assertEquals(2, Currencies.mustBeKnown("currency", "USD").getDefaultFractionDigits());
        assertEquals(0, Currencies.mustBeKnown("currency", "JPY").getDefaultFractionDigits());
    }
}
