package vn.huunghi.aid.rate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate to reckon with.
 *
 * @param on the day on which it was quoted, which may be earlier than the one that was asked for
 * @param rate VND for one unit
 * @param source who quoted it; null where nobody said
 */
public record QuotedRate(String currency, LocalDate on, BigDecimal rate, String source) {}
