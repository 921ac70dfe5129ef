package vn.huunghi.reporting.statistic;

import java.util.List;
import java.util.Map;

/**
 * What a question came to.
 *
 * @param totals by measure; a measure without data has none, which is not the same as zero
 * @param cells in no order; one cell a measure, equal to its total, where nothing is grouped
 */
public record Answer(Map<String, Cell> totals, List<Cell> cells) {}
