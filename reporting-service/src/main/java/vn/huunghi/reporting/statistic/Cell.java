package vn.huunghi.reporting.statistic;

import java.util.Set;
import vn.huunghi.kit.figure.Figure;

/**
 * A figure of a statistic.
 *
 * @param records how many records stand behind it
 */
public record Cell(CellKey key, Figure figure, Set<Incomplete> incomplete, long records) {}
