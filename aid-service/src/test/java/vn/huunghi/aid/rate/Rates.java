package vn.huunghi.aid.rate;

import static vn.huunghi.aid.Api.EXCHANGE_RATES;
import static vn.huunghi.aid.Api.administrator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Rates that no other test records: of currencies that are hardly used, at times of their own. */
final class Rates {

    private Rates() {}

    /** A day in a year that no other test uses. */
    static LocalDate anyDay() {
        return LocalDate.of(1000, 6, 15)
                .plusDays(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 300_000L));
    }

    static Map<String, Object> rate(Object rate) {
        return new HashMap<>(Map.of("rate", rate));
    }

    static String path(String currency, LocalDate day) {
        return EXCHANGE_RATES + "/" + currency + "/" + day;
    }

    static void recorded(String currency, LocalDate day, Object rate) {
        Map<String, Object> stated = rate(rate);
        stated.put("source", Map.of("title", "Ngân hàng Nhà nước"));
        administrator().body(stated).put(path(currency, day)).then().statusCode(200);
    }
}
