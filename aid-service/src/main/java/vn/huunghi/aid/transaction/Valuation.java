package vn.huunghi.aid.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.huunghi.kit.figure.Figure;

/**
 * What an amount is in đồng, and by which rate: kept as it was then, never computed again with another day's.
 *
 * @param rate đồng for one unit of the currency; null where the VND amount itself was given
 * @param on the day of the rate; null without one
 * @param source who published the rate or the VND amount; null where nobody said
 */
public record Valuation(BigDecimal rate, LocalDate on, String source, Figure vnd) {}
