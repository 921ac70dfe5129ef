package vn.huunghi.aid.rate;

import static vn.huunghi.aid.Api.EXCHANGE_RATES;
import static vn.huunghi.aid.Api.administrator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Rates at times that no other test uses. */
final class Rates {
    private static final AtomicInteger MONTHS = new AtomicInteger();

    private Rates() {}

    /** A day of another century, a month from any that another test has. */
    static LocalDate anyDay() {
        return LocalDate.of(2100, 1, 15).plusDays(30L * MONTHS.getAndIncrement());
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
